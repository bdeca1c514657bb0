import { TypeID } from 'typeid-js';

/** Prefix of each type's id in the graph. A prefix, once published, never changes. */
export const idPrefixes = {
  organization: 'org',
  person: 'per',
  membership: 'mem',
  apiClient: 'cli',
  delegation: 'dlg',
  charter: 'chr',
  charterVersion: 'chv',
  contract: 'con',
  contractAmendment: 'amd',
  pack: 'pak',
  outage: 'out',
  deliverable: 'dlv',
  customerCalendar: 'cal',
  notice: 'ntc',
  job: 'job',
  deadLetter: 'dlt',
  deadLetterAct: 'dla',
  ticket: 'tkt',
  ticketLink: 'lnk',
  message: 'msg',
  cannedReply: 'can',
  team: 'tea',
  skill: 'skl',
  timeEntry: 'tim',
  refusal: 'ref',
  escalation: 'esc',
  followUp: 'flw',
  tariff: 'trf',
  quote: 'quo',
  charge: 'chg',
  account: 'acc',
  invoice: 'inv',
  creditNote: 'crn',
  product: 'prd',
  version: 'ver',
  installation: 'ins',
  download: 'dwn',
  problem: 'prb',
  supportException: 'sup',
  lifecycleFeed: 'fed',
  releaseStep: 'rel',
  versionNotice: 'vnt',
} as const;

export type IdType = keyof typeof idPrefixes;

const typeOfPrefix = new Map(
  Object.entries(idPrefixes).map(([type, prefix]) => [prefix as string, type as IdType]),
);

const named = (type: IdType) => `${/^[aeiou]/.test(type) ? 'an' : 'a'} ${type}`;

/** An id that is malformed, or well formed but of another type than the one asked for. */
export class WrongId extends Error {
  constructor(
    readonly id: string,
    readonly expected: IdType,
    /** Type that the id really has; null for something that is no id of ours. */
    readonly actual: IdType | null,
    /** Where in the input it was given; empty where that was not said. */
    readonly path: readonly string[] = [],
  ) {
    super(
      actual
        ? `expected the id of ${named(expected)}, got the id of ${named(actual)}`
        : `expected the id of ${named(expected)} (${idPrefixes[expected]}_…)`,
    );
    this.name = 'WrongId';
  }
}

/** A new UUIDv7: ordered by machine time, so never an order of business. */
export function newId(): string {
  return new TypeID('').toUUID();
}

/** `tkt_01h455vb4pex5vsknk084sn02q` for the UUID of a ticket. */
export function encodeId(type: IdType, uuid: string): string {
  return TypeID.fromUUID(idPrefixes[type], uuid).toString();
}

/** The UUID in a typed id; throws {@link WrongId}, which tells the `path` at which the id was given. */
export function decodeId(type: IdType, id: string, path: readonly string[] = []): string {
  try {
    return TypeID.fromString(id, idPrefixes[type]).toUUID();
  } catch {
    const actual = typeOfPrefix.get(id.slice(0, id.lastIndexOf('_'))) ?? null;
    throw new WrongId(id, type, actual === type ? null : actual, path);
  }
}

/** The UUID and type of an id whose type is not known beforehand; null if it is none of ours. */
export function parseId(id: string): { type: IdType; uuid: string } | null {
  const type = typeOfPrefix.get(id.slice(0, id.lastIndexOf('_')));
  if (!type) return null;
  try {
    return { type, uuid: decodeId(type, id) };
  } catch {
    return null;
  }
}

/** Machine instant at which a UUIDv7 was made. */
export function bornAt(uuid: string): Temporal.Instant {
  return Temporal.Instant.fromEpochMilliseconds(
    Number.parseInt(uuid.replaceAll('-', '').slice(0, 12), 16),
  );
}
