import { charterHash, compareCharters, type Charter, type Difference } from '@charter/charter';
import { ConflictError, newId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import type { EventOf } from '@charter/events';
import { once, type Effect } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { contractsErrors } from '../errors.js';
import type { PublishCharterInput } from '../generated/graphql.js';
import { CharterVersionEntity } from './charter-version.entity.js';
import { CharterEntity } from './charter.entity.js';
import { selectCharters, versionInForce, versionsOfCharter } from './charter.queries.js';
import { judgePublication } from './domain/publication.js';
import { invalidDocument, readDocument } from './read-document.js';

/** A document that may be published, and what it changes from the version in force. */
export interface CheckedCharter {
  readonly document: Charter;
  readonly hash: string;
  readonly before: Charter | null;
  readonly differences: readonly Difference[] | null;
}

@Injectable()
export class CharterService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  validate(viewer: Viewer, text: string, now: Temporal.Instant): Promise<CheckedCharter> {
    return this.unitOfWork.read(viewer, async (tx) => {
      await decisions.authorize(tx, 'publishCharter');
      const document = readDocument(text);
      const before = (await versionInForce(tx, now))?.document ?? null;
      const differences = before && compareCharters(before, document);
      return { document, hash: charterHash(document), before, differences };
    });
  }

  publish(
    viewer: Viewer,
    input: PublishCharterInput,
    now: Temporal.Instant,
  ): Promise<CharterVersionEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'publishCharter');
      const document = readDocument(input.document);
      const call = { mutation: 'publishCharter', key: input.idempotencyKey, input };
      const { id } = await once(tx, call, () => publishVersion(tx, document, input, now));
      return tx.manager.findOneByOrFail(CharterVersionEntity, { id });
    });
  }
}

async function publishVersion(
  tx: Transaction,
  document: Charter,
  { effectiveFrom, expectedVersion }: PublishCharterInput,
  now: Temporal.Instant,
): Promise<Effect> {
  const charter = await lockCharter(tx, document);
  if (expectedVersion != null && expectedVersion !== charter.version)
    throw new ConflictError('charter', charter.id);
  const published = await versionsOfCharter(tx, charter.id).getMany();
  const charterVersion = document.version;
  const hash = charterHash(document);
  const verdict = judgePublication(published, { charterVersion, hash, effectiveFrom }, now);
  switch (verdict.kind) {
    case 'stands':
      return { id: published.find((it) => it.charterVersion === charterVersion)?.id ?? '' };
    case 'notRaised':
      throw contractsErrors.refused('CHARTER_VERSION_NOT_RAISED', {
        path: ['input', 'document', 'version'],
        params: { version: charterVersion },
      });
    case 'notThen':
      throw contractsErrors.refused('CHARTER_EFFECTIVE_FROM', {
        path: ['input', 'effectiveFrom'],
        params: { effectiveFrom: effectiveFrom.toString(), reason: verdict.reason },
      });
    case 'publish': {
      const version = await tx.insert(CharterVersionEntity, {
        id: newId(),
        providerId: charter.providerId,
        charterId: charter.id,
        key: document.key,
        charterVersion,
        date: Temporal.PlainDate.from(document.date),
        effectiveFrom,
        publishedAt: now,
        hash,
        document,
      });
      await tx.publish(charter, charterPublished(version));
      return version;
    }
  }
}

/** The provider's charter, locked so that versions are published one after the other. */
async function lockCharter(tx: Transaction, { key, version }: Charter): Promise<CharterEntity> {
  await tx.manager.query(
    'INSERT INTO charter (id, provider_id, key, version) VALUES ($1, $2, $3, 0) ON CONFLICT DO NOTHING',
    [newId(), tx.viewer.providerId, key],
  );
  const charter = await selectCharters(tx).setLock('pessimistic_write').getOneOrFail();
  if (charter.key === key) return charter;
  const reason = `is not “${charter.key}”, the charter of this provider`;
  throw invalidDocument({ path: 'key', reason, clause: null }, version);
}

function charterPublished(row: CharterVersionEntity): EventOf<'charter.published'> {
  const { id, key, charterVersion, date, effectiveFrom, hash, document } = row;
  return {
    type: 'charter.published',
    data: {
      charterVersionId: id,
      key,
      version: charterVersion,
      date,
      effectiveFrom,
      hash,
      document,
    },
  };
}
