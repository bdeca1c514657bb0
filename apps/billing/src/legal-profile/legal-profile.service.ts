import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { commonErrors, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { absent } from '../absent.js';
import { decisions } from '../decisions.js';
import type { CompleteLegalProfileInput } from '../generated/graphql.js';
import { blockedDocuments } from '../invoice/invoice.queries.js';
import { blocksOf, issueOrBlock } from '../invoice/issue.js';
import { InvoiceEntity } from '../invoice/invoice.entity.js';
import { findOrganization } from '../organization.queries.js';
import { isIban } from './domain/completeness.js';
import { LegalProfileEntity } from './legal-profile.entity.js';

/** Due work that issues what waited for an organization's profile. */
export const UNBLOCK = 'invoice.unblock';

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
      if (!organization) throw absent('organization', organizationId, 'organizationId');
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
    for (const { id, customerId } of await blockedDocuments(tx, organizationId)) {
      const { blocks } = await blocksOf(tx, customerId);
      const document = blocks.length === 0 ? await tx.lock(InvoiceEntity, id) : null;
      if (document?.state === 'BLOCKED') await issueOrBlock(tx, document);
    }
  }

  private async write(tx: Transaction, id: string, input: CompleteLegalProfileInput) {
    const given = Object.fromEntries(
      fields.filter((field) => input[field] !== undefined).map((field) => [field, input[field]]),
    );
    const taxNumbers = input.taxNumbers?.map(({ key, number }) => ({ key, number }));
    const changes = { ...given, ...(taxNumbers && { taxNumbers }) };
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

function refuseWrong({ iban, country }: CompleteLegalProfileInput): void {
  const refuse = (field: string, problem: string) =>
    commonErrors.refused('INVALID_INPUT', { path: ['input', field], params: { problem } });
  if (iban && !isIban(iban)) throw refuse('iban', `“${iban}” is no IBAN.`);
  if (country && !/^[A-Z]{2}$/.test(country)) throw refuse('country', 'Give an ISO 3166-1 code.');
}
