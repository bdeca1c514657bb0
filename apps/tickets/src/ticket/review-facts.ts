import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { charterOfVersion } from '@charter/subgraph';
import { customerCalendars } from '../calendar/calendar.queries.js';
import type { CustomerCalendarEntity } from '../calendar/customer-calendar.entity.js';
import { termsOfCustomers } from '../contract/contract.queries.js';
import type { ToldTermsEntity } from '../contract/told-terms.entity.js';
import { ticketErrors } from '../errors.js';
import { acquiredBy, type Acquired } from '../product-version/acquired-versions.js';
import type { ToldWindowEntity } from '../product-version/told-window.entity.js';
import { windowsOf } from '../product-version/told-windows.js';
import type { TicketEntity } from './ticket.entity.js';

/** All that reviews of some tickets look at, read once for all of them. */
export interface ReviewFacts {
  /** What was ever told of a customer's contracts. */
  readonly contracts: (customerId: string) => readonly ToldTermsEntity[];
  readonly calendars: (customerId: string) => readonly CustomerCalendarEntity[];
  readonly acquired: (customerId: string) => readonly Acquired[];
  /** What was ever told of a version, in order; nothing where none is named. */
  readonly windows: (productVersionId: string | null) => readonly ToldWindowEntity[];
  /** Throws CHARTER_MISSING where this version has not arrived. */
  readonly charter: (version: string) => Charter;
}

export async function reviewFacts(
  tx: ReadTransaction,
  tickets: readonly TicketEntity[],
): Promise<ReviewFacts> {
  const customerIds = distinct(tickets.map(({ customerId }) => customerId));
  const versionIds = distinct(tickets.map(({ productVersionId }) => productVersionId));
  const windows = await windowsOf(tx, versionIds);
  const contracts = await termsOfCustomers(tx, customerIds);
  const calendars = await customerCalendars(tx, customerIds);
  const productIds = distinct(windows.map(({ productId }) => productId));
  const acquired = await acquiredBy(tx, customerIds, productIds);
  const charters = await chartersOf(tx, [
    ...tickets.map(({ charterVersion }) => charterVersion),
    ...contracts.map(({ pinnedCharterVersion }) => pinnedCharterVersion),
  ]);
  return {
    contracts: among(contracts, ({ customerId }) => customerId),
    calendars: among(calendars, ({ customerId }) => customerId),
    acquired: among(acquired, ({ customerId }) => customerId),
    windows: among(windows, ({ id }) => id),
    charter: (version) => {
      const charter = charters.get(version);
      if (!charter) throw ticketErrors.refused('CHARTER_MISSING');
      return charter;
    },
  };
}

async function chartersOf(tx: ReadTransaction, versions: readonly (string | null)[]) {
  const charters = new Map<string, Charter | null>();
  for (const version of distinct(versions)) {
    charters.set(version, await charterOfVersion(tx, version));
  }
  return charters;
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value) => value !== null)),
];

function among<T>(rows: readonly T[], key: (row: T) => string) {
  const byKey = Map.groupBy(rows, key);
  return (wanted: string | null): readonly T[] =>
    (wanted === null ? undefined : byKey.get(wanted)) ?? [];
}
