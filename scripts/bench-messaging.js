// npm run bench:messaging: what our way from a commit to its effect costs beside the bare client of
// the bus, both on the same servers in the same run.
import { compare, table } from './bench/compare.js';
import { openGround } from './bench/ground.js';
import { watchMemory } from './bench/memory.js';
import { parseOptions, usage } from './bench/options.js';

const say = (sentence) => console.error(sentence);

try {
  const options = parseOptions(process.argv.slice(2));
  if (options.help) console.log(usage);
  else await run(options);
} catch (error) {
  console.error(`\n${error.stack}`);
  process.exitCode = 1;
}

async function run({ bus, rounds, events, memory }) {
  const ground = await openGround(bus);
  try {
    const found = memory
      ? await watchMemory(ground, events, say)
      : await compare(ground, { rounds, events }, say);
    console.log(memory ? memoryTable(found) : table(found));
    console.log(JSON.stringify({ bus, events, ...(!memory && { rounds }), ...found }));
  } finally {
    await ground.close();
  }
}

function memoryTable({ events, eventsPerSecond, heap, resident }) {
  const line = (what, { firstQuarter, lastQuarter, per100000 }) =>
    `${what.padEnd(12)} first quarter ${firstQuarter.toFixed(1)} MB, last ${lastQuarter.toFixed(1)} MB, ` +
    `${per100000 >= 0 ? '+' : ''}${per100000.toFixed(2)} MB per 100,000 events`;
  return [
    `${events} events at ${eventsPerSecond.toFixed(0)} events/s`,
    line('heap', heap),
    line('resident', resident),
  ].join('\n');
}
