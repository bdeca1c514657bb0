import { openOurs } from './ours.js';
import { openRaw } from './raw.js';
import { calm, fullSpeed, Watch } from './rounds.js';
import { median, percentile } from './statistics.js';

/** Both clients in turns, since the machine is never quiet; medians over the rounds. */
export async function compare(ground, { rounds, events }, say) {
  const watches = { ours: new Watch(), raw: new Watch() };
  const clients = {
    raw: await openRaw(ground, watches.raw.done),
    ours: await openOurs(ground, watches.ours.done),
  };
  const found = { raw: { latencies: [], speeds: [] }, ours: { latencies: [], speeds: [] } };
  try {
    for (const name of ['raw', 'ours']) await fullSpeed(clients[name], watches[name], 200);
    for (let round = 1; round <= rounds; round++) {
      for (const name of round % 2 ? ['raw', 'ours'] : ['ours', 'raw']) {
        found[name].latencies.push(await calm(clients[name], watches[name]));
        found[name].speeds.push(await fullSpeed(clients[name], watches[name], events));
      }
      say(`round ${round}: ${line('raw', found.raw)}; ${line('ours', found.ours)}`);
    }
  } finally {
    await Promise.all(Object.values(clients).map((client) => client.close()));
  }
  return { raw: summary(found.raw), ours: summary(found.ours) };
}

function line(name, { latencies, speeds }) {
  const p50 = percentile(latencies.at(-1), 0.5).toFixed(1);
  return `${name} p50 ${p50} ms, ${speeds.at(-1).toFixed(0)} events/s`;
}

/** The p50 is that of the median round; the p99 that of all events of all rounds. */
function summary({ latencies, speeds }) {
  return {
    p50: median(latencies.map((round) => percentile(round, 0.5))),
    p99: percentile(latencies.flat(), 0.99),
    eventsPerSecond: median(speeds),
  };
}

/** A table of both, with what ours costs beside the raw client. */
export function table({ raw, ours }) {
  const row = (what, unit, pick, digits) => [
    what,
    `${pick(raw).toFixed(digits)} ${unit}`,
    `${pick(ours).toFixed(digits)} ${unit}`,
    `${(pick(ours) / pick(raw)).toFixed(2)} ×`,
  ];
  const rows = [
    ['', 'raw client', 'Charter', 'ratio'],
    row('commit to effect, p50', 'ms', ({ p50 }) => p50, 1),
    row('commit to effect, p99', 'ms', ({ p99 }) => p99, 1),
    row('at full speed', 'events/s', ({ eventsPerSecond }) => eventsPerSecond, 0),
  ];
  return rows
    .map((cells) =>
      cells
        .map((cell) => cell.padEnd(24))
        .join('')
        .trimEnd(),
    )
    .join('\n');
}
