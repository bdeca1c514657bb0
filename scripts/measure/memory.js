import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Proportional resident memory (PSS: shared pages count once) of a process and all below it, by
 * program, the sum last.
 */
export async function residentMegabytes(pid) {
  const table = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' });
  const processes = table
    .trim()
    .split('\n')
    .map((line) => {
      const [, id, parent, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
      return { pid: Number(id), parent: Number(parent), args };
    });
  const family = new Set([pid]);
  for (const one of processes) if (family.has(one.parent)) family.add(one.pid);
  const sums = new Map();
  for (const one of processes.filter(({ pid }) => family.has(pid))) {
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
