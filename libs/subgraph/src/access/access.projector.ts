import type { Transaction } from '@charter/database';
import type { EventData } from '@charter/events';
import type { Tombstone } from '@charter/messaging';
import { markErased } from './erased-person.js';

/** What a projector needs of an event. */
interface Told<T> {
  readonly data: T;
  readonly providerId: string | null;
  readonly aggregateVersion: number;
}

/** Writes one row of a projection as the event tells it; older versions were left out before. */
async function upsert(
  tx: Transaction,
  table: string,
  row: Readonly<Record<string, unknown>>,
): Promise<void> {
  const columns = Object.keys(row);
  const values = columns.map((_, i) => `$${i + 1}`).join(', ');
  const changes = columns.map((column) => `${column} = excluded.${column}`).join(', ');
  await tx.manager.query(
    `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values})
     ON CONFLICT (id) DO UPDATE SET ${changes}`,
    Object.values(row),
  );
}

const at = (instant: Temporal.Instant | null) => instant && new Date(instant.epochMilliseconds);

/** Keeps a service's projection of who is who; each handler takes the newest state of one row. */
export const projectAccess = {
  async organization(
    { data, providerId, aggregateVersion }: Told<EventData<'organization.changed'>>,
    tx: Transaction,
  ): Promise<void> {
    const { organizationId, timeZone, ...same } = data;
    await upsert(tx, 'organization', {
      id: organizationId,
      provider_id: providerId ?? organizationId,
      time_zone: timeZone,
      ...same,
      version: aggregateVersion,
    });
  },

  async person(
    { data, providerId, aggregateVersion }: Told<EventData<'person.changed'>>,
    tx: Transaction,
  ): Promise<void> {
    const { personId, displayName, technicalLevel, ...same } = data;
    await upsert(tx, 'person', {
      id: personId,
      provider_id: providerId,
      display_name: displayName,
      technical_level: technicalLevel,
      ...same,
      version: aggregateVersion,
    });
  },

  async clearPerson({ aggregateId }: Pick<Tombstone, 'aggregateId'>, tx: Transaction) {
    await tx.manager.query('DELETE FROM person WHERE id = $1', [aggregateId]);
  },

  /** It may come before changes of the person, which travel by a topic of their own. */
  async personErased({ data }: Told<EventData<'person.erased'>>, tx: Transaction): Promise<void> {
    await markErased(tx, data.personId);
    await tx.manager.query('DELETE FROM person WHERE id = $1', [data.personId]);
  },

  async membership(
    { data, providerId, aggregateVersion }: Told<EventData<'membership.changed'>>,
    tx: Transaction,
  ): Promise<void> {
    const { membershipId, personId, organizationId, ...same } = data;
    await upsert(tx, 'membership', {
      id: membershipId,
      provider_id: providerId,
      person_id: personId,
      organization_id: organizationId,
      ...same,
      version: aggregateVersion,
    });
  },

  async apiClient(
    { data, providerId, aggregateVersion }: Told<EventData<'api-client.changed'>>,
    tx: Transaction,
  ): Promise<void> {
    const { clientId, organizationId, ...same } = data;
    await upsert(tx, 'api_client', {
      id: clientId,
      provider_id: providerId,
      organization_id: organizationId,
      ...same,
      version: aggregateVersion,
    });
  },

  async delegation(
    { data, providerId, aggregateVersion }: Told<EventData<'delegation.changed'>>,
    tx: Transaction,
  ): Promise<void> {
    await upsert(tx, 'delegation', {
      id: data.delegationId,
      provider_id: providerId,
      reseller_id: data.resellerId,
      customer_id: data.customerId,
      starts_at: at(data.startsAt),
      ends_at: at(data.endsAt),
      revoked_at: at(data.revokedAt),
      version: aggregateVersion,
    });
  },
};
