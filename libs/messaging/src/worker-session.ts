import pg from 'pg';
import { Alarm } from './alarm.js';
import { backOff, reasonOf } from './failures.js';

/** The worker role's standing connection: it listens for hints of new rows, and is sought anew when lost. */
export class WorkerSession {
  private client: pg.Client | null = null;
  private stopped = false;
  private readonly alarm = new Alarm();
  private running: Promise<void> = Promise.resolve();
  /** Why there is no connection; null while there is one. */
  down: string | null = 'not started';

  constructor(
    private readonly url: string,
    private readonly onHint: (table: string) => void,
  ) {}

  async start(): Promise<void> {
    await this.connect();
    this.running = this.keep();
  }

  private async keep(): Promise<void> {
    for (let failures = 0; !this.stopped;) {
      if (!this.client)
        await this.connect().then(
          () => (failures = 0),
          (error) => ((this.down = reasonOf(error)), failures++),
        );
      await this.alarm.sleep(this.client ? 60_000 : backOff(failures));
    }
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.url, keepAlive: true });
    const lose = (reason: string) => {
      if (this.client !== client) return;
      this.client = null;
      this.down = reason;
      this.alarm.ring();
    };
    client.on('notification', ({ channel }) => this.onHint(channel));
    client.on('error', (error) => lose(reasonOf(error)));
    client.on('end', () => lose('connection closed'));
    await client.connect();
    await client.query('LISTEN outbox; LISTEN due_work');
    this.client = client;
    this.down = null;
    for (const table of ['outbox', 'due_work']) this.onHint(table);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.alarm.ring();
    await this.running;
    const { client } = this;
    this.client = null;
    await client?.end();
  }
}
