import type { ContractEntity } from './contract.entity.js';
import { invalidInput } from '@charter/subgraph';

export const signedInFuture = () =>
  invalidInput(
    'signedOn',
    'A contract is signed today or before, not in the future.',
    'Un contrat est signé aujourd’hui ou avant, pas dans l’avenir.',
  );

export const externalIdTaken = () =>
  invalidInput(
    'externalId',
    'Another contract has this external id.',
    'Un autre contrat porte cet identifiant externe.',
  );

/** A termination sets an end that is earlier than the contract's own, and not past. */
export function refuseEnd(
  { startsOn, endsBefore: ownEnd, timeZone }: ContractEntity,
  endsBefore: Temporal.PlainDate,
  now: Temporal.Instant,
): void {
  const compare = Temporal.PlainDate.compare;
  const today = now.toZonedDateTimeISO(timeZone).toPlainDate();
  if (compare(endsBefore, today) < 0)
    throw invalidInput(
      'endsBefore',
      'A contract ends today or later, not in the past.',
      'Un contrat finit aujourd’hui ou plus tard, pas dans le passé.',
    );
  if (compare(endsBefore, startsOn) <= 0)
    throw invalidInput(
      'endsBefore',
      'A contract ends after its first day.',
      'Un contrat finit après son premier jour.',
    );
  if (ownEnd !== null && compare(endsBefore, ownEnd) >= 0)
    throw invalidInput(
      'endsBefore',
      `The contract ends before ${ownEnd} as it is; give an earlier day.`,
      `Le contrat finit déjà avant le ${ownEnd} ; donnez un jour antérieur.`,
    );
}
