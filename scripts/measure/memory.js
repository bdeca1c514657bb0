import { readFileSync } from 'node:fs';
import { familyOf } from './family.js';

/**
 * Proportional resident memory (PSS: shared pages count once) of a process and all below it, by
 * program, the sum last.
 */
export function residentMegabytes(pid) {
  const sums = new Map();
  for (const one of familyOf(pid)) {
    const name = nameOf(one.args);
    sums.set(name, (sums.get(name) ?? 0) + pssOf(one.pid));
  }
  const rows = [...sums].map(([name, kilobytes]) => ({ name, megabytes: megabytes(kilobytes) }));
  const total = [...sums.values()].reduce((sum, kilobytes) => sum + kilobytes, 0);
  return [...rows, { name: 'everything', megabytes: megabytes(total) }];
}

const megabytes = (kilobytes) => Math.round(kilobytes / 1024);

function nameOf(args) {
  const app = /apps\/([a-z]+)\/dist/.exec(args);
  if (app) return app[1];
  return args.includes('postgres') ? 'postgres' : 'launcher';
}

function pssOf(pid) {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)[1]);
  } catch {
    return 0;
  }
}

const ticksPerSecond = 100;

/** Processor seconds that the family has used, its ended children included. */
export function processorSeconds(pid) {
  const ticks = familyOf(pid).map((one) => ticksOf(one.pid));
  return ticks.reduce((sum, each) => sum + each, 0) / ticksPerSecond;
}

function ticksOf(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    // utime, stime, cutime and cstime of proc(5), counted from the field after the name.
    return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  } catch {
    // What ended since the family was listed is counted with its parent.
    return 0;
  }
}
