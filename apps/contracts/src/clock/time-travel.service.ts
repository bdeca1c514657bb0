import { setTimeout as wait } from 'node:timers/promises';
import { newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import {
  DomainClock,
  invalidInput,
  LOG,
  type Logger,
  MessagingLifecycle,
  once,
} from '@charter/subgraph';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from '@nestjs/common';
import { contractsErrors } from '../errors.js';
import { PeerAway } from '../peers/peers.js';
import { ClockKeeper } from './clock-keeper.js';
import { gaveUpOn, gaveUpWaitingOn, waitingFor, waitingOn } from './domain/absence.js';
import { type Journey, travelTarget } from './domain/travel-target.js';
import { TimeTravelEntity } from './domain-clock.entity.js';
import { Drain } from './drain.js';

export interface Advance extends Journey {
  /** Whether time stands afterwards; null or absent leaves it as it was. */
  readonly frozen?: boolean | null;
  /** Names of services that are left behind, in capitals. */
  readonly without?: readonly string[] | null;
  readonly idempotencyKey: string;
}

const RETRY_MILLISECONDS = 1_000;

/** Advances domain time through everything that falls due, in order, each thing once. */
@Injectable()
export class TimeTravelService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly drain: Drain;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** Machine time since which a process does not answer; null while all do. */
  private awaySince: number | null = null;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
    private readonly keeper: ClockKeeper,
    messaging: MessagingLifecycle,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.drain = new Drain(messaging, clock, this.end.signal);
  }

  /** Takes up an advance that a crash interrupted. */
  async onApplicationBootstrap(): Promise<void> {
    const { manager } = this.unitOfWork.dataSource;
    const job = await manager.findOneBy(TimeTravelEntity, { state: 'RUNNING' });
    if (job) this.running = this.run(job);
  }

  /** The job stays as it is, for the next start. */
  async onModuleDestroy(): Promise<void> {
    this.end.abort();
    await this.running;
  }

  find(id: string): Promise<TimeTravelEntity | null> {
    return this.unitOfWork.dataSource.manager.findOneBy(TimeTravelEntity, { id });
  }

  /** The earliest due work anywhere; null if there is none, or while a service cannot be asked. */
  async nextDue(): Promise<Temporal.Instant | null> {
    try {
      return (await this.drain.look(this.keeper.peers)).nextDue;
    } catch (error) {
      this.log.warn({ err: error }, 'not every service tells what is due next');
      return null;
    }
  }

  /**
   * Records the advance and begins it; the answer is the job, which goes on after the call. Months
   * are counted in `zone`.
   */
  async advance(viewer: Viewer, advance: Advance, zone: string): Promise<TimeTravelEntity> {
    const call = { mutation: 'advanceTime', key: advance.idempotencyKey, input: advance };
    const { id, repeated } = await this.unitOfWork.run(
      { ...viewer, kind: 'platform', providerId: null },
      (tx) => once(tx, call, () => this.insert(tx, advance, zone)),
    );
    const job = await this.unitOfWork.dataSource.manager.findOneByOrFail(TimeTravelEntity, { id });
    if (!repeated) this.running = this.run(job);
    return job;
  }

  private async insert(tx: Transaction, advance: Advance, zone: string): Promise<TimeTravelEntity> {
    // Whoever asks at the same time waits here, and finds the other's job.
    await tx.manager.query('SELECT FROM domain_clock FOR UPDATE');
    if (await tx.manager.existsBy(TimeTravelEntity, { state: 'RUNNING' }))
      throw contractsErrors.refused('TRAVEL_IN_PROGRESS');
    const target = travelTarget(advance, this.clock.now(), zone);
    if (!(target instanceof Temporal.Instant))
      throw invalidInput(target.field, target.en, target.fr);
    const standsAfterwards = advance.frozen ?? (await this.stoodBefore(tx));
    const leftBehind = [...new Set(advance.without)].map((name) => name.toLowerCase());
    const begun = { state: 'RUNNING' as const, done: 0 };
    return tx.insert(TimeTravelEntity, {
      id: newId(),
      ...begun,
      target,
      standsAfterwards,
      leftBehind,
    });
  }

  /** Whether time stands by somebody's wish, and not because an advance was given up on its way. */
  private async stoodBefore(tx: Transaction): Promise<boolean> {
    const [last] = await tx.manager.find(TimeTravelEntity, { order: { id: 'DESC' }, take: 1 });
    return last?.state === 'FAILED'
      ? last.standsAfterwards
      : this.clock.current().frozenAt !== null;
  }

  private async run(job: TimeTravelEntity): Promise<void> {
    this.awaySince = null;
    while (!this.end.signal.aborted && job.state === 'RUNNING') {
      try {
        await this.travel(job);
      } catch (error) {
        if (this.end.signal.aborted) return;
        this.log.warn({ err: error, job: job.id }, 'the advance of time waits');
        // What is wrong here keeps the others from being asked: nobody can be said to be away since.
        if (error instanceof PeerAway) await this.bear(job, error.peer);
        else this.awaySince = null;
        await wait(RETRY_MILLISECONDS, undefined, { signal: this.end.signal }).catch(() => {});
      }
    }
  }

  /**
   * May begin anew after every line: each of them leaves the clock no further than what is next, and
   * whatever was done already is not due any more.
   */
  private async travel(job: TimeTravelEntity): Promise<void> {
    const peers = this.keeper.peers.without(job.leftBehind);
    const watch = (look: { readonly busy: string | null }, still: number) =>
      this.watch(job, look.busy, still);
    await this.keeper.stand(peers);
    for (;;) {
      const { nextDue } = await this.drain.untilQuiet(peers, watch);
      await this.goOn(job);
      const last = nextDue === null || Temporal.Instant.compare(nextDue, job.target) > 0;
      await this.keeper.setTo(last ? job.target : nextDue, true, peers);
      if (last) break;
      await this.keep(job, { done: job.done + 1 });
    }
    await this.drain.untilQuiet(peers, watch);
    if (!job.standsAfterwards) await this.keeper.setTo(job.target, false, peers);
    await this.keep(job, { state: 'DONE', failure: null });
  }

  /** A process that is away may come back: the job says for whom it waits, and ends after a while. */
  private async bear(job: TimeTravelEntity, peer: string): Promise<void> {
    this.awaySince ??= performance.now();
    const over = performance.now() - this.awaySince > this.keeper.patience;
    const changes = over
      ? { state: 'FAILED' as const, failure: gaveUpOn(peer, this.stranded(job)) }
      : { failure: waitingFor(peer) };
    await this.keep(job, changes).catch((error: unknown) =>
      this.log.warn({ err: error, job: job.id }, 'the advance of time cannot be kept'),
    );
  }

  /** All answer. Where one has something to do and nothing moves, the job says so, and ends after a while. */
  private async watch(job: TimeTravelEntity, busy: string | null, still: number): Promise<void> {
    this.awaySince = null;
    if (busy === null || still < this.keeper.patience / 4) return;
    if (still < this.keeper.patience) {
      const failure = waitingOn(busy);
      if (job.failure?.en !== failure.en) await this.keep(job, { failure });
      return;
    }
    const failure = gaveUpWaitingOn(busy, this.stranded(job));
    await this.keep(job, { state: 'FAILED', failure });
    throw new Error(failure.en);
  }

  private stranded({ target }: TimeTravelEntity) {
    return { now: this.clock.now(), target };
  }

  private async goOn(job: TimeTravelEntity): Promise<void> {
    if (job.failure !== null) await this.keep(job, { failure: null });
  }

  private async keep(job: TimeTravelEntity, changes: Partial<TimeTravelEntity>): Promise<void> {
    await this.unitOfWork.dataSource.manager.update(TimeTravelEntity, { id: job.id }, changes);
    Object.assign(job, changes);
  }
}
