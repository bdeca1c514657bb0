import { median, percentile } from './statistics.js';
import { contextOf, costSince, withStages } from './service-stages.js';
import { createWorld } from './versions-world.js';

const WARM = 3;
const CALLS = 120;
const PAGES = 3;
const COUNTS = 5;
const BEGINNING = '2026-03-02T10:00';

/** Each filter that can be asked; `n` runs through the people of the world, so that none is asked twice in a row. */
const filters = {
  all: () => ({}),
  'a customer': ({ customer }) => ({ organizationIds: [customer] }),
  'a product': ({ product }) => ({ productIds: [product] }),
  'a version': ({ version }) => ({ productVersionIds: [version] }),
  current: () => ({ versionStates: ['CURRENT'] }),
  withdrawn: () => ({ versionStates: ['WITHDRAWN'] }),
  obsolete: () => ({ versionStates: ['OBSOLETE'] }),
  'an environment': () => ({ environments: ['test'] }),
  'in use': () => ({ retired: false }),
  retired: () => ({ retired: true }),
  'obsolete in use': () => ({ versionStates: ['OBSOLETE'], retired: false }),
  'a product in test': ({ product }) => ({ productIds: [product], environments: ['test'] }),
};
const sorts = ['SINCE_DESC', 'SINCE_ASC'];
const readers = ['agent', 'administrator', 'reseller of 30'];
const groupings = ['PRODUCT', 'VERSION', 'VERSION_STATE', 'ENVIRONMENT', 'RESELLER'];

/**
 * Lists of installations at each size, with every filter, in every order, as everybody who may: the first three
 * pages in turns, so that what else the machine does falls on every size alike. Then counts, whose cost grows with
 * what they count, as it is.
 */
export function measureLists({ installations: sizes }) {
  return withStages('versions', async (service, open) => {
    const worlds = [];
    for (const size of sizes) {
      const began = performance.now();
      const ground = await open(`versions_${size}`);
      await ground.stage.begin(BEGINNING);
      worlds.push({ size, ...ground, people: await createWorld(ground, service, size) });
      console.log(`${size} installations, written in ${seconds(began)} s.`);
    }
    const rows = [];
    for (const list of allLists(service)) rows.push(await measureList(worlds, service, list));
    const over = rows.filter(({ p95Ratio }) => p95Ratio > 1.3);
    console.log(`${rows.length} lists, ${over.length} of them with p95 × more than 1.3`);
    return { lists: rows, counts: await measureCounts(worlds, service) };
  });
}

function allLists({ installations, installationsOfVersion, affectedOrganizations }) {
  const all = readers.flatMap((reader) =>
    Object.entries(filters).flatMap(([name, filter]) =>
      sorts.map((sort) => ({
        name: `${reader}: ${name}, ${sort}`,
        ...{ reader, filter, sort, ask: installations },
      })),
    ),
  );
  const ofVersion =
    (ask) =>
    (context, args, { version }) =>
      ask(context, args, version);
  return [
    ...all,
    ...readers.flatMap((reader) => [
      {
        name: `${reader}: of a version, SINCE_DESC`,
        ...{ reader, filter: filters.all, sort: 'SINCE_DESC' },
        ask: ofVersion((context, args, version) => installationsOfVersion(context, version, args)),
      },
      {
        name: `${reader}: customers of a version`,
        ...{ reader, filter: filters.all, ask: ofVersion(affectedOrganizations) },
      },
    ]),
  ];
}

async function measureList(worlds, service, list) {
  const times = worlds.map(() => []);
  const costs = worlds.map(() => null);
  for (let call = -WARM; call < CALLS; call++)
    for (const [index, world] of worlds.entries()) {
      if (call === 0) await costSince(world.admin, 1);
      const spent = await timesOf(world, service, list, call + WARM);
      if (call >= 0) times[index].push(...spent);
    }
  for (const [index, { admin }] of worlds.entries())
    costs[index] = await costSince(admin, times[index].length);
  const sizes = worlds.map(({ size }, index) => ({
    ...{ size, p50: rounded(median(times[index])), p95: rounded(percentile(times[index], 0.95)) },
    ...costs[index],
  }));
  const [first, last] = [sizes[0], sizes.at(-1)];
  const ratios = { p50Ratio: last.p50 / first.p50, p95Ratio: last.p95 / first.p95 };
  const row = { list: list.name, sizes, ...map(ratios, rounded) };
  console.log(shown(row));
  return row;
}

async function timesOf(world, service, list, n) {
  const asked = thingsOf(world, service, n);
  const viewer = viewerOf(world, list.reader, n);
  const times = [];
  for (let after = null, page = 0; page < PAGES; page++) {
    const context = contextOf(world.stage, viewer);
    const args = { filter: list.filter(asked), sort: list.sort, first: 20, after };
    const began = performance.now();
    const found = await list.ask(context, args, asked.ids);
    times.push(performance.now() - began);
    if (!found.pageInfo.hasNextPage) break;
    after = found.pageInfo.endCursor;
  }
  return times;
}

function thingsOf({ people }, { encodeId }, n) {
  const pick = (some) => some[n % some.length];
  const ids = { version: pick(people.versions) };
  return {
    ids,
    customer: encodeId('organization', pick(people.customers)),
    product: encodeId('product', pick(people.products)),
    version: encodeId('version', ids.version),
  };
}

function viewerOf({ stage, people }, reader, n) {
  if (reader === 'agent') return { ...stage.admin, staffRoles: ['agent'] };
  if (reader === 'reseller of 30') return stage.memberOf(people.reseller);
  return stage.administratorOf(people.customers[n % people.customers.length]);
}

async function measureCounts(worlds, { countInstallations }) {
  const rows = [];
  for (const reader of readers)
    for (const groupBy of groupings) {
      const sizes = [];
      for (const world of worlds) {
        const times = [];
        for (let call = 0; call < COUNTS; call++) {
          const context = contextOf(world.stage, viewerOf(world, reader, call));
          const began = performance.now();
          await countInstallations(context, { groupBy, filter: { retired: false } });
          times.push(performance.now() - began);
        }
        const cost = await costSince(world.admin, COUNTS);
        sizes.push({
          size: world.size,
          p50: rounded(median(times)),
          p95: rounded(Math.max(...times)),
          ...cost,
        });
      }
      rows.push({ count: `${reader}: in use, by ${groupBy}`, sizes });
      console.log(`counts, ${rows.at(-1).count}`.padEnd(52) + cells(sizes));
    }
  return rows;
}

function shown({ list, sizes, p50Ratio, p95Ratio }) {
  return `${list.padEnd(52)}${cells(sizes)}p50 × ${p50Ratio}, p95 × ${p95Ratio}`;
}

const cells = (sizes) =>
  sizes
    .map(({ size, p50, p95, statements, buffers }) =>
      `${size}: ${p50} / ${p95} ms, ${statements.toFixed(1)} stmts, ${buffers} buffers`.padEnd(54),
    )
    .join('');

const map = (object, change) =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
const rounded = (number) => Number(number.toFixed(2));
const seconds = (began) => Math.round((performance.now() - began) / 1000);
