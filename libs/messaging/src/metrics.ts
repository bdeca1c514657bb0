import { Counter, Gauge, register } from 'prom-client';
import type { Registry } from 'prom-client';

/** Records that a group has not passed yet. */
export interface Lag {
  readonly group: string;
  readonly topic: string;
  readonly records: number;
}

/** Rows waiting, as collected when metrics are read. */
export interface Depths {
  readonly outbox: { readonly rows: number; readonly ageSeconds: number };
  readonly lag: readonly Lag[];
  readonly deadLetters: readonly { consumer: string; state: string; count: number }[];
}

/** Counts what happens, for metrics and for the drain of time travel. */
export class Activity {
  /** Everything that was relayed, handled or done since the process started. */
  total = 0;
  private readonly relayedEvents;
  private readonly handledEvents;
  private readonly doneWork;
  private readonly retries;

  constructor(
    private readonly registry: Registry = register,
    collect: () => Promise<Depths>,
  ) {
    this.relayedEvents = this.counter(
      'charter_events_relayed_total',
      'Events sent to the bus.',
      [],
    );
    this.handledEvents = this.counter('charter_events_handled_total', 'Events by outcome.', [
      'consumer',
      'outcome',
    ]);
    this.doneWork = this.counter('charter_due_work_total', 'Due work done.', ['kind', 'outcome']);
    this.retries = this.counter('charter_retries_total', 'Attempts that failed.', ['consumer']);
    this.gauges(collect);
  }

  relayed(count: number): void {
    this.total += count;
    this.relayedEvents.inc(count);
  }

  handled(consumer: string, outcome: 'done' | 'repeated' | 'ignored' | 'parked' | 'dead'): void {
    this.total += 1;
    this.handledEvents.inc({ consumer, outcome });
  }

  worked(kind: string, outcome: 'done' | 'dead'): void {
    this.total += 1;
    this.doneWork.inc({ kind, outcome });
  }

  retried(consumer: string): void {
    this.retries.inc({ consumer });
  }

  private counter(name: string, help: string, labelNames: string[]): Counter {
    return new Counter({ name, help, labelNames, registers: [this.registry] });
  }

  private gauges(collect: () => Promise<Depths>): void {
    const depths = onceASecond(collect);
    const gauge = (name: string, help: string, labels: string[], show: Show): void => {
      new Gauge({
        name,
        help,
        labelNames: labels,
        registers: [this.registry],
        async collect() {
          this.reset();
          // A database that does not answer is told by health, not by a failing scrape.
          const now = await depths().catch(() => null);
          if (now) show(now, this);
        },
      });
    };
    gauge('charter_outbox_rows', 'Events not yet sent.', [], ({ outbox }, it) =>
      it.set(outbox.rows),
    );
    gauge('charter_outbox_age_seconds', 'Age of the oldest of them.', [], ({ outbox }, it) =>
      it.set(outbox.ageSeconds),
    );
    const ofGroup = ['group', 'topic'];
    gauge('charter_consumer_lag', 'Records that a group has not passed.', ofGroup, (now, it) => {
      for (const { records, ...labels } of now.lag) it.set(labels, records);
    });
    gauge('charter_dead_letters', 'Records set aside.', ['consumer', 'state'], (now, it) => {
      for (const { count, ...labels } of now.deadLetters) it.set(labels, count);
    });
  }
}

type Show = (depths: Depths, gauge: Gauge) => void;

/** All gauges of one scrape share one look at the database. */
function onceASecond<T>(read: () => Promise<T>): () => Promise<T> {
  let last: Promise<T> | null = null;
  let until = 0;
  return () => {
    if (!last || performance.now() > until) {
      last = read();
      until = performance.now() + 1_000;
    }
    return last;
  };
}
