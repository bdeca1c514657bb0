import type { Charter } from '@charter/charter';
import type { ReadTransaction } from '@charter/database';
import { charterInForce, charterOfVersion, defineLoader } from '@charter/subgraph';
import { amendmentsByContract } from '../contract/amendment.queries.js';
import { selectContracts } from '../contract/contract.queries.js';
import { nowOf } from '../domain-time.js';
import { findOrganization, selectOrganizations } from '../organization/organization.queries.js';
import {
  type Availability,
  availabilityOf,
  type Measure,
  monthBounds,
  stretchesWithin,
} from './domain/availability.js';
import { hits, type Interruption, touches } from './domain/interruption.js';
import type { AvailabilityRule, Stretch } from './domain/judgement.js';
import { contractSpans } from './contract-spans.js';
import type { OutageEntity } from './outage.entity.js';
import { announcementsOf, outagesWithin } from './outage.queries.js';

/** Without a promise everything counts, and nothing is kept or missed. */
const noPromise: AvailabilityRule = {
  clause: '',
  thresholdPercent: '0',
  counted: 'PER_CUSTOMER',
  exclusions: [],
};

/** One figure that is asked for; as JSON it is the loader's key. */
export interface AskedMonth {
  /** First day of the month. */
  readonly month: string;
  readonly customerId: string | null;
  /** Empty: whatever product was hit. */
  readonly productIds: readonly string[];
  /** Only while this contract lasts, and by the version that it pins. */
  readonly contractId?: string;
  readonly pinnedCharterVersion?: string | null;
}

export interface MonthlyReport {
  readonly month: Temporal.PlainDate;
  readonly timeZone: string;
  readonly charter: Charter | null;
  readonly asOf: Temporal.Instant;
  readonly final: boolean;
  readonly figures: Availability;
  readonly interruptions: readonly {
    readonly outage: OutageEntity;
    readonly stretches: readonly Stretch[];
  }[];
}

type Hit = OutageEntity & Interruption;

/**
 * Months as customers had them, all those of a request in a handful of statements; null for a month
 * that has not begun, and for a customer that the viewer does not see.
 */
export const monthlyReports = defineLoader(async (tx, keys) => {
  const provider = await findOrganization(tx, { id: String(tx.viewer.providerId) });
  if (!provider) return new Map();
  const now = nowOf(tx);
  const asked = keys
    .map((key) => ({ key, ...(JSON.parse(key) as AskedMonth) }))
    .map((ask) => ({
      ...ask,
      bounds: monthBounds(Temporal.PlainDate.from(ask.month), provider.timeZone),
    }))
    .filter(({ bounds }) => compare(bounds.from, now) <= 0);
  const facts = await factsFor(tx, asked);
  const charterFor = chartersOf(tx);
  const reports = new Map<string, MonthlyReport>();
  for (const ask of asked) {
    const { customerId, bounds } = ask;
    if (customerId === null ? tx.viewer.staffRoles.length === 0 : !facts.customers.has(customerId))
      continue;
    const charter = await charterFor(ask, bounds);
    const measure: Measure = {
      rule: charter?.availability ?? noPromise,
      month: bounds,
      asOf: earlier(bounds.to, now),
      customerId,
      contracts: customerId === null ? null : spansOf(facts, ask),
    };
    const outages = facts.outages.filter(
      (outage) =>
        hits(outage, customerId) &&
        touches(outage, ask.productIds) &&
        compare(outage.startsAt, bounds.to) < 0 &&
        (outage.endsAt === null || compare(outage.endsAt, bounds.from) > 0),
    );
    reports.set(ask.key, {
      month: bounds.first,
      timeZone: provider.timeZone,
      charter,
      asOf: measure.asOf,
      final: compare(bounds.to, now) <= 0,
      figures: availabilityOf(outages, measure),
      interruptions: outages.map((outage) => ({
        outage,
        stretches: stretchesWithin(outage, measure),
      })),
    });
  }
  return reports;
});

interface Bounds {
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** What happened in all the months together, and to whom. */
async function factsFor(
  tx: ReadTransaction,
  asked: readonly { readonly customerId: string | null; readonly bounds: Bounds }[],
) {
  const months = asked.map(({ bounds }) => bounds).toSorted((a, b) => compare(a.from, b.from));
  const [first, last] = [months[0], months.at(-1)];
  const found = first && last ? await outagesWithin(tx, first.from, last.to) : [];
  const announced = Map.groupBy(
    await announcementsOf(
      tx,
      found.map(({ id }) => id),
    ),
    ({ outageId }) => outageId,
  );
  const ids = [...new Set(asked.flatMap(({ customerId }) => customerId ?? []))];
  const seen = await selectOrganizations(tx, { ids, kinds: ['CUSTOMER'] }).getMany();
  const held = await selectContracts(tx, { customerIds: ids }).getMany();
  const contracts = held.filter(({ state }) => state !== 'DRAFT');
  return {
    outages: found.map((outage): Hit =>
      Object.assign(outage, { announcements: announced.get(outage.id) ?? [] }),
    ),
    customers: new Set(seen.map(({ id }) => id)),
    contracts,
    amendments: await amendmentsByContract(
      tx,
      contracts.map(({ id }) => id),
    ),
  };
}

type Facts = Awaited<ReturnType<typeof factsFor>>;

/** The charter of a month: the pinned one, else that in force at its last instant, or by now. */
export function judgingInstant(month: Bounds, now: Temporal.Instant): Temporal.Instant {
  // A version that takes effect at the month's end is the next month's.
  return earlier(month.to.subtract({ milliseconds: 1 }), now);
}

/** Charters of months, each looked up once, however many contracts are judged by it. */
function chartersOf(tx: ReadTransaction) {
  const known = new Map<string, Promise<Charter | null>>();
  return ({ pinnedCharterVersion: pinned }: AskedMonth, month: Bounds) => {
    const at = judgingInstant(month, nowOf(tx));
    const key = pinned ? `version ${pinned}` : `at ${at}`;
    const charter =
      known.get(key) ?? (pinned ? charterOfVersion(tx, pinned) : charterInForce(tx, at));
    known.set(key, charter);
    return charter;
  };
}

/** Times of the customer's signed contracts, or of the one asked for, that cover a product asked for. */
function spansOf(
  { contracts, amendments }: Pick<Facts, 'contracts' | 'amendments'>,
  { customerId, productIds, contractId }: AskedMonth,
) {
  return contracts
    .filter((contract) => contract.customerId === customerId)
    .filter(({ id }) => contractId === undefined || id === contractId)
    .flatMap((contract) => contractSpans(contract, amendments.get(contract.id) ?? [], productIds));
}

const compare = Temporal.Instant.compare;

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
  return compare(a, b) < 0 ? a : b;
}
