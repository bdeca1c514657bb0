// npm run bench:business-time: what a question about business time costs here and with two libraries,
// all in one run. Neither of the two knows zones: everything is asked in UTC, Monday to Friday 9 to 17.
import dayjs from 'dayjs';
import businessTime from 'dayjs-business-time';
import moment from 'moment-business-time';
import { load } from '../tools/load-typescript.js';
import { median } from './bench/statistics.js';

// Both take local time for business time.
process.env.TZ = 'UTC';

const ROUNDS = 7;
/** Machine milliseconds for which one kind of question is asked in a round, at least. */
const LONG_ENOUGH = 40;
const GOAL = 2;

const monday = Date.UTC(2026, 0, 5, 10, 30);
const yearLater = Date.UTC(2027, 0, 5, 10, 30);
/** Another start each time, so that nobody answers from memory. */
const startOf = (question) => monday + (question % 90) * 60_000;

const clients = {
  Charter: await charter(),
  'dayjs-business-time': withDayjs(),
  'moment-business-time': withMoment(),
};

const questions = [
  { what: 'add 4 h', ask: (client, start) => client.add(start, 4), hours: 4 },
  { what: 'add 2,000 h', ask: (client, start) => client.add(start, 2_000), hours: 2_000 },
  { what: 'measure a year', ask: (client, start) => client.measure(start, yearLater) },
];

const rows = questions.map(({ what, ask }) => {
  agree(what, ask);
  const costs = Object.fromEntries(Object.keys(clients).map((name) => [name, []]));
  // A round for each to warm up, which does not count.
  for (let round = -1; round < ROUNDS; round++)
    for (const [name, client] of Object.entries(clients)) {
      const cost = microseconds((question) => ask(client, startOf(question)));
      if (round >= 0) costs[name].push(cost);
    }
  return { what, ...Object.fromEntries(Object.entries(costs).map(([n, all]) => [n, median(all)])) };
});

console.log(
  ['', ...Object.keys(clients), 'ratio to the faster'].map((name) => name.padEnd(22)).join(''),
);
for (const { what, Charter: ours, ...others } of rows) {
  const cells = [ours, ...Object.values(others)].map((cost) => `${cost.toFixed(2)} µs`);
  const ratio = `1 : ${Math.round(Math.min(...Object.values(others)) / ours)}`;
  console.log([what, ...cells, ratio].map((cell) => cell.padEnd(22)).join(''));
}
// What neither of the two can be asked: public holidays, hours that change by date, and none any more.
const dated = await datedCalendar();
for (const { what, ask } of dated) {
  const costs = Array.from({ length: ROUNDS }, () => microseconds((n) => ask(startOf(n))));
  rows.push({ what, Charter: median(costs) });
  console.log([what, `${median(costs).toFixed(2)} µs`].map((cell) => cell.padEnd(44)).join(''));
}
const slow = rows
  .slice(0, -1)
  .filter(({ Charter: ours }) => ours > GOAL)
  .map(({ what }) => what);
console.log(
  slow.length > 0 ? `Over ${GOAL} µs: ${slow.join(', ')}` : `Each within ${GOAL} µs, the goal.`,
);
console.log(JSON.stringify(rows));

async function charter() {
  const { add, elapsedMilliseconds } = await load('libs/business-time/src/index.ts');
  const bands = [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes: '17:00' }];
  const calendar = { zone: 'UTC', bands };
  const instants = new Map();
  const at = (ms) => {
    let instant = instants.get(ms);
    if (!instant) instants.set(ms, (instant = Temporal.Instant.fromEpochMilliseconds(ms)));
    return instant;
  };
  const durations = new Map([4, 2_000].map((n) => [n, Temporal.Duration.from({ hours: n })]));
  return {
    add: (from, hours) => add(calendar, at(from), durations.get(hours)).epochMilliseconds,
    measure: (from, to) => elapsedMilliseconds(calendar, at(from), at(to)),
  };
}

async function datedCalendar() {
  const { add, elapsedMilliseconds } = await load('libs/business-time/src/index.ts');
  const hours = (closes) => ({
    bands: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], opens: '09:00', closes }],
    holidays: { country: 'FR' },
  });
  const changes = [
    { from: '2026-02-01', ...hours('18:00') },
    { from: '2026-07-01', ...hours('16:00') },
  ];
  const calendar = { zone: 'Europe/Paris', ...hours('17:00'), changes };
  const closed = { ...calendar, changes: [{ from: '2026-01-02', bands: [] }] };
  const at = (ms) => Temporal.Instant.fromEpochMilliseconds(ms);
  const [four, many] = [4, 2_000].map((n) => Temporal.Duration.from({ hours: n }));
  const never = (start) => {
    try {
      add(closed, at(start), four);
    } catch {
      return;
    }
    throw new Error('a calendar that never opens again was answered');
  };
  return [
    { what: 'three versions, holidays: add 4 h', ask: (start) => add(calendar, at(start), four) },
    {
      what: 'three versions, holidays: add 2,000 h',
      ask: (start) => add(calendar, at(start), many),
    },
    {
      what: 'three versions, holidays: measure a year',
      ask: (start) => elapsedMilliseconds(calendar, at(start), at(yearLater)),
    },
    { what: 'closed for good: refuse', ask: never },
  ];
}

function withDayjs() {
  dayjs.extend(businessTime);
  const hours = [{ start: '09:00:00', end: '17:00:00' }];
  const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
  const closed = { saturday: null, sunday: null };
  dayjs.setBusinessTime({ ...closed, ...Object.fromEntries(weekdays.map((d) => [d, hours])) });
  return {
    add: (from, count) => dayjs(from).addBusinessHours(count).valueOf(),
    measure: (from, to) => dayjs(from).businessMinutesDiff(dayjs(to)) * 60_000,
  };
}

function withMoment() {
  return {
    add: (from, hours) => moment(from).addWorkingTime(hours, 'hours').valueOf(),
    measure: (from, to) => moment(to).workingDiff(moment(from), 'minutes') * 60_000,
  };
}

/** Machine time of one question, in microseconds. */
function microseconds(ask) {
  const began = performance.now();
  let asked = 0;
  while (asked < 3 || performance.now() - began < LONG_ENOUGH) ask(asked++);
  return ((performance.now() - began) * 1_000) / asked;
}

/** Only the same answers may be compared. */
function agree(what, ask) {
  const answers = Object.values(clients).map((client) => ask(client, startOf(0)));
  if (new Set(answers).size > 1) throw new Error(`${what} is answered ${answers.join(', ')}`);
}
