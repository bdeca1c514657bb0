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
import { ClockKeeper } from './clock-keeper.js';
import { type Journey, travelTarget } from './domain/travel-target.js';
import { TimeTravelEntity } from './domain-clock.entity.js';
import { Drain } from './drain.js';

export interface Advance extends Journey {
  /** Whether time stands afterwards; null or absent leaves it as it was. */
  readonly frozen?: boolean | null;
  readonly idempotencyKey: string;
}

const RETRY_MILLISECONDS = 1_000;

/** Advances domain time through everything that falls due, in order, each thing once. */
@Injectable()
export class TimeTravelService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly drain: Drain;
  private readonly end = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
    private readonly keeper: ClockKeeper,
    messaging: MessagingLifecycle,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.drain = new Drain(messaging, keeper.peers, clock, this.end.signal);
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
      return (await this.drain.look()).nextDue;
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
    const standsAfterwards = advance.frozen ?? this.clock.current().frozenAt !== null;
    const row = { id: newId(), state: 'RUNNING' as const, target, standsAfterwards, done: 0 };
    return tx.insert(TimeTravelEntity, row);
  }

  private async run(job: TimeTravelEntity): Promise<void> {
    while (!this.end.signal.aborted && job.state === 'RUNNING') {
      try {
        await this.travel(job);
      } catch (error) {
        if (this.end.signal.aborted) return;
        // A process that is away comes back; the job is kept and goes on from where it stood.
        this.log.warn({ err: error, job: job.id }, 'the advance of time waits');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      }
    }
  }

  /**
   * May begin anew after every line: each of them leaves the clock no further than what is next, and
   * whatever was done already is not due any more.
   */
  private async travel(job: TimeTravelEntity): Promise<void> {
    await this.keeper.stand();
    for (;;) {
      const { nextDue } = await this.drain.untilQuiet();
      const last = nextDue === null || Temporal.Instant.compare(nextDue, job.target) > 0;
      await this.keeper.setTo(last ? job.target : nextDue, true);
      if (last) break;
      await this.keep(job, { done: job.done + 1 });
    }
    await this.drain.untilQuiet();
    if (!job.standsAfterwards) await this.keeper.setTo(job.target, false);
    await this.keep(job, { state: 'DONE' });
  }

  private async keep(job: TimeTravelEntity, changes: Partial<TimeTravelEntity>): Promise<void> {
    await this.unitOfWork.dataSource.manager.update(TimeTravelEntity, { id: job.id }, changes);
    Object.assign(job, changes);
  }
}
