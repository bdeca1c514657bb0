import { Random } from './random.js';

const services = ['gateway', 'contracts', 'tickets', 'billing', 'versions'];
const subgraphs = services.slice(1);

/** What a process is started with, so that it fails between two steps of its own accord. */
export const failpoints = [
  'relay.sent=kill@2',
  'relay.taken=twice:0.5',
  'relay.woken=throw:0.3,relay.taken=throw:0.3',
  'relay.committed=kill@3',
  'consumer.received=twice:0.5',
  'consumer.received=twice:0.3,relay.taken=twice:0.3',
  'consumer.admitted=throw:0.3',
  'consumer.effected=kill@4',
  'consumer.effected=throw:0.2,relay.sent=throw:0.2',
  'consumer.committed=kill@5,consumer.set-aside=kill@1',
  'consumer.committed=throw:0.3',
  'consumer.offset-kept=kill@4',
  'consumer.received=delay:200',
  'due.admitted=kill@1',
  'due.effected=throw:0.5',
  'due.committed=kill@1',
];

/**
 * What goes wrong in so many minutes: `{ at, kind, … }`, in the order of `at`, in machine milliseconds
 * from the beginning. The seed alone decides, so that a run that failed can be had again.
 */
export function planOf(seed, { minutes, bus }) {
  const random = new Random(seed, `plan/${bus}`);
  const end = minutes * 60_000 - 4_000;
  // Luck must spare nobody, if there is time: every process dies, one fails between two steps, and
  // the bus goes away.
  const due = [undefined, ...random.shuffled(services).map((name) => () => killOf(random, name))];
  due.splice(3, 0, () => random.pick(busAway(bus))(random));
  due.splice(5, 0, () => failing(random));
  const steps = [];
  let at = 2_000;
  let nextAdvance = 6_000;
  for (let drawnSteps = 0; at < end; drawnSteps++) {
    const step = (due[drawnSteps] ?? (() => drawn(random, bus)))();
    steps.push({ at, ...step });
    if (at >= nextAdvance) {
      steps.push({ at: at + 500, kind: 'advance', hours: random.between(3, 40) });
      nextAdvance = at + random.between(15_000, 25_000);
    }
    at += random.between(2_000, 5_500) + (step.downFor ?? 0);
  }
  return steps.sort((a, b) => a.at - b.at);
}

function drawn(random, bus) {
  return random.weighted([
    [4, () => killOf(random, random.pick(services))],
    [4, () => failing(random)],
    [2, () => ({ kind: 'freeze', service: random.pick(services), milliseconds: pause(random) })],
    [3, () => ({ kind: 'cut', service: random.pick(subgraphs), link: linkOf(random, bus) })],
    [2, () => away('refuse', random, bus)],
    [2, () => away('stall', random, bus)],
    [2, () => terminated(random, bus === 'kafka' ? subgraphs : [...subgraphs, 'bus'])],
    [1, () => ({ kind: 'crash-database', downFor: random.between(200, 2_000) })],
    [4, () => random.pick(busAway(bus))(random)],
  ])();
}

const busAway = (bus) =>
  bus === 'kafka'
    ? [
        (random) => ({ kind: 'kill-broker', downFor: random.between(500, 6_000) }),
        (random) => ({ kind: 'stop-broker', downFor: random.between(500, 6_000) }),
        (random) => ({ kind: 'freeze-broker', milliseconds: random.between(1_000, 10_000) }),
      ]
    : [(random) => ({ kind: 'refuse-bus', milliseconds: random.between(500, 8_000) })];

const terminated = (random, databases) => ({
  kind: 'terminate',
  database: random.pick(databases),
  percent: random.between(30, 100),
});

function killOf(random, service) {
  const again = random.chance(0.25) ? { againAfter: random.between(100, 3_000) } : {};
  return { kind: 'kill', service, downFor: random.between(0, 2_500), ...again };
}

function failing(random) {
  const service = random.pick(subgraphs);
  const seed = String(random.between(1, 1_000_000));
  return { kind: 'fail', service, failpoints: random.pick(failpoints), seed, downFor: 500 };
}

function away(kind, random, bus) {
  const link = linkOf(random, bus);
  return { kind, service: random.pick(subgraphs), link, milliseconds: pause(random) };
}

const pause = (random) => random.between(500, 6_000);
const linkOf = (random, bus) => (bus === 'kafka' || random.chance(0.5) ? 'database' : 'bus');
