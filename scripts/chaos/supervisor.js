import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { appNames } from '../launcher/paths.js';
import { signal } from './signals.js';

/** Starts each process again whenever it ended, as Docker or systemd would. */
export class Supervisor {
  #product;
  #extra;
  #logs;
  #stopped = false;
  #next = new Map();
  #running = [];
  /** How often each process was started again. */
  restarts = new Map(appNames.map((name) => [name, 0]));

  /** `extra` is the environment by service that `startProduct` was given: it is read at each start. */
  constructor(product, extra, logs) {
    this.#product = product;
    this.#extra = extra;
    this.#logs = logs;
  }

  start() {
    this.#running = appNames.map((name) => this.#keep(name));
  }

  pidOf(name) {
    return this.#serviceOf(name).pid;
  }

  /** Kills a process with -9; it is started again after a while, with these failpoints if any. */
  kill(name, { downFor, failpoints, seed }) {
    this.#next.set(name, { downFor, failpoints, seed });
    signal(this.pidOf(name), 'SIGKILL');
  }

  #serviceOf(name) {
    return this.#product.services[appNames.indexOf(name)];
  }

  async #keep(name) {
    while (!this.#stopped) {
      await this.#serviceOf(name).ended;
      const { downFor = 500, failpoints, seed } = this.#next.get(name) ?? {};
      this.#next.delete(name);
      await sleep(downFor);
      if (this.#stopped) return;
      this.#keepLog(name);
      this.#arm(name, failpoints, seed);
      // Whether it becomes ready is not for here: trouble may keep it from that, and kill it again.
      await this.#product.restart(name).catch(() => {});
    }
  }

  #arm(name, failpoints, seed) {
    const environment = this.#extra[name];
    delete environment.FAILPOINTS;
    if (failpoints) Object.assign(environment, { FAILPOINTS: failpoints, FAILPOINT_SEED: seed });
  }

  /** The next start would begin the log anew. */
  #keepLog(name) {
    const count = this.restarts.get(name) + 1;
    this.restarts.set(name, count);
    const file = join(this.#logs, `${name}.log`);
    if (existsSync(file)) renameSync(file, join(this.#logs, `${name}.${count}.log`));
  }

  /** Starts what was given failpoints without them, so that it can come to rest. */
  async disarm() {
    for (const name of appNames) if (this.#extra[name].FAILPOINTS) this.kill(name, { downFor: 0 });
  }

  async stop() {
    this.#stopped = true;
    for (const name of appNames) signal(this.pidOf(name), 'SIGCONT');
    await this.#product.stop();
    await Promise.allSettled(this.#running);
  }
}
