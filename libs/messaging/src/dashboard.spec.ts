import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '@charter/database';
import { Registry } from 'prom-client';
import { expect, test } from 'vitest';
import { Activity } from './metrics.js';

const file = join(import.meta.dirname, '../../../docker/grafana/charter-messaging.json');
const dashboard = readFileSync(file, 'utf8');

interface Panel {
  readonly title: string;
  readonly targets?: readonly { readonly expr: string; readonly legendFormat: string }[];
}

/** Labels by series, as a scrape of a process shows them that has done one of everything. */
async function exposed(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const registry = new Registry();
  registry.setDefaultLabels({ service: 'stage' }); // as startMetrics does
  const activity = new Activity(registry, async () => ({
    outbox: { rows: 1, ageSeconds: 1 },
    lag: [{ group: 'stage.projector', topic: 'ticket', records: 1 }],
    dueWaiting: [{ kind: 'alarm', count: 1 }],
    deadLetters: [{ consumer: 'stage.due', type: 'due:alarm', state: 'failed', count: 1 }],
  }));
  activity.relayed(1, 1);
  activity.handled('stage.projector', 'done');
  activity.effected('stage.projector', newId());
  activity.worked('alarm', 'done', 1);
  activity.retried('stage.projector');
  const series = new Map<string, Set<string>>();
  for (const [, name, labels] of (await registry.metrics()).matchAll(/^(\w+)\{(.*)\} \S+$/gm)) {
    const known = series.get(name!) ?? new Set();
    for (const [, label] of labels!.matchAll(/(\w+)="/g)) known.add(label!);
    series.set(name!, known);
  }
  return series;
}

const { panels } = JSON.parse(dashboard) as { panels: readonly Panel[] };
const targets = panels.flatMap(({ title, targets = [] }) =>
  targets.map((target) => ({ title, ...target })),
);

/** Labels that a query groups by, filters by, or puts into its legend. */
function labelsIn({ expr, legendFormat }: (typeof targets)[number]): string[] {
  const grouped = [...expr.matchAll(/by \(([^)]*)\)/g)].flatMap(([, list]) => list!.split(/, */));
  const filtered = [...expr.matchAll(/(\w+)=~?"/g)].map(([, label]) => label!);
  const shown = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label!);
  return [...grouped, ...filtered, ...shown];
}

test('every series and label of the dashboard is exposed', async () => {
  const series = await exposed();
  const missing = targets.flatMap((target) => {
    const names = target.expr.match(/charter_\w+/g) ?? [];
    return names.flatMap((name) => {
      const labels = series.get(name);
      if (!labels) return [`${target.title}: there is no ${name}`];
      const unknown = labelsIn(target).filter((label) => !labels.has(label));
      return unknown.map((label) => `${target.title}: ${name} has no label ${label}`);
    });
  });
  expect(missing).toEqual([]);
});

test('every series of messaging is on the dashboard', async () => {
  const shown = new Set(dashboard.match(/charter_\w+/g));
  const names = [...(await exposed()).keys()].filter((name) => !/_(sum|count)$/.test(name));
  expect(names.filter((name) => !shown.has(name))).toEqual([]);
});

test('what a header says becomes no label', async () => {
  const registry = new Registry();
  void new Activity(registry, async () => ({
    outbox: { rows: 0, ageSeconds: 0 },
    lag: [],
    dueWaiting: [],
    deadLetters: ['made up', 'too'].map((type) => ({
      ...{ consumer: 'stage.projector', type, state: 'unknown', count: 1 },
    })),
  }));
  const letters = (await registry.metrics()).match(/^charter_dead_letters\{.*$/gm);
  expect(letters).toEqual([
    'charter_dead_letters{consumer="stage.projector",state="unknown",type="unknown"} 2',
  ]);
});
