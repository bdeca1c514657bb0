import { ATTEMPTS, backOff } from './failures.js';

/** Machine milliseconds between two pieces that come back while other work is due. */
const APART = 1_000;

/** A piece of due work at one date: with another date it is another piece. */
export interface DueRow {
  readonly provider_id: string;
  readonly kind: string;
  readonly id: string;
  readonly due_at: Date;
}

/** How often a piece was not possible yet, and how often it failed for reasons that are unclear. */
export interface Tries {
  readonly waits: number;
  readonly failures: number;
}

interface Setback extends Tries {
  readonly kind: string;
  /** Machine instant from which it may come back; null while it lets nothing pass. */
  readonly until: number | null;
}

export interface WaitingWork {
  readonly kind: string;
  readonly count: number;
}

/** Due work that did not succeed: what was tried how often, and what lets the rest pass until when. */
export class Setbacks {
  private readonly pieces = new Map<string, Setback>();
  private lastBack = -Infinity;

  /** Not possible yet: what waits for the fifth time lets the rest pass from then on. */
  waited(row: DueRow): Tries & { readonly letsPass: boolean } {
    const { waits, failures } = this.of(row);
    const letsPass = waits + 1 >= ATTEMPTS;
    const now = performance.now();
    const until = letsPass ? now + backOff(waits + 1) : null;
    // An attempt may take long: what is due beside it gets its second after it.
    if (letsPass) this.lastBack = now;
    const tries = { waits: waits + 1, failures };
    this.pieces.set(keyOf(row), { kind: row.kind, until, ...tries });
    return { ...tries, letsPass };
  }

  failed(row: DueRow): Tries {
    const { waits, failures } = this.of(row);
    const tries = { waits, failures: failures + 1 };
    this.pieces.set(keyOf(row), { kind: row.kind, until: null, ...tries });
    return tries;
  }

  private of(row: DueRow): Tries {
    return this.pieces.get(keyOf(row)) ?? { waits: 0, failures: 0 };
  }

  forget(row: DueRow): void {
    this.pieces.delete(keyOf(row));
  }

  /** Nothing is due but what lets pass: other pieces that were tried are there no more. */
  forgetGone(): void {
    for (const [key, { until }] of this.pieces) if (until === null) this.pieces.delete(key);
  }

  /** Keys of what lets the rest pass. */
  passed(): string[] {
    return [...this.pieces].filter(([, { until }]) => until !== null).map(([key]) => key);
  }

  /**
   * Lets one piece come back whose time has come, the longest overdue; whether there was one. While
   * other work is due it is one in a second, or many that stay impossible would starve it.
   */
  bringBack(isBusy: boolean): boolean {
    const now = performance.now();
    const [first] = this.byTime();
    if (!first || first.until > now || (isBusy && now - this.lastBack < APART)) return false;
    this.pieces.set(first.key, { ...first.setback, until: null });
    this.lastBack = now;
    return true;
  }

  /** Machine milliseconds until a piece may come back; infinite if none lets the rest pass. */
  left(): number {
    return (this.byTime()[0]?.until ?? Infinity) - performance.now();
  }

  private byTime() {
    return [...this.pieces]
      .flatMap(([key, setback]) =>
        setback.until === null ? [] : [{ key, setback, until: setback.until }],
      )
      .toSorted((one, other) => one.until - other.until);
  }

  /** What lets the rest pass or is just being tried again. */
  waiting(): WaitingWork[] {
    const stuck = [...this.pieces.values()].filter(({ waits }) => waits >= ATTEMPTS);
    const byKind = Map.groupBy(stuck, ({ kind }) => kind);
    return [...byKind].map(([kind, { length }]) => ({ kind, count: length }));
  }
}

/** As the query for the earliest work forms it. */
function keyOf({ provider_id, kind, id, due_at }: DueRow): string {
  return `${provider_id}/${kind}/${id}/${due_at.getTime()}`;
}
