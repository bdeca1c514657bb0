import type { Charter } from '@charter/charter';
import { decodeId, type ReadTransaction } from '@charter/database';
import { charterOfVersion, invalidInput, notFound } from '@charter/subgraph';
import { governingCharter } from '../charter/charters.js';
import { termsOfCustomers } from '../contract/contract.queries.js';
import type { PreviewTicketChangeInput } from '../generated/graphql.js';
import { windowsNamed } from '../product-version/told-windows.js';
import { mayAct } from '../ticket/domain/acts.js';
import type { NewFact, TicketFact } from '../ticket/domain/ticket-facts.js';
import { holdingOf } from '../ticket/domain/support-contract.js';
import { termsAt, toldBy } from '../ticket/domain/told-terms.js';
import { priorityAsked } from '../ticket/priority-asked.js';
import { refuseDenied } from '../ticket/refuse-denied.js';
import type { TicketEntity } from '../ticket/ticket.entity.js';
import { historiesOf, nowOf } from '../ticket/ticket.queries.js';
import { previewRefusals } from './preview-refusals.js';
import type { ShownClock } from './shown-clock.js';
import { clocksOfHistory } from './ticket-clocks.js';

export interface PreviewedChange {
  readonly before: readonly ShownClock[];
  readonly after: readonly ShownClock[];
}

/** The clocks of an open ticket as they are, and as they would be after a change at this instant. */
export async function previewChange(
  tx: ReadTransaction,
  charter: Charter,
  ticket: TicketEntity,
  input: PreviewTicketChangeInput,
): Promise<PreviewedChange> {
  refuseDenied(charter, mayAct('setTicketPriority', ticket));
  const now = nowOf(tx);
  const facts: TicketFact[] = await historiesOf(tx, [ticket.id]);
  const asked = await changesAsked(tx, charter, ticket, input);
  if (asked.length === 0) {
    throw invalidInput(
      [],
      'No change is named: give a priority, a plan, a contract, a version of the product or of the charter.',
      'Aucun changement n’est indiqué : donnez une priorité, une formule, un contrat, une version du produit ou de la charte.',
    );
  }
  const changed = [...facts, ...asked.map((fact) => ({ ...fact, at: now }) as TicketFact)];
  const shown = async (history: readonly TicketFact[]) => {
    const clocks = await clocksOfHistory(tx, charter, ticket, history, now);
    return Promise.all(
      clocks.map(async (clock) => ({
        ...clock,
        charter: await governingCharter(tx, clock.charterVersion),
        now,
        excuseReason: null,
      })),
    );
  };
  return { before: await shown(facts), after: await shown(changed) };
}

/** A version that was asked for may be none of the provider's; one that a contract pins is published. */
async function charterNamed(
  tx: ReadTransaction,
  version: string,
  { charterVersion }: PreviewTicketChangeInput,
): Promise<Charter> {
  if (charterVersion == null) return governingCharter(tx, version);
  const asked = await charterOfVersion(tx, version);
  if (!asked) throw previewRefusals.version(version);
  return asked;
}

async function changesAsked(
  tx: ReadTransaction,
  charter: Charter,
  ticket: TicketEntity,
  input: PreviewTicketChangeInput,
): Promise<NewFact[]> {
  const facts: NewFact[] = [];
  const { contractId = null } = input;
  const contract = contractId === null ? null : await contractNamed(tx, ticket, contractId);
  const [named] = await windowsNamed(tx, input.productVersionId ?? null);
  const covering = named ? await coveringFor(tx, charter, ticket, named.productId) : null;
  const brought = contract ?? covering?.contract ?? null;
  const version = input.charterVersion ?? brought?.pinnedCharterVersion ?? ticket.charterVersion;
  const under = version === charter.version ? charter : await charterNamed(tx, version, input);
  const planKey = input.plan ?? contract?.planKey ?? covering?.plan.key ?? null;
  if (named) {
    const data = { from: ticket.productVersionId, productVersionId: named.id, reason: null };
    facts.push({ kind: 'version-changed', data });
  }
  if (version !== ticket.charterVersion) {
    facts.push({ kind: 'charter-changed', data: { from: ticket.charterVersion, version } });
  }
  if (planKey !== null) {
    refuseUnknown(under.plans, planKey, 'plan');
    facts.push({ kind: 'plan-changed', data: { planKey } });
  }
  if (input.priority ?? input.impact ?? input.affectedUsers ?? input.informationOnly) {
    const { key: priorityKey } = priorityAsked(under, input);
    const data = { from: ticket.priorityKey, priorityKey, reason: '' };
    facts.push({ kind: 'priority-changed', data });
  }
  return facts;
}

/** What covers a product for the ticket's customer now. */
async function coveringFor(
  tx: ReadTransaction,
  charter: Charter,
  { customerId }: TicketEntity,
  productId: string,
) {
  const now = nowOf(tx);
  return holdingOf(charter, toldBy(await termsOfCustomers(tx, [customerId]), now), productId, now);
}

async function contractNamed(tx: ReadTransaction, { customerId }: TicketEntity, typedId: string) {
  const id = decodeId('contract', typedId);
  const told = await termsOfCustomers(tx, [customerId]);
  const contract = termsAt(told, nowOf(tx)).find((one) => one.id === id);
  if (contract) return contract;
  throw notFound('contract', 'contractId');
}

function refuseUnknown(
  known: readonly { readonly key: string }[],
  key: string,
  field: string,
): void {
  if (known.some((one) => one.key === key)) return;
  const keys = known.map((one) => one.key).join(', ');
  throw invalidInput(
    field,
    `The charter knows no “${key}”: choose one of ${keys}.`,
    `La charte ne connaît pas « ${key} » : choisissez parmi ${keys}.`,
  );
}
