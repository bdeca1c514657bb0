import { ConflictError, decodeId, newId, UnitOfWork } from '@charter/database';
import type { Transaction, Viewer } from '@charter/database';
import { invalidInput, notFound, once, refuseTaken } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type {
  CannedTextInput,
  ReviseCannedReplyInput,
  CreateCannedReplyInput,
} from '../generated/graphql.js';
import { checkedText } from '../text-checks.js';
import { wordsOf } from '../message/domain/words.js';
import { nowOf } from '../ticket/ticket.queries.js';
import { CannedReplyEntity, CannedReplyRevisionEntity } from './canned-reply.entity.js';
import { unknownPlaceholders, type CannedTexts } from './domain/canned-text.js';

/** Texts that the provider has ready; each change is kept with who made it. */
@Injectable()
export class CannedReplyService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  create(viewer: Viewer, input: CreateCannedReplyInput): Promise<CannedReplyEntity> {
    return refuseTaken({ canned_reply_provider_id_key_key: keyTaken }, () =>
      this.unitOfWork.run(viewer, async (tx) => {
        await decisions.authorize(tx, 'createCannedReply');
        const call = { mutation: 'createCannedReply', key: input.idempotencyKey, input };
        const { id } = await once(tx, call, async () => {
          const canned = await tx.insert(CannedReplyEntity, {
            id: newId(),
            providerId: tx.viewer.providerId!,
            key: checkedKey(input.key),
            texts: checkedTexts(input.texts),
            retired: false,
          });
          await keepRevision(tx, canned);
          return canned;
        });
        return (await tx.find(CannedReplyEntity, id))!;
      }),
    );
  }

  revise(viewer: Viewer, input: ReviseCannedReplyInput): Promise<CannedReplyEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'reviseCannedReply');
      const id = decodeId('cannedReply', input.cannedReplyId);
      const canned = await tx.lockOrFail(CannedReplyEntity, id, () =>
        notFound('cannedReply', 'cannedReplyId'),
      );
      const { expectedVersion } = input;
      if (expectedVersion != null && expectedVersion !== canned.version) {
        throw new ConflictError('canned_reply', canned.id);
      }
      const changed = await tx.update(CannedReplyEntity, canned, {
        texts: input.texts ? checkedTexts(input.texts) : canned.texts,
        retired: input.retired ?? canned.retired,
      });
      await keepRevision(tx, changed);
      return changed;
    });
  }
}

async function keepRevision(tx: Transaction, canned: CannedReplyEntity): Promise<void> {
  const { id: cannedReplyId, providerId, version, texts, retired } = canned;
  await tx.insert(CannedReplyRevisionEntity, {
    id: newId(),
    ...{ providerId, cannedReplyId, version, texts, retired },
    personId: tx.viewer.personId,
    at: nowOf(tx),
  });
}

function checkedKey(key: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key) && key.length <= 60) return key;
  throw invalidInput(
    'key',
    'A key is made of lower-case letters, digits and single hyphens, at most 60.',
    'Une clé se compose de minuscules, de chiffres et de traits d’union isolés, 60 au plus.',
  );
}

function checkedTexts(inputs: readonly CannedTextInput[]): CannedTexts {
  const texts: CannedTexts = {};
  for (const [index, { language, text }] of inputs.entries()) {
    const place = `texts.${index}.text`;
    const checked = checkedText(text, place, 20_000);
    if (wordsOf(checked) === '') throw invalidInput(place, 'It has no words.', 'Aucun mot.');
    const [unknown] = unknownPlaceholders(checked);
    if (unknown !== undefined)
      throw invalidInput(
        place,
        `{${unknown}} stands for nothing; {reference} and {subject} do.`,
        `{${unknown}} ne désigne rien ; {reference} et {subject}, si.`,
      );
    texts[language === 'FR' ? 'fr' : 'en'] = checked;
  }
  if (Object.keys(texts).length > 0) return texts;
  throw invalidInput('texts', 'Give at least one text.', 'Donnez au moins un texte.');
}

const keyTaken = () =>
  invalidInput(
    'key',
    'Another canned reply has this key.',
    'Une autre réponse type porte cette clé.',
  );
