import { bornAt } from '@charter/database';
import { Counter, Histogram, register } from 'prom-client';
import type { Registry } from 'prom-client';
import { showDepths } from './depth-gauges.js';
import type { Depths } from './depth-gauges.js';

type Outcome = 'done' | 'repeated' | 'ignored' | 'parked' | 'dead';

/** Bounds of histograms: from what is quick to what somebody should look at. */
const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 3_600];

/** Counts what happens, for metrics and for the drain of time travel. */
export class Activity {
  /** Everything that was relayed, handled or done since the process started. */
  total = 0;
  private readonly relayedEvents;
  private readonly relayBatches;
  private readonly handledEvents;
  private readonly effectLatency;
  private readonly doneWork;
  private readonly dueLateness;
  private readonly retries;

  constructor(
    private readonly registry: Registry = register,
    collect: () => Promise<Depths>,
  ) {
    const { count, distribution } = this;
    this.relayedEvents = count('charter_events_relayed_total', 'Events sent to the bus.', []);
    this.relayBatches = distribution(
      'charter_relay_batch_seconds',
      'Taking, sending and deleting one batch of the outbox, in machine time.',
      [],
    );
    this.handledEvents = count('charter_events_handled_total', 'Events by outcome.', [
      'consumer',
      'outcome',
    ]);
    this.effectLatency = distribution(
      'charter_event_effect_seconds',
      'From the making of an event to its committed effect, in machine time.',
      ['consumer'],
    );
    this.doneWork = count('charter_due_work_total', 'Due work done.', ['kind', 'outcome']);
    this.dueLateness = distribution(
      'charter_due_lateness_seconds',
      'From the instant at which work was due to its committed effect, in domain time.',
      ['kind'],
    );
    this.retries = count('charter_retries_total', 'Attempts that failed.', ['consumer']);
    showDepths(registry, collect);
  }

  /** `duration` in machine milliseconds. */
  relayed(events: number, duration: number): void {
    if (events === 0) return;
    this.total += events;
    this.relayedEvents.inc(events);
    this.relayBatches.observe(duration / 1_000);
  }

  handled(consumer: string, outcome: Outcome): void {
    this.total += 1;
    this.handledEvents.inc({ consumer, outcome });
  }

  /** An event took effect; its id, a UUIDv7, tells when it was made. */
  effected(consumer: string, eventId: string): void {
    if (eventId[14] !== '7') return;
    const milliseconds = Date.now() - bornAt(eventId).epochMilliseconds;
    this.effectLatency.observe({ consumer }, Math.max(0, milliseconds) / 1_000);
  }

  /** `lateness` in milliseconds of domain time; none for work that was set aside. */
  worked(kind: string, outcome: 'done' | 'dead', lateness?: number): void {
    this.total += 1;
    this.doneWork.inc({ kind, outcome });
    if (lateness !== undefined) this.dueLateness.observe({ kind }, Math.max(0, lateness) / 1_000);
  }

  retried(consumer: string): void {
    this.retries.inc({ consumer });
  }

  private readonly count = (name: string, help: string, labelNames: string[]) =>
    new Counter({ name, help, labelNames, registers: [this.registry] });

  private readonly distribution = (name: string, help: string, labelNames: string[]) =>
    new Histogram({ name, help, labelNames, buckets: seconds, registers: [this.registry] });
}
