import { newId, UnitOfWork, type Viewer } from '@charter/database';
import {
  commonErrors,
  DomainClock,
  LOG,
  type Logger,
  MessagingLifecycle,
  once,
} from '@charter/subgraph';
import {
  Inject,
  Injectable,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { contractsErrors } from '../errors.js';
import { ClockKeeper } from './clock-keeper.js';
import { TimeTravelEntity } from './domain-clock.entity.js';
import { Drain } from './drain.js';

export interface Advance {
  readonly target: Temporal.Instant;
  /** Whether time stands afterwards; null leaves it as it was. */
  readonly frozen: boolean | null;
  readonly idempotencyKey: string;
}

const RETRY_MILLISECONDS = 1_000;

/** Advances domain time through everything that falls due, in order, each thing once. */
@Injectable()
export class TimeTravelService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly drain: Drain;
  private stopped = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: DomainClock,
    private readonly keeper: ClockKeeper,
    messaging: MessagingLifecycle,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.drain = new Drain(messaging, keeper.peers, clock);
  }

  /** Takes up an advance that a crash interrupted. */
  async onApplicationBootstrap(): Promise<void> {
    const { manager } = this.unitOfWork.dataSource;
    const job = await manager.findOneBy(TimeTravelEntity, { state: 'RUNNING' });
    if (job) void this.run(job);
  }

  onApplicationShutdown(): void {
    this.stopped = true;
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

  /** Records the advance and begins it; the answer is the job, which goes on after the call. */
  async advance(viewer: Viewer, advance: Advance): Promise<TimeTravelEntity> {
    const { target, idempotencyKey: key } = advance;
    const input = { target: target.toString(), frozen: advance.frozen };
    const { id, repeated } = await this.unitOfWork.run(
      { ...viewer, kind: 'platform', providerId: null },
      (tx) =>
        once(tx, { mutation: 'advanceTime', key, input }, async () => {
          if (await tx.manager.existsBy(TimeTravelEntity, { state: 'RUNNING' }))
            throw contractsErrors.refused('TRAVEL_IN_PROGRESS');
          if (Temporal.Instant.compare(target, this.clock.now()) <= 0)
            throw commonErrors.refused('INVALID_INPUT', {
              path: ['input', 'to'],
              params: { problem: `Domain time only goes forward; it is ${this.clock.now()} now.` },
            });
          const standsAfterwards = advance.frozen ?? this.clock.current().frozenAt !== null;
          const row = { id: newId(), state: 'RUNNING' as const, target, standsAfterwards, done: 0 };
          return tx.insert(TimeTravelEntity, row);
        }),
    );
    const job = await this.unitOfWork.dataSource.manager.findOneByOrFail(TimeTravelEntity, { id });
    if (!repeated) void this.run(job);
    return job;
  }

  private async run(job: TimeTravelEntity): Promise<void> {
    while (!this.stopped && job.state === 'RUNNING') {
      try {
        await this.travel(job);
      } catch (error) {
        // A process that is away comes back; the job is kept and goes on from where it stood.
        this.log.warn({ err: error, job: job.id }, 'the advance of time waits');
        await new Promise((resolve) => setTimeout(resolve, RETRY_MILLISECONDS));
      }
    }
  }

  private async travel(job: TimeTravelEntity): Promise<void> {
    await this.keeper.announce();
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
    Object.assign(job, changes);
    await this.unitOfWork.dataSource.manager.update(TimeTravelEntity, { id: job.id }, changes);
  }
}
