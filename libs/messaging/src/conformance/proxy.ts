import { connect, createServer } from 'node:net';
import type { AddressInfo, Server, Socket } from 'node:net';

/** A line to a server that can be cut, or fall silent, as a network does. */
export class Proxy {
  private readonly sockets = new Set<Socket>();
  private server!: Server;
  private port = 0;
  private silent = false;

  private constructor(private readonly target: { host: string; port: number }) {}

  /** To the host and port of this address. */
  static async to(url: string): Promise<Proxy> {
    const { hostname, port } = new URL(url);
    const proxy = new Proxy({ host: hostname, port: Number(port) });
    await proxy.mend();
    return proxy;
  }

  /** The same address through this line. */
  through(url: string): string {
    return Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(this.port) }).href;
  }

  /** Ends every connection and refuses new ones. */
  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }

  /** Lets everything hang that is sent from now on, and says no word of it. */
  hush(): void {
    this.silent = true;
    for (const socket of this.sockets) socket.pause();
  }

  speak(): void {
    this.silent = false;
    for (const socket of this.sockets) socket.resume();
  }

  async mend(): Promise<void> {
    this.server = createServer((from) => {
      const to = connect(this.target);
      for (const [one, other] of [
        [from, to],
        [to, from],
      ] as const) {
        this.sockets.add(one);
        one.on('data', (bytes) => other.write(bytes));
        one.on('error', () => {});
        one.on('close', () => {
          this.sockets.delete(one);
          other.destroy();
        });
        if (this.silent) one.pause();
      }
    });
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
  }
}
