import { execFileSync } from 'node:child_process';

/** A process and all below it that live now: `{ pid, args }`. */
export function familyOf(pid) {
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
  return processes.filter((one) => family.has(one.pid));
}
