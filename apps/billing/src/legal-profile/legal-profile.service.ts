import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { invalidInput, notSeen, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { CompleteLegalProfileInput } from '../generated/graphql.js';
import { blockedDocuments } from '../invoice/invoice.queries.js';
import { issueOrBlock, UNBLOCK } from '../invoice/issue.js';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { findOrganization } from '../organization.queries.js';
import { blocksBetween, isIban } from './domain/completeness.js';
import { LegalProfileEntity } from './legal-profile.entity.js';
import { profilesOf } from './legal-profile.queries.js';

const fields = [
  'legalName',
  'addressLine',
  'postalCode',
  'city',
  'country',
  'registrationNumber',
  'iban',
] as const;

@Injectable()
export class LegalProfileService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Completes what the law wants on invoices, and has what waited for it issued. */
  complete(viewer: Viewer, input: CompleteLegalProfileInput): Promise<LegalProfileEntity> {
    const organizationId = decodeId('organization', input.organizationId);
    return this.unitOfWork.run(viewer, async (tx) => {
      const organization = await findOrganization(tx, organizationId);
      if (!organization) throw notSeen('organization', organizationId, 'organizationId');
      const customerId = organization.kind === 'PROVIDER' ? null : organizationId;
      await decisions.authorize(tx, 'completeLegalProfile', customerId);
      refuseWrong(input);
      const call = { mutation: 'completeLegalProfile', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => this.write(tx, organizationId, input));
      return tx.manager.findOneByOrFail(LegalProfileEntity, { id });
    });
  }

  /** Due work: issues the documents that wait for an organization, oldest first. */
  async unblock(organizationId: string, tx: Transaction): Promise<void> {
    const waiting = await blockedDocuments(tx, organizationId);
    const providerId = String(tx.viewer.providerId);
    const customers = waiting.map(({ customerId }) => customerId);
    const profiles = await profilesOf(tx, [providerId, ...customers]);
    const profileOf = (id: string) => profiles.get(id) ?? null;
    for (const { id, customerId } of waiting) {
      if (blocksBetween(profileOf(providerId), profileOf(customerId)).length > 0) continue;
      const document = await tx.lock(InvoiceEntity, id);
      if (document?.state === 'BLOCKED') await issueOrBlock(tx, document);
    }
  }

  private async write(tx: Transaction, id: string, input: CompleteLegalProfileInput) {
    const given = Object.fromEntries(
      fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
    );
    const taxNumbers = (input.taxNumbers ?? []).map(({ key, number }) => ({ key, number }));
    const changes = { ...given, ...(input.taxNumbers !== undefined && { taxNumbers }) };
    const known = await tx.lock(LegalProfileEntity, id);
    const profile = known
      ? await tx.update(LegalProfileEntity, known, changes)
      : await tx.insert(LegalProfileEntity, {
          id,
          providerId: String(tx.viewer.providerId),
          taxNumbers: [],
          ...changes,
        });
    await tx.schedule(UNBLOCK, id, Temporal.Instant.from(tx.viewer.now));
    return profile;
  }
}

/** Texts end on a document: none is blank or fills pages. */
function refuseWrong(input: CompleteLegalProfileInput): void {
  for (const field of fields) {
    const text = input[field];
    if (text != null) refuseText(field, text, 200);
  }
  for (const [index, { key, number }] of (input.taxNumbers ?? []).entries()) {
    refuseText(`taxNumbers.${index}.key`, key, 50);
    refuseText(`taxNumbers.${index}.number`, number, 50);
  }
  const { iban, country } = input;
  if (iban && !isIban(iban)) {
    throw invalidInput('iban', `“${iban}” is not an IBAN.`, `« ${iban} » n’est pas un IBAN.`);
  }
  if (country && !/^[A-Z]{2}$/.test(country)) {
    throw invalidInput(
      'country',
      'Give two capital letters of ISO 3166-1, such as BE.',
      'Donnez deux lettres majuscules d’ISO 3166-1, par exemple BE.',
    );
  }
}
