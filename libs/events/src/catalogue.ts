import { z } from 'zod';

/** How long a topic keeps its records, beyond "for ever". */
export type Retention = 'forever' | 'compacted' | 'compacted-30-days';

/** A form that an event had: still in the log, no longer written. */
export interface EarlierForm {
  readonly schema: z.ZodObject;
  /** Data of the next form, from these alone: a log is read again. */
  readonly upgrade: (data: unknown) => unknown;
}

/** A form of an event that gave way to the next, and how its data become data of that. */
export function earlier<Schema extends z.ZodObject>(
  schema: Schema,
  upgrade: (data: z.output<Schema>) => unknown,
): EarlierForm {
  return { schema, upgrade: upgrade as EarlierForm['upgrade'] };
}

export interface Topic {
  /** Schemas by type, in the form that is written. */
  readonly events: Readonly<Record<string, z.ZodObject>>;
  /** Forms before that by type, version 1 first. */
  readonly earlier?: Readonly<Record<string, readonly EarlierForm[]>>;
  readonly producer: 'contracts' | 'tickets' | 'billing' | 'versions' | 'any';
  readonly retention: Retention;
}

interface Forms {
  readonly newest: z.ZodObject;
  readonly earlier: readonly EarlierForm[];
}

/** What a process knows of events: every form that the log may hold, of which it writes the newest. */
export class EventCatalogue {
  private readonly forms: ReadonlyMap<string, Forms>;

  constructor(topics: Readonly<Record<string, Topic>>) {
    this.forms = new Map(
      Object.values(topics).flatMap(({ events, earlier = {} }) =>
        Object.entries(events).map(([type, newest]) => {
          return [type, { newest, earlier: earlier[type] ?? [] }] as const;
        }),
      ),
    );
  }

  /** Whether such data can be read here; what cannot, a newer producer wrote. */
  knows(type: string, version: number): boolean {
    return this.forms.has(type) && version <= this.newest(type);
  }

  /** The version that is written. */
  newest(type: string): number {
    return this.formsOf(type).earlier.length + 1;
  }

  /** Schemas by version, version 1 first. */
  schemas(type: string): readonly z.ZodObject[] {
    const { newest, earlier: before } = this.formsOf(type);
    return [...before.map(({ schema }) => schema), newest];
  }

  /** Wire form (JSON values) of data in the newest version; throws a ZodError if they do not fit. */
  encode(type: string, data: unknown): unknown {
    return z.encode(this.formsOf(type).newest as z.ZodType, data);
  }

  /** Data in the newest version, from the wire form of any known one; throws a ZodError if they do not fit. */
  decode(type: string, version: number, wire: unknown): unknown {
    const { newest, earlier: before } = this.formsOf(type);
    const older = before.slice(version - 1);
    if (older.length === 0) return newest.parse(wire);
    const first: unknown = older[0]?.schema.parse(wire);
    const data = older.reduce((given, { upgrade }) => upgrade(given), first);
    // What an upgrade made is checked like what came.
    return newest.parse(z.encode(newest as z.ZodType, data));
  }

  private formsOf(type: string): Forms {
    const forms = this.forms.get(type);
    if (!forms) throw new Error(`${type} is in no topic`);
    return forms;
  }
}
