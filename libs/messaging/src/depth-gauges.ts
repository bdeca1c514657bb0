import { isEventType } from '@charter/events';
import { Gauge } from 'prom-client';
import type { Registry } from 'prom-client';
import type { WaitingWork } from './due-setbacks.js';
import type { DeadCount } from './operations/letter-listing.js';

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
  readonly dueWaiting: readonly WaitingWork[];
  readonly deadLetters: readonly DeadCount[];
}

/** Gauges of what waits, filled when they are read. */
export function showDepths(registry: Registry, collect: () => Promise<Depths>): void {
  const depths = onceASecond(collect);
  const gauge = (name: string, help: string, labelNames: string[], show: Show) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      async collect() {
        this.reset();
        // A database that does not answer is told by health, not by a failing scrape.
        const now = await depths().catch(() => null);
        if (now) show(now, this);
      },
    });
  gauge('charter_outbox_rows', 'Events not yet sent.', [], ({ outbox }, it) => it.set(outbox.rows));
  gauge(
    'charter_outbox_age_seconds',
    'Age of the oldest of them, in machine time.',
    [],
    ({ outbox }, it) => it.set(outbox.ageSeconds),
  );
  const ofGroup = ['group', 'topic'];
  gauge('charter_consumer_lag', 'Records that a group has not passed.', ofGroup, (now, it) => {
    for (const { records, ...labels } of now.lag) it.set(labels, records);
  });
  gauge('charter_due_waiting', 'Due work that is not possible yet.', ['kind'], (now, it) => {
    for (const { kind, count } of now.dueWaiting) it.set({ kind }, count);
  });
  const ofLetter = ['consumer', 'type', 'state'];
  gauge('charter_dead_letters', 'Records set aside.', ofLetter, (now, it) => {
    for (const { count, type, ...labels } of now.deadLetters)
      it.inc({ ...labels, type: bounded(type) }, count);
  });
}

/** What a header says may be anything; a label may not. */
function bounded(type: string): string {
  return isEventType(type) || type.startsWith('due:') ? type : 'unknown';
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
