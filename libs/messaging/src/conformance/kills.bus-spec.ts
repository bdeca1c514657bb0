import { newId } from '@charter/database';
import { describe, test } from 'vitest';
import type { Failpoint } from '../failpoints.js';
import { publish, write, writeDue } from '../testing/stage.js';
import { kinds } from './kinds.js';
import { Site } from './site.js';

/** The pass at which each point kills: in the middle where there is one. */
const kills: Record<Failpoint, number> = {
  'relay.woken': 1,
  'relay.taken': 1,
  'relay.sent': 1,
  'relay.committed': 1,
  'consumer.received': 5,
  'consumer.admitted': 5,
  'consumer.effected': 5,
  'consumer.committed': 5,
  'consumer.set-aside': 1,
  'consumer.offset-kept': 1,
  'due.admitted': 2,
  'due.effected': 2,
  'due.committed': 2,
};

const people = ['a', 'b', 'c'];

/** Three persons with three events each, one that nobody understands, three pieces of due work. */
async function story(site: Site): Promise<Map<string, string>> {
  const names = new Map(people.map((name) => [newId(), name]));
  const strange = newId();
  await site.stage.run(async (tx) => {
    for (let version = 1; version <= 3; version++)
      for (const id of names.keys()) await publish(tx, id, version);
    await publish(tx, strange, 1, { type: 'person.forgotten' });
    await publish(tx, strange, 2);
    for (const name of people) await tx.schedule('check', name, site.stage.clock.now());
  });
  return names;
}

/** What happened to each, in order: projections first, then effects. */
async function effects(site: Site, names: ReadonlyMap<string, string>) {
  const { rows } = await site.stage.admin.query('SELECT aggregate, text FROM line ORDER BY seq');
  const texts = (aggregate: string) =>
    rows.filter((row) => row.aggregate === aggregate).map((row) => row.text as string);
  const happened = [...names].map(([id, name]) => [
    name,
    texts(id).toSorted((a, b) => a.charCodeAt(0) - b.charCodeAt(0)),
  ]);
  return {
    ...Object.fromEntries(happened),
    due: people.filter((name) => texts(name).join() === 'due'),
  };
}

async function setAside(site: Site): Promise<string[]> {
  const { rows } = await site.stage.admin.query(
    `SELECT consumer, headers ->> 'ce_aggregateversion' AS version, state FROM dead_letter
     ORDER BY consumer, position`,
  );
  return rows.map(({ consumer, version, state }) => `${consumer} ${version} ${state}`);
}

/** Each version of each person at least once, the first copies in order, all copies alike. */
async function versionsInLog(site: Site, id: string): Promise<number[]> {
  const copies = (await site.log('person-erased')).filter(({ key }) => key === id);
  const first = new Map<number, string>();
  for (const { headers, value } of copies) {
    const version = Number(headers['ce_aggregateversion']);
    const content = JSON.stringify([Object.entries(headers).toSorted(), value]);
    if (!first.has(version)) first.set(version, content);
    else if (first.get(version) !== content) throw new Error(`${version} has two contents`);
  }
  return [...first.keys()];
}

for (const kind of kinds)
  describe.skipIf(kind.absent)(kind.title, () => {
    test.concurrent.for(Object.entries(kills))(
      'a process killed at %s: nothing is lost, and nothing happens twice',
      { timeout: 120_000 },
      async ([point, pass], { expect }) => {
        await using site = await Site.open(kind);
        await site.renew();
        const names = await story(site);
        const member = await site.member({ FAILPOINTS: `${point}=kill@${pass}` });
        expect(await member.ended).toBe('SIGKILL');

        const messaging = await site.messaging(
          { 'person.erased': { project: write('project'), react: write('react') } },
          { dueWork: { check: writeDue } },
        );
        await site.stage.drained(messaging);
        await site.stage.until(async () => (await messaging.status()).nextDue === null);
        expect(await effects(site, names)).toEqual({
          due: people,
          a: ['project 1', 'project 2', 'project 3', 'react 1', 'react 2', 'react 3'],
          b: ['project 1', 'project 2', 'project 3', 'react 1', 'react 2', 'react 3'],
          c: ['project 1', 'project 2', 'project 3', 'react 1', 'react 2', 'react 3'],
        });
        expect(await setAside(site)).toEqual([
          'stage.projector 1 unknown',
          'stage.projector 2 parked',
          'stage.reactor 1 unknown',
          'stage.reactor 2 parked',
        ]);
        for (const id of names.keys()) expect(await versionsInLog(site, id)).toEqual([1, 2, 3]);
      },
    );
  });
