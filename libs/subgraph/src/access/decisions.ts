import type { ReadTransaction, Viewer } from '@charter/database';
import { commonErrors, type Refused } from '../errors.js';

/**
 * In what capacity somebody acts: as the platform's operator, as staff of the provider, or for a
 * customer, as its administrative user, its plain user, or a reseller that it delegated to.
 */
export type Capacity =
  | 'operator'
  | 'admin'
  | 'manager'
  | 'agent'
  | 'billing'
  | 'administrativeUser'
  | 'user'
  | 'delegatedReseller';

/** A subgraph's decisions: each mutation and the capacities that may call it. */
export type Decisions<Name extends string> = Readonly<Record<Name, readonly Capacity[]>>;

export const anyStaff = ['admin', 'manager', 'agent', 'billing'] as const;
export const anyCustomer = ['administrativeUser', 'user', 'delegatedReseller'] as const;

/** Capacities of the viewer, towards one customer or, without one, in the provider alone. */
export async function capacitiesOf(
  tx: ReadTransaction,
  customerId: string | null,
): Promise<ReadonlySet<Capacity>> {
  const { viewer } = tx;
  const capacities = new Set<Capacity>(viewer.staffRoles);
  if (viewer.operator) capacities.add('operator');
  if (customerId === null) return capacities;
  if (viewer.administers.includes(customerId)) capacities.add('administrativeUser');
  if (viewer.usesFor.includes(customerId)) capacities.add('user');
  if (await isDelegated(tx, viewer, customerId)) capacities.add('delegatedReseller');
  return capacities;
}

/** Asked once per transaction, however many customers a list has. */
const delegated = new WeakMap<ReadTransaction, Promise<ReadonlySet<string>>>();

async function isDelegated(tx: ReadTransaction, viewer: Viewer, customerId: string) {
  if (viewer.resellerIds.length === 0) return false;
  const customers = delegated.get(tx) ?? delegatedCustomers(tx);
  delegated.set(tx, customers);
  return (await customers).has(customerId);
}

async function delegatedCustomers(tx: ReadTransaction): Promise<ReadonlySet<string>> {
  const rows = await tx.manager.query<{ id: string }[]>(
    'SELECT id FROM viewer_customers() AS customers (id)',
  );
  return new Set(rows.map(({ id }) => id));
}

/**
 * Makes the readable table of a subgraph's decisions executable. A program needs the scope to write for
 * all but the `readings`: what it sees at all, it may read.
 */
export function defineDecisions<Name extends string>(
  service: string,
  decisions: Decisions<Name>,
  readings: readonly NoInfer<Name>[] = [],
) {
  const judge = async (
    tx: ReadTransaction,
    action: Name,
    customerId: string | null = null,
  ): Promise<Refused | null> => {
    const { kind, scopes } = tx.viewer;
    if (kind === 'system') return null;
    const allowed = decisions[action];
    const held = await capacitiesOf(tx, customerId);
    const scoped =
      scopes === null || readings.includes(action) || scopes.includes(`${service}:write`);
    if (scoped && allowed.some((capacity) => held.has(capacity))) return null;
    const capacities = allowed.join(', ') + (scoped ? '' : ` (scope ${service}:write)`);
    return commonErrors.refused('FORBIDDEN', { params: { action, capacities } });
  };
  return {
    table: decisions,
    /** Why the viewer may not do this towards this customer, or null if it may. */
    judge,
    /** Throws FORBIDDEN unless the viewer may do this towards this customer. */
    async authorize(tx: ReadTransaction, action: Name, customerId: string | null = null) {
      const refusal = await judge(tx, action, customerId);
      if (refusal) throw refusal;
    },
  };
}
