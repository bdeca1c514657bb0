import {
  decodeId,
  newId,
  parseId,
  type ReadTransaction,
  UnitOfWork,
  type Viewer,
} from '@charter/database';
import {
  type ForeseenRun,
  type LetterFilter,
  MOST_LETTERS,
  type Question,
} from '@charter/messaging';
import { invalidInput, once, refuseText } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type {
  DeadLetterFilter,
  DismissDeadLettersInput,
  ReplayDeadLettersInput,
} from '../generated/graphql.js';
import { ServiceOperations } from './service-operations.js';

type Which = Question<'replay'>['which'];
type Bulk = 'replayDeadLetters' | 'dismissDeadLetters';
type BulkInput = ReplayDeadLettersInput & { readonly reason?: string };

/** What operators of the platform do with the dead letters of a service. */
@Injectable()
export class DeadLetterService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly services: ServiceOperations,
  ) {}

  async replay(viewer: Viewer, input: ReplayDeadLettersInput): Promise<ForeseenRun> {
    if (input.dryRun) return this.preview(viewer, 'replayDeadLetters', input);
    const call = await this.begin(viewer, 'replayDeadLetters', input);
    return this.services.ask(input.service, 'replay', call);
  }

  async dismiss(viewer: Viewer, input: DismissDeadLettersInput): Promise<ForeseenRun> {
    if (input.dryRun) return this.preview(viewer, 'dismissDeadLetters', input);
    const call = await this.begin(viewer, 'dismissDeadLetters', input);
    return this.services.ask(input.service, 'dismiss', { ...call, reason: input.reason });
  }

  /** What the call would do, as the service sees it now; nobody writes anything, the key stays free. */
  private async preview(viewer: Viewer, mutation: Bulk, input: BulkInput): Promise<ForeseenRun> {
    const which = await this.unitOfWork.read(ofPlatform(viewer), (tx) =>
      judge(tx, mutation, input),
    );
    const act = mutation === 'replayDeadLetters' ? 'replay' : 'dismiss';
    return this.services.ask(input.service, 'preview', { which, act });
  }

  /**
   * Names the call for good before the service hears of it: the same key has the same name, by which
   * the service knows what it has done of it.
   */
  private async begin(
    viewer: Viewer,
    mutation: Bulk,
    input: BulkInput,
  ): Promise<Question<'replay'>> {
    return this.unitOfWork.run(ofPlatform(viewer), async (tx) => {
      const which = await judge(tx, mutation, input);
      // Keys from before there were dry runs were kept with input that has no such field.
      const { dryRun: _, ...asked } = input;
      const call = { mutation, key: input.idempotencyKey, input: asked };
      const { id } = await once(tx, call, async () => ({ id: newId() }));
      return { requestId: id, actor: actorOf(viewer), which };
    });
  }
}

const ofPlatform = (viewer: Viewer): Viewer => ({ ...viewer, kind: 'platform', providerId: null });

/** Which letters are meant; refuses whoever may not ask, and what cannot be asked. */
async function judge(tx: ReadTransaction, mutation: Bulk, input: BulkInput): Promise<Which> {
  await decisions.authorize(tx, mutation);
  const which = chosen(input);
  if (input.reason !== undefined) refuseText('reason', input.reason, 1_000);
  return which;
}

/** The filter as a service takes it: keys without the type that ids of the graph have. */
export function filterOf(filter: DeadLetterFilter | null | undefined): LetterFilter {
  const { consumer, type, topic, state, key } = filter ?? {};
  const given = {
    consumer,
    type,
    topic,
    state: state?.map((one) => one.toLowerCase() as Lowercase<typeof one>),
    key: key?.map((text) => parseId(text)?.uuid ?? text),
  };
  const fields = Object.entries(given).filter(([, values]) => values != null);
  return {
    ...Object.fromEntries(fields),
    ...(given.state && { state: [...new Set(given.state)] }),
  } as LetterFilter;
}

/** Whether a field of the filter has more than 100 values, or one beyond 500 characters. */
export function isTooLarge(filter: DeadLetterFilter | null | undefined): boolean {
  const lists = Object.values(filter ?? {}).filter((list) => Array.isArray(list));
  return lists.some((list) => list.length > 100 || list.some((text) => text.length > 500));
}

function chosen({ ids, filter }: ReplayDeadLettersInput): Which {
  if ((ids == null) === (filter == null))
    throw invalidInput('ids', 'Give either ids or a filter.', 'Donnez soit ids, soit filter.');
  if (ids) {
    if (ids.length >= 1 && ids.length <= MOST_LETTERS)
      return { ids: ids.map((id) => decodeId('deadLetter', id)) };
    throw invalidInput(
      'ids',
      `Give 1 to ${MOST_LETTERS} ids; ${ids.length} were given.`,
      `Donnez de 1 à ${MOST_LETTERS} ids ; ${ids.length} ont été donnés.`,
    );
  }
  if (isTooLarge(filter))
    throw invalidInput(
      'filter',
      'A field of the filter takes 100 values of 500 characters at most.',
      'Un champ du filtre prend au plus 100 valeurs de 500 caractères.',
    );
  const asked = filterOf(filter);
  if (Object.values(asked).some((list) => list.length > 0)) return { filter: asked };
  throw invalidInput(
    'filter',
    'Give at least one field with a value.',
    'Donnez au moins un champ avec une valeur.',
  );
}

function actorOf({ identity }: Viewer): string {
  if (!identity) throw new Error('an operator without sign-in');
  return `${identity.issuer} ${identity.subject}`;
}
