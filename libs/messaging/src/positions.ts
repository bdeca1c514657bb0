import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { placeOf } from './bus.js';
import type { Delivery, LoggedRecord } from './bus.js';

/** SQL that moves a position past a record, never back; `values` are topic, partition and next offset. */
export const movePosition = (values: string) =>
  `INSERT INTO projection_position (topic, partition, next_offset) VALUES (${values})
   ON CONFLICT (topic, partition) DO UPDATE
   SET next_offset = greatest(projection_position.next_offset, excluded.next_offset)`;

/** How far the service's projections have come, per partition; stored with them. */
export class Positions {
  private readonly known = new Map<string, bigint>();

  constructor(private readonly worker: pg.Pool) {}

  /** Waits until the projections contain everything up to this record. */
  async reach(record: LoggedRecord, { heartbeat, signal }: Delivery): Promise<void> {
    for (let pause = 5; !this.passed(record); pause = Math.min(pause * 2, 500)) {
      await this.read();
      if (this.passed(record)) return;
      await heartbeat();
      await wait(pause, undefined, { signal });
    }
  }

  private passed(record: LoggedRecord): boolean {
    return (this.known.get(placeOf(record)) ?? 0n) > record.offset;
  }

  private async read(): Promise<void> {
    const { rows } = await this.worker.query('SELECT * FROM projection_position');
    for (const row of rows) this.known.set(placeOf(row), BigInt(row.next_offset));
  }

  /** Moves past a record without a projection of its own. */
  async pass({ topic, partition, offset }: LoggedRecord): Promise<void> {
    await this.worker.query(movePosition('$1, $2, $3'), [topic, partition, offset + 1n]);
  }
}
