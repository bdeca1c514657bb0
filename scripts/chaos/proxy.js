import { createServer, connect } from 'node:net';

/** A TCP proxy of ours on a link, so that the link can be cut, stalled or refused. */
export class Proxy {
  #server;
  #pairs = new Set();
  #refusing = false;
  #stalled = false;

  constructor(targetPort) {
    this.#server = createServer((near) => this.#join(near, targetPort));
  }

  /** Resolves to the port that it listens on. */
  listen() {
    return new Promise((done, fail) => {
      this.#server.once('error', fail);
      this.#server.listen(0, '127.0.0.1', () => done(this.#server.address().port));
    });
  }

  #join(near, port) {
    if (this.#refusing) return near.destroy();
    const far = connect(port, '127.0.0.1');
    const pair = [near, far];
    this.#pairs.add(pair);
    for (const [from, to] of [pair, [far, near]]) {
      from.setNoDelay(true);
      from.on('data', (bytes) => to.write(bytes) || from.pause());
      to.on('drain', () => this.#stalled || from.resume());
      from.on('error', () => {});
      from.on('close', () => (to.destroy(), this.#pairs.delete(pair)));
    }
    if (this.#stalled) for (const socket of pair) socket.pause();
  }

  /** Breaks every connection. */
  cut() {
    for (const pair of [...this.#pairs]) for (const socket of pair) socket.destroy();
  }

  refuse(refusing) {
    this.#refusing = refusing;
    if (refusing) this.cut();
  }

  /** Keeps connections open without a byte passing. */
  stall(stalled) {
    this.#stalled = stalled;
    for (const pair of this.#pairs)
      for (const socket of pair)
        if (stalled) socket.pause();
        else socket.resume();
  }

  close() {
    this.cut();
    return new Promise((done) => this.#server.close(done));
  }
}
