import type { UnitOfWork } from '@charter/database';
import { eventCatalogue, type EventCatalogue } from '@charter/events';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import { Backlog } from './backlog.js';
import type { Bus, Health } from './bus.js';
import type { Clock } from './clock.js';
import { caughtUp } from './catch-up.js';
import { ConsumerGroup } from './consumer-group.js';
import { topicsFor } from './consumers.js';
import type { Consumers, DueWork } from './consumers.js';
import { DeadLetters } from './dead-letters.js';
import type { Depths } from './depth-gauges.js';
import { DueWorkRunner } from './due-work.js';
import { tidy } from './housekeeping.js';
import { reasonOf } from './failures.js';
import { Activity } from './metrics.js';
import { Operator } from './operations/operator.js';
import type { Operations } from './operations/questions.js';
import { openPool } from './open-pool.js';
import { OutboxRelay } from './outbox-relay.js';
import { Positions } from './positions.js';
import { RightOfWay } from './right-of-way.js';
import { Upkeep } from './upkeep.js';
import { WorkerSession } from './worker-session.js';

export interface MessagingOptions {
  /** Name of the service, such as `tickets`. */
  readonly service: string;
  readonly unitOfWork: UnitOfWork;
  /** Address of the service's database for its worker role. */
  readonly workerUrl: string;
  /** Closed with the messaging. */
  readonly bus: Bus;
  readonly clock: Clock;
  readonly consumers: Consumers;
  readonly dueWork: DueWork;
  /** What the requests of this process go before by; without it nobody asks. */
  readonly rightOfWay?: RightOfWay;
  /** The events that it knows; those of the product unless given. */
  readonly catalogue?: EventCatalogue;
  readonly log: Pick<Logger, 'info' | 'warn' | 'error'>;
  /** Where metrics are kept; the process's own registry unless given. */
  readonly registry?: Registry;
}

/** What still has to happen in this service; the drain of time travel compares two of them. */
export interface MessagingStatus {
  readonly outboxRows: number;
  readonly lag: number;
  /** Earliest due work, due or not; null if there is none. */
  readonly nextDue: Temporal.Instant | null;
  /** Grows with everything that was relayed, handled or done: equal means nothing moved. */
  readonly activity: number;
}

/** Relay, projectors, reactors and due work of one service process. */
export class Messaging {
  private readonly worker: pg.Pool;
  private readonly session: WorkerSession;
  private readonly activity: Activity;
  private readonly relay: OutboxRelay;
  private readonly dueWork: DueWorkRunner;
  private readonly housekeeping: Upkeep;
  private readonly backlog: Backlog;
  private readonly operator: Operator;
  private readonly groups: { readonly group: ConsumerGroup; readonly topics: readonly string[] }[];
  private readonly end = new AbortController();
  private started = false;

  constructor(private readonly options: MessagingOptions) {
    const { service, unitOfWork, workerUrl, bus, clock, consumers, log } = options;
    this.worker = openPool(
      { connectionString: workerUrl, max: 3, idleTimeoutMillis: 10_000 },
      (error) => log.warn({ reason: reasonOf(error) }, 'idle worker lost'),
    );
    const { worker } = this;
    this.session = new WorkerSession(workerUrl, (table) =>
      table === 'outbox' ? this.relay.wake() : this.dueWork.wake(),
    );
    const { rightOfWay = new RightOfWay() } = options;
    const activity = (this.activity = new Activity(options.registry, () => this.depths()));
    const deadLetters = new DeadLetters(worker);
    this.relay = new OutboxRelay(service, worker, bus, activity, log);
    this.housekeeping = new Upkeep('housekeeping', () => tidy(worker), log);
    this.dueWork = new DueWorkRunner({
      consumer: `${service}.due`,
      handlers: options.dueWork,
      unitOfWork,
      rightOfWay,
      worker,
      clock,
      activity,
      log,
    });
    const positions = new Positions(worker);
    const projected = new Set(topicsFor(consumers, 'project'));
    const followed = new Set(topicsFor(consumers, 'react'));
    const around = {
      followed,
      unitOfWork,
      rightOfWay,
      clock,
      consumers,
      catalogue: options.catalogue ?? eventCatalogue,
      deadLetters,
      positions,
      activity,
      log,
      projected,
      projector: `${service}.projector`,
    };
    this.groups = (['project', 'react'] as const).map((purpose) => {
      const name = purpose === 'project' ? around.projector : `${service}.reactor`;
      return {
        group: new ConsumerGroup(name, purpose, around),
        topics: topicsFor(consumers, purpose),
      };
    });
    this.backlog = new Backlog(
      worker,
      bus,
      this.followed().map(({ group }) => group.name),
    );
    this.operator = new Operator({
      ...{ service, worker, unitOfWork, clock, deadLetters, log },
      backlog: this.backlog,
      groups: this.groups.map(({ group }) => group),
      reasons: () => this.reasons(),
    });
  }

  /** What an operator may ask of this service. */
  get operations(): Operations {
    return this.operator.operations;
  }

  /** Groups that have something to follow. */
  private followed() {
    return this.groups.filter(({ topics }) => topics.length > 0);
  }

  async start(): Promise<void> {
    await this.session.start();
    this.relay.start();
    this.operator.desk.start();
    const owner = await this.owner();
    for (const { group, topics } of this.followed())
      await this.options.bus.subscribe({
        group: group.name,
        topics,
        owner,
        handler: (record, delivery) => group.handle(record, delivery),
      });
    void caughtUp(() => this.untold(), this.end.signal).then((goOn) => {
      if (goOn) this.dueWork.start();
    });
    this.housekeeping.start();
    this.started = true;
  }

  /** Identity of the service's database, whatever its address. */
  private async owner(): Promise<string> {
    const { rows } = await this.worker.query(
      'SELECT system_identifier, current_database() AS name FROM pg_control_system()',
    );
    return `${rows[0].name}@${rows[0].system_identifier}`;
  }

  async status(): Promise<MessagingStatus> {
    const activity = this.activity.total;
    const [outbox, lag, next] = await Promise.all([
      this.backlog.outbox(),
      this.records(),
      this.dueWork.earliest(),
    ]);
    return {
      outboxRows: outbox.rows,
      lag,
      nextDue: next && Temporal.Instant.fromEpochMilliseconds(next.due_at.getTime()),
      activity,
    };
  }

  private async records(): Promise<number> {
    return (await this.backlog.lag()).reduce((sum, { records }) => sum + records, 0);
  }

  /** Records that wait, and one more while letters do that this version may know. */
  private async untold(): Promise<number> {
    return (await this.records()) + (this.operator.desk.behind ? 1 : 0);
  }

  /** A bus that is away takes nothing but the lag from sight. */
  private async depths(): Promise<Depths> {
    const [outbox, lag, deadLetters] = await Promise.all([
      this.backlog.outboxDepth(),
      this.backlog.lagIfKnown(),
      this.operator.deadLetters(),
    ]);
    return { outbox, lag: lag ?? [], dueWaiting: this.dueWork.waiting(), deadLetters };
  }

  health(): Health {
    const reasons = this.reasons();
    return { healthy: reasons.length === 0, reason: reasons.join('; ') || null };
  }

  private reasons(): string[] {
    return [
      this.started ? null : 'messaging: not started',
      this.session.down && `worker: ${this.session.down}`,
      this.relay.failing && `relay: ${this.relay.failing}`,
      this.dueWork.failing && `due work: ${this.dueWork.failing}`,
      this.options.bus.health().reason,
    ].filter((reason) => reason !== null);
  }

  /** Finishes what is at hand; what is left in outbox, log and due work is there at the next start. */
  async stop(): Promise<void> {
    this.started = false;
    this.end.abort();
    await this.operator.desk.stop();
    await this.housekeeping.stop();
    await this.dueWork.stop();
    await this.relay.stop();
    await this.options.bus.close();
    await this.session.stop();
    await this.worker.end();
  }
}
