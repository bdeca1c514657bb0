import type { Transaction } from '@charter/database';

/**
 * The guard of `admitToProjection` for many events of one topic: an aggregate's versions ascend. What
 * was taken is written once, when the handlers have run.
 */
export class VersionGuard {
  private readonly taken = new Set<string>();

  private constructor(
    private readonly tx: Transaction,
    private readonly topic: string,
    private readonly known: Map<string, number>,
  ) {}

  static async open(
    tx: Transaction,
    topic: string,
    aggregateIds: readonly string[],
  ): Promise<VersionGuard> {
    const rows = await tx.manager.query<{ aggregate_id: string; version: number }[]>(
      `SELECT aggregate_id, version FROM projection_version
       WHERE topic = $1 AND aggregate_id = ANY ($2::uuid[])`,
      [topic, [...new Set(aggregateIds)]],
    );
    const known = new Map(rows.map(({ aggregate_id, version }) => [aggregate_id, version]));
    return new VersionGuard(tx, topic, known);
  }

  /** Takes the version if it is newer than what was taken. */
  admits(aggregateId: string, version: number): boolean {
    const known = this.known.get(aggregateId);
    if (known !== undefined && known >= version) return false;
    this.known.set(aggregateId, version);
    this.taken.add(aggregateId);
    return true;
  }

  async keep(): Promise<void> {
    const ids = [...this.taken];
    if (ids.length === 0) return;
    await this.tx.manager.query(
      `INSERT INTO projection_version (topic, aggregate_id, version)
       SELECT $1, * FROM unnest($2::uuid[], $3::int[])
       ON CONFLICT (topic, aggregate_id) DO UPDATE SET version = excluded.version
       WHERE projection_version.version < excluded.version`,
      [this.topic, ids, ids.map((id) => this.known.get(id))],
    );
  }
}
