import { setTimeout as sleep } from 'node:timers/promises';

/** Sends a signal to a process that may have ended already. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Lets a process stand still for so many milliseconds. */
export async function frozen(pid, milliseconds) {
  signal(pid, 'SIGSTOP');
  await sleep(milliseconds);
  signal(pid, 'SIGCONT');
}
