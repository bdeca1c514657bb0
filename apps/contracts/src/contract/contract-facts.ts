import type { EventOf } from '@charter/events';
import type { ContractEntity } from './contract.entity.js';

/** A contract's terms as the other services are told. */
export function contractChanged(row: ContractEntity): EventOf<'contract.changed'> {
  const { id, feeMinor, feeCurrency } = row;
  return {
    type: 'contract.changed',
    data: {
      contractId: id,
      reference: row.reference,
      customerId: row.customerId,
      kind: row.kind,
      planKey: row.planKey,
      productIds: row.productIds,
      state: row.state,
      signedOn: row.signedOn,
      startsOn: row.startsOn,
      endsBefore: row.endsBefore,
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      renewsTacitly: row.renewalKind === 'TACIT' && row.noticeGivenAt === null,
      inArrears: row.inArrears,
      options: row.options,
      pinnedCharterVersion: row.pinnedCharterVersion,
      fee: feeMinor !== null && feeCurrency ? { minor: feeMinor, currency: feeCurrency } : null,
      feePeriod: row.feePeriod,
      successManagerId: row.successManagerId,
    },
  };
}
