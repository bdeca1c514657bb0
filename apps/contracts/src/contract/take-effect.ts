import { newId, type NewRow, type Transaction } from '@charter/database';
import { NotYetPossible } from '@charter/messaging';
import { ContractAmendmentEntity } from './amendment.entity.js';
import { nextPlaces, scheduledAmendments } from './amendment.queries.js';
import { contractChanged } from './contract-facts.js';
import { ContractEntity } from './contract.entity.js';
import { isStanding } from './domain/contract-lifecycle.js';
import { areSound, realChanges } from './domain/contract-terms.js';
import { scheduleEnds } from './schedule-ends.js';
import { changedColumns, termsOf } from './stored-terms.js';

/**
 * Due work of an amendment to come; its id is the amendment's. It comes after the contract's end or
 * renewal of the same instant, which is the order of the kinds' names.
 */
export const CONTRACT_TERMS = 'contract.terms';

/** What an entry of a contract's history says beside whose it is. */
export type Entry = Omit<
  NewRow<ContractAmendmentEntity>,
  'id' | 'providerId' | 'customerId' | 'contractId' | 'number' | 'effect' | 'madeAt' | 'madeBy'
>;

/** Adds an entry to the history of a contract's terms; the contract's row is locked. */
export async function enterAmendment(
  tx: Transaction,
  { id: contractId, providerId, customerId }: ContractEntity,
  entry: Entry,
): Promise<ContractAmendmentEntity> {
  const { number, effect } = await nextPlaces(tx, contractId);
  return tx.insert(ContractAmendmentEntity, {
    ...entry,
    id: newId(),
    ...{ providerId, customerId, contractId, number },
    effect: entry.state === 'EFFECTIVE' ? effect : null,
    madeAt: Temporal.Instant.from(tx.viewer.now),
    madeBy: tx.viewer.personId,
  });
}

/** Changes the terms as amended, from the amendment's instant on, and tells the others. */
export async function takeEffect(
  tx: Transaction,
  contract: ContractEntity,
  amendment: ContractAmendmentEntity,
): Promise<void> {
  const { changes, before } = realChanges(termsOf(contract), amendment.changes);
  const changed = await tx.update(ContractEntity, contract, changedColumns(contract, changes));
  await tx.publish(changed, contractChanged(changed));
  const { effect } = await nextPlaces(tx, contract.id);
  await tx.update(ContractAmendmentEntity, amendment, { state: 'EFFECTIVE', before, effect });
  if (changes.endsBefore !== undefined || changes.renewal !== undefined)
    await scheduleEnds(tx, changed, amendment.effectiveAt);
}

/**
 * Lets every amendment of a locked contract that is due by an instant take effect, in order. What comes
 * at the contract's end or behind it waits until that is dealt with. Terms that no longer hold together
 * cannot take effect: they lapse.
 */
export async function takeDueEffect(
  tx: Transaction,
  contract: ContractEntity,
  at: Temporal.Instant,
): Promise<void> {
  for (const amendment of await scheduledAmendments(tx, contract.id)) {
    const { effectiveAt, changes } = amendment;
    if (Temporal.Instant.compare(effectiveAt, at) > 0 || isOver(contract, effectiveAt)) return;
    await tx.unschedule(CONTRACT_TERMS, amendment.id);
    if (areSound({ ...termsOf(contract), ...changes }, contract.startsOn))
      await takeEffect(tx.asOf(effectiveAt), contract, amendment);
    else
      await tx.update(ContractAmendmentEntity, amendment, {
        state: 'LAPSED',
        closedAt: effectiveAt,
      });
  }
}

const isOver = ({ endsAt }: ContractEntity, at: Temporal.Instant) =>
  endsAt !== null && Temporal.Instant.compare(endsAt, at) <= 0;

/**
 * Due work: an amendment's day has come.
 * @throws NotYetPossible while another process has the contract's end, which comes first, to do
 */
export async function amendmentDue(
  amendmentId: string,
  dueAt: Temporal.Instant,
  tx: Transaction,
): Promise<void> {
  const amendment = await tx.find(ContractAmendmentEntity, amendmentId);
  const contract = amendment && (await tx.lock(ContractEntity, amendment.contractId));
  if (!contract || !isStanding(contract.state)) return;
  await takeDueEffect(tx, contract, dueAt);
  if (amendment.state === 'SCHEDULED' && isOver(contract, dueAt))
    throw new NotYetPossible(`the end of contract ${contract.id} is to be dealt with first`);
}

/** Ends amendments that will never take effect, since the contract is over or ends otherwise. */
export async function lapse(
  tx: Transaction,
  contractId: string,
  overtaken: (amendment: ContractAmendmentEntity) => boolean = () => true,
): Promise<void> {
  const closedAt = Temporal.Instant.from(tx.viewer.now);
  for (const amendment of (await scheduledAmendments(tx, contractId)).filter(overtaken)) {
    await tx.unschedule(CONTRACT_TERMS, amendment.id);
    await tx.update(ContractAmendmentEntity, amendment, { state: 'LAPSED', closedAt });
  }
}
