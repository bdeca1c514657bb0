import type { Transaction } from '@charter/database';
import { Injectable } from '@nestjs/common';
import { CharterShelf } from '../charter/charter-shelf.js';
import { contractsOf } from '../contract/contract.queries.js';
import { ProductVersionEntity } from '../product-version/product-version.entity.js';
import { decideCoverage } from './domain/coverage.js';
import { holdingOf, type ContractTerms } from './domain/support-contract.js';
import { isOpen, openStates } from './domain/ticket-lifecycle.js';
import { nextStandingChange, type VersionWindow } from './domain/version-standing.js';
import { sameDecision, storedCoverage } from './stored-coverage.js';
import { record } from './ticket-history.js';
import { nowOf } from './ticket.queries.js';
import { TicketEntity } from './ticket.entity.js';

export const COVERAGE_WORK = 'ticket.coverage';

/** Keeps the coverage that open tickets would have now beside the one that they were opened with. */
@Injectable()
export class CoverageReview {
  constructor(private readonly charters: CharterShelf) {}

  async ofCustomer(tx: Transaction, customerId: string): Promise<void> {
    await this.ofAll(tx, 'ticket.customerId = :id', customerId);
  }

  async ofVersion(tx: Transaction, productVersionId: string): Promise<void> {
    await this.ofAll(tx, 'ticket.productVersionId = :id', productVersionId);
  }

  private async ofAll(tx: Transaction, condition: string, id: string): Promise<void> {
    const tickets = await tx.manager
      .createQueryBuilder(TicketEntity, 'ticket')
      .where('ticket.providerId = :providerId', { providerId: tx.viewer.providerId })
      .andWhere(condition, { id })
      .andWhere('ticket.state IN (:...open)', { open: openStates })
      .orderBy('ticket.id')
      .setLock('pessimistic_write')
      .getMany();
    for (const ticket of tickets) await this.of(tx, ticket);
  }

  async of(tx: Transaction, ticket: TicketEntity): Promise<void> {
    if (!isOpen(ticket.state)) return;
    const now = nowOf(tx);
    const charter = await this.charters.version(tx, ticket.charterVersion);
    const version =
      ticket.productVersionId && (await tx.find(ProductVersionEntity, ticket.productVersionId));
    const contracts = await contractsOf(tx, ticket.customerId);
    const coverage = decideCoverage(charter, {
      at: now,
      customerId: ticket.customerId,
      opener: ticket.openerKind,
      channelKey: ticket.channelKey,
      holding: holdingOf(charter, contracts, ticket.productId, now),
      version: version || null,
      options: ticket.options,
      professionalServices: ticket.professionalServices,
      answers: ticket.answers,
    });
    await scheduleReview(tx, ticket.id, version || null, contracts);
    const coverageLive = storedCoverage(coverage, now);
    if (sameDecision(coverageLive, ticket.coverageLive)) return;
    const { versionState } = coverage;
    await record(tx, charter, ticket, {
      facts: [{ kind: 'coverage-changed', data: { versionState } }],
      changes: {
        coverageLive,
        coverageChanged: !sameDecision(coverageLive, ticket.coverageAtOpening),
      },
    });
  }
}

/** Looks again when a window or a contract's period begins or ends. */
export async function scheduleReview(
  tx: Transaction,
  ticketId: string,
  version: VersionWindow | null,
  contracts: readonly ContractTerms[],
): Promise<void> {
  const now = nowOf(tx);
  const [next] = [
    nextStandingChange(version, now),
    ...contracts.flatMap(({ startsAt, endsAt }) => [startsAt, endsAt]),
  ]
    .filter((moment) => moment !== null)
    .filter((moment) => Temporal.Instant.compare(moment, now) > 0)
    .toSorted(Temporal.Instant.compare);
  if (next) await tx.schedule(COVERAGE_WORK, ticketId, next);
  else await tx.unschedule(COVERAGE_WORK, ticketId);
}
