import { setTimeout as wait } from 'node:timers/promises';
import { handlerViewer } from '@charter/database';
import type { Transaction, UnitOfWork, Viewer } from '@charter/database';
import type { EventCatalogue } from '@charter/events';
import type { Logger } from 'pino';
import type { Delivery, LoggedRecord } from './bus.js';
import type { Clock } from './clock.js';
import { effectOf } from './consumers.js';
import type { Consumers, Effect, Purpose } from './consumers.js';
import type { DeadLetter } from './dead-letter-rows.js';
import type { DeadLetters } from './dead-letters.js';
import { admitToProjection, admitToReaction } from './effects.js';
import type { Admission } from './effects.js';
import { isKnown, isTombstone, readEnvelope, unknownEvent } from './envelope.js';
import type { Envelope } from './envelope.js';
import type { Arrival } from './event.js';
import { armed } from './failpoints.js';
import { ATTEMPTS, backOff, kindOf, NotYetPossible, reasonOf } from './failures.js';
import type { Activity } from './metrics.js';
import type { Positions } from './positions.js';
import type { RightOfWay } from './right-of-way.js';
import { Slots } from './slots.js';
import { traceProcess } from './spans.js';

const UNPROJECTED = 'its projection stands in the dead letters: that goes first';

interface Surroundings {
  readonly unitOfWork: UnitOfWork;
  readonly rightOfWay: RightOfWay;
  readonly clock: Clock;
  readonly consumers: Consumers;
  readonly catalogue: EventCatalogue;
  readonly deadLetters: DeadLetters;
  readonly positions: Positions;
  readonly activity: Activity;
  readonly log: Pick<Logger, 'warn' | 'error'>;
  /** Topics that the service projects, and those that it reacts to: where both, reactors follow. */
  readonly projected: ReadonlySet<string>;
  readonly followed: ReadonlySet<string>;
  /** Name of the service's projectors. */
  readonly projector: string;
}

interface Entry {
  readonly evenIfBlocked: boolean;
  /** Reactors wait for an aggregate that stands in the dead letters of the projectors. */
  readonly evenIfUnprojected: boolean;
}

/** The projectors or the reactors of a service: from a record to its effect, once. */
export class ConsumerGroup {
  /** Handlers at work at once, each with a connection of the app role. */
  private readonly slots = new Slots(3);

  constructor(
    readonly name: string,
    private readonly purpose: Purpose,
    private readonly around: Surroundings,
  ) {}

  /** Resolves when the record is handled or set aside; rejects when it must come again. */
  async handle(record: LoggedRecord, delivery: Delivery): Promise<void> {
    try {
      if (armed && (await armed.pass('consumer.received')) === 2)
        await this.handleOnce(record, delivery);
      await this.handleOnce(record, delivery);
    } catch (error) {
      const { topic, partition, offset } = record;
      const place = `${topic}/${partition}/${offset}`;
      if (!delivery.signal.aborted)
        this.around.log.error(
          { consumer: this.name, place, reason: reasonOf(error) },
          'neither handled nor set aside: the event comes again, and holds up its partition',
        );
      throw error;
    }
  }

  private async handleOnce(record: LoggedRecord, delivery: Delivery): Promise<void> {
    const { deadLetters, log, catalogue } = this.around;
    let envelope: Envelope | null = null;
    let attempts = 0;
    let unclear = 0;
    try {
      envelope = readEnvelope(record);
      if (!isTombstone(record) && !isKnown(envelope, catalogue)) {
        const reason = reasonOf(unknownEvent(envelope));
        log.warn({ consumer: this.name, event: envelope.id, reason }, 'event set aside');
        await deadLetters.add(this.name, record, envelope, { state: 'unknown', reason, attempts });
        return await this.passed(record, 'parked');
      }
      for (;;) {
        attempts++;
        try {
          return await this.attempt(record, envelope, delivery);
        } catch (error) {
          if (kindOf(error) === 'unclear') unclear++;
          await this.bear(error, { attempts, unclear }, delivery);
        }
      }
    } catch (error) {
      if (delivery.signal.aborted || kindOf(error) === 'transient') throw error;
      const reason = reasonOf(error);
      await deadLetters.add(this.name, record, envelope, { state: 'failed', reason, attempts });
      log.error({ consumer: this.name, event: envelope?.id, reason }, 'event set aside');
      await this.passed(record, 'dead');
    }
  }

  private async attempt(
    record: LoggedRecord,
    envelope: Envelope,
    delivery: Delivery,
  ): Promise<void> {
    const { consumers, catalogue, positions, projected, deadLetters, rightOfWay } = this.around;
    const erased = isTombstone(record);
    const effect = effectOf(consumers, this.purpose, record, envelope, catalogue);
    if (!effect) {
      if (erased) await deadLetters.forget(this.name, record);
      return this.passed(record, 'ignored');
    }
    if (this.purpose === 'react' && projected.has(record.topic))
      await positions.reach(record, delivery);
    // What an erased aggregate left in the dead letters goes, so a tombstone waits behind nothing.
    const admission = await this.slots.use(() =>
      rightOfWay.piece(() =>
        this.effect(effect, record, { evenIfBlocked: erased, evenIfUnprojected: erased }),
      ),
    );
    if (erased) await deadLetters.forget(this.name, record);
    if (admission === 'new') this.around.activity.effected(this.name, envelope.id);
    if (admission === 'unprojected') return this.parkUnprojected(record, envelope);
    if (admission !== 'blocked') return this.counted(admission === 'new' ? 'done' : 'repeated');
    if (await deadLetters.park(this.name, record, envelope)) return this.passed(record, 'parked');
    return this.attempt(record, envelope, delivery);
  }

  /** It goes on as what is parked behind nothing does, once the projectors' letters are gone. */
  private async parkUnprojected(record: LoggedRecord, envelope: Envelope): Promise<void> {
    const why = { state: 'parked', reason: UNPROJECTED, attempts: 0 } as const;
    await this.around.deadLetters.add(this.name, record, envelope, why);
    return this.passed(record, 'parked');
  }

  /**
   * Handles a letter in the transaction in which `take` takes it from the dead letters; resolves to
   * false, with nothing done, if it was gone.
   */
  async repeat(
    { record, providerId }: DeadLetter,
    take: (tx: Transaction) => Promise<boolean>,
  ): Promise<boolean> {
    const { unitOfWork, consumers, catalogue } = this.around;
    const envelope = readEnvelope(record);
    if (!isTombstone(record) && !isKnown(envelope, catalogue)) throw unknownEvent(envelope);
    const effect = effectOf(consumers, this.purpose, record, envelope, catalogue);
    if (!effect) return unitOfWork.run(this.viewerOf(providerId), take);
    const entry = { evenIfBlocked: true, evenIfUnprojected: isTombstone(record), take };
    const admission = await this.effect(effect, record, entry);
    if (admission === 'gone') return false;
    this.counted(admission === 'new' ? 'done' : 'repeated');
    return true;
  }

  /** Enters a letter as handled, without any effect: its copies have none either. */
  async passOver(tx: Transaction, { record, eventId }: DeadLetter): Promise<void> {
    const { partition, offset, topic, key } = record;
    // Copies of what nobody can read come to the dead letters again.
    if (!eventId) return;
    const arrival = { ...readEnvelope(record), aggregateId: key, topic, partition, offset };
    await this.admit(tx, arrival, { evenIfBlocked: true, evenIfUnprojected: true });
  }

  private admit(tx: Transaction, event: Arrival, { evenIfBlocked, evenIfUnprojected }: Entry) {
    if (this.purpose === 'project')
      return admitToProjection(tx, this.name, event, { evenIfBlocked });
    const { projected, projector } = this.around;
    const follows = projected.has(event.topic) && !evenIfUnprojected;
    return admitToReaction(tx, this.name, event, {
      evenIfBlocked,
      projector: follows ? projector : null,
    });
  }

  private viewerOf(providerId: string | null): Viewer {
    return handlerViewer(providerId, this.around.clock.now());
  }

  /** One transaction: the mark that it happened, and what happens. */
  private async effect(
    { event, run }: Effect,
    record: LoggedRecord,
    entry: Entry & { readonly take?: (tx: Transaction) => Promise<boolean> },
  ): Promise<Admission | 'gone'> {
    const admission = await traceProcess(this.name, record, () =>
      this.around.unitOfWork.run(this.viewerOf(event.providerId), async (tx) => {
        if (entry.take && !(await entry.take(tx))) return 'gone';
        const admission = await this.admit(tx, event, entry);
        if (entry.take && admission === 'unprojected') throw new NotYetPossible(UNPROJECTED);
        if (admission !== 'new') return admission;
        if (armed) await armed.pass('consumer.admitted');
        await run(tx);
        if (armed) await armed.pass('consumer.effected');
        return admission;
      }),
    );
    if (armed) await armed.pass('consumer.committed');
    return admission;
  }

  /** Waits before the next attempt; throws when there shall be none. */
  private async bear(
    error: unknown,
    { attempts, unclear }: { readonly attempts: number; readonly unclear: number },
    delivery: Delivery,
  ): Promise<void> {
    const kind = kindOf(error);
    if (kind === 'permanent' || (kind === 'unclear' && unclear >= ATTEMPTS)) throw error;
    const reason = reasonOf(error);
    this.around.activity.retried(this.name);
    this.around.log.warn({ consumer: this.name, attempts, reason }, 'event failed, trying again');
    await delivery.heartbeat();
    await wait(backOff(attempts), undefined, { signal: delivery.signal });
  }

  /** A record without effect here: reactors that wait for the projections must not wait for it. */
  private async passed(
    record: LoggedRecord,
    outcome: 'ignored' | 'parked' | 'dead',
  ): Promise<void> {
    if (armed && outcome !== 'ignored') await armed.pass('consumer.set-aside');
    const { positions, followed } = this.around;
    if (this.purpose === 'project' && followed.has(record.topic)) await positions.pass(record);
    this.counted(outcome);
  }

  private counted(outcome: 'done' | 'repeated' | 'ignored' | 'parked' | 'dead'): void {
    this.around.activity.handled(this.name, outcome);
  }
}
