import { referencePrefix } from '@charter/charter';
import { decodeId, newId, type Transaction } from '@charter/database';
import { notFound, refuseText } from '@charter/subgraph';
import type { DraftContractInput } from '../generated/graphql.js';
import { findOrganization } from '../organization/organization.queries.js';
import { refuseUnknownProducts } from '../product/named-products.js';
import { checkTerms, refusePeriod } from './check-terms.js';
import { contractChanged } from './contract-facts.js';
import { ContractEntity } from './contract.entity.js';
import { nextInSeries } from './contract.queries.js';
import { periodInstants } from './domain/contract-lifecycle.js';
import { newTerms } from './terms-input.js';

/** Inserts a draft whose plan the charter knows and whose period is right. */
export async function draftContract(
  tx: Transaction,
  input: DraftContractInput,
  now: Temporal.Instant,
): Promise<ContractEntity> {
  const provider = await requireOrganization(tx, String(tx.viewer.providerId), 'PROVIDER');
  const customerId = decodeId('organization', input.customerId);
  await requireOrganization(tx, customerId, 'CUSTOMER');
  if (input.externalId != null) refuseText('externalId', input.externalId, 200);
  const { kind, startsOn } = input;
  const endsBefore = input.endsBefore ?? null;
  refusePeriod(startsOn, endsBefore);
  const { fee, renewal, productIds, options, ...terms } = newTerms(input);
  const all = { ...terms, fee, renewal, productIds, options };
  await checkTerms(tx, { kind, startsOn }, all, { at: now, before: null });
  await refuseUnknownProducts(tx, input.productIds);
  const year = now.toZonedDateTimeISO(provider.timeZone).year;
  const number = await nextInSeries(tx, `contract-${year}`);
  const prefix = referencePrefix(provider.key ?? '');
  const row = await tx.insert(ContractEntity, {
    ...terms,
    id: newId(),
    providerId: provider.id,
    customerId,
    reference: `${prefix}-C-${year}-${String(number).padStart(4, '0')}`,
    externalId: input.externalId ?? null,
    kind,
    productIds: [...productIds],
    state: 'DRAFT',
    startsOn,
    endsBefore,
    ...periodInstants(startsOn, endsBefore, provider.timeZone),
    timeZone: provider.timeZone,
    inArrears: false,
    options: [...options],
    feeMinor: fee && BigInt(fee.minor),
    feeCurrency: fee && fee.currency,
    renewalKind: renewal.kind,
    renewalMonths: renewal.periodMonths,
    renewalNoticeDays: renewal.noticeDays,
    renewalRemindDays: renewal.remindDays,
    renewalAnchor: renewal.kind === 'NONE' ? null : endsBefore,
    renewals: 0,
  });
  await tx.publish(row, contractChanged(row));
  return row;
}

async function requireOrganization(tx: Transaction, id: string, kind: 'PROVIDER' | 'CUSTOMER') {
  const organization = await findOrganization(tx, { id });
  if (organization?.kind === kind) return organization;
  throw kind === 'CUSTOMER' ? notFound('customer', 'customerId') : notFound('provider');
}
