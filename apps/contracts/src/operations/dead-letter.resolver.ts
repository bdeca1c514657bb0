import type { AskedPage } from '@charter/messaging';
import { answer, type GraphContext, remoteConnection } from '@charter/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import type {
  DismissDeadLettersInput,
  QueryDeadLetterActsArgs,
  QueryDeadLettersArgs,
  ReplayDeadLettersInput,
} from '../generated/graphql.js';
import { DeadLetterService, filterOf, isTooLarge } from './dead-letter.service.js';
import { ServiceOperations } from './service-operations.js';
import { newestFirst, oldestFirst, shownAct, shownGlance, shownLetter, shownRun } from './shown.js';

/** Messaging of all services, in the eyes of an operator of the platform; nobody else sees any of it. */
@Resolver()
export class DeadLetterResolver {
  constructor(
    private readonly services: ServiceOperations,
    private readonly letters: DeadLetterService,
  ) {}

  @Query('messaging')
  async messaging(@Context() { viewer }: GraphContext) {
    return viewer.operator ? (await this.services.glances()).map(shownGlance) : null;
  }

  @Query('deadLetters')
  deadLetters(
    @Args() { service, filter: given, ...args }: QueryDeadLettersArgs,
    @Context() { viewer }: GraphContext,
  ) {
    if (!viewer.operator) return null;
    if (isTooLarge(given))
      throw new GraphQLError('A field of the filter takes 100 values of 500 characters at most.', {
        extensions: { code: 'BAD_USER_INPUT' },
      });
    const filter = filterOf(given);
    return remoteConnection({
      order: oldestFirst,
      args,
      filter: { service, filter },
      read: async (place) => {
        const question = { filter, page: place as AskedPage };
        const rows = await this.services.ask(service, 'letters', question);
        return rows.map((row) => shownLetter(service, row));
      },
      count: (upTo) => this.services.ask(service, 'countLetters', { filter, upTo }),
    });
  }

  @Query('deadLetterActs')
  deadLetterActs(
    @Args() { service, ...args }: QueryDeadLetterActsArgs,
    @Context() { viewer }: GraphContext,
  ) {
    if (!viewer.operator) return null;
    return remoteConnection({
      order: newestFirst,
      args,
      filter: { service },
      read: async (place) => {
        const rows = await this.services.ask(service, 'acts', { page: place as AskedPage });
        return rows.map((row) => shownAct(service, row));
      },
      count: (upTo) => this.services.ask(service, 'countActs', { upTo }),
    });
  }

  @Mutation('replayDeadLetters')
  replayDeadLetters(
    @Args('input') input: ReplayDeadLettersInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'run', async () =>
      shownRun(input.service, await this.letters.replay(context.viewer, input)),
    );
  }

  @Mutation('dismissDeadLetters')
  dismissDeadLetters(
    @Args('input') input: DismissDeadLettersInput,
    @Context() context: GraphContext,
  ) {
    return answer(context, 'run', async () =>
      shownRun(input.service, await this.letters.dismiss(context.viewer, input)),
    );
  }
}
