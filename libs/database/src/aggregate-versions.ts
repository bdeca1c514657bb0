/** Row of an aggregate: `version` counts its changes and orders its events. */
export interface Aggregate {
  readonly id: string;
  version: number;
  /** Null for what belongs to no provider (persons, providers). */
  readonly providerId: string | null;
}

type Versioned = { version: number };

interface Known {
  /** As the database has it. */
  stored: number;
  /** Whether this unit wrote the stored version, so that its event may still be missing. */
  ours: boolean;
  /** Latest version published by this unit. */
  published: number | null;
}

/**
 * Versions of the rows that one unit of work touches. An event bears the version of the change that
 * it tells, whichever of the two, event and change, is written first.
 */
export class AggregateVersions {
  private readonly rows = new Map<Versioned, Known>();

  private known(row: Versioned): Known {
    const known = this.rows.get(row) ?? { stored: row.version, ours: false, published: null };
    this.rows.set(row, known);
    return known;
  }

  inserted(row: Versioned): void {
    this.known(row).ours = true;
  }

  /** Version that the next event of the row bears; the row takes it. */
  forEvent(row: Versioned): number {
    const known = this.known(row);
    const untold = known.ours && known.published !== row.version && row.version === known.stored;
    if (!untold) row.version += 1;
    known.published = row.version;
    return row.version;
  }

  /** What an update expects to find and what it writes. */
  forUpdate(row: Versioned): { expected: number; next: number } {
    const { stored } = this.known(row);
    return { expected: stored, next: Math.max(row.version, stored + 1) };
  }

  updated(row: Versioned, version: number): void {
    row.version = version;
    Object.assign(this.known(row), { stored: version, ours: true });
  }

  /** Rows whose events are ahead of what is stored. */
  ahead(): Versioned[] {
    return [...this.rows].filter(([row, known]) => row.version > known.stored).map(([row]) => row);
  }
}
