import {
  Refused,
  SETTINGS,
  toMutationError,
  type GraphContext,
  type SubgraphSettings,
} from '@charter/subgraph';
import { Inject } from '@nestjs/common';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { decisions } from '../decisions.js';
import type { QueryTicketIntakeArgs } from '../generated/graphql.js';
import { customerOf, judgeRequest } from '../ticket/judge-request.js';
import { draftIntake } from './draft-intake.js';

@Resolver('TicketIntake')
export class IntakeResolver {
  constructor(@Inject(SETTINGS) private readonly settings: SubgraphSettings) {}

  @Query('ticketIntake')
  async ticketIntake(@Args() { input }: QueryTicketIntakeArgs, @Context() context: GraphContext) {
    try {
      const request = await context.read(async (tx) => {
        const customerId = customerOf(context.viewer, input.customerId);
        await decisions.authorize(tx, 'ticketIntake', customerId);
        return judgeRequest(tx, customerId, input);
      });
      return draftIntake(context, this.settings.SERVICE_SECRET, request, input);
    } catch (error) {
      return unanswerable(error, context.language);
    }
  }
}

/** Missing and foreign are both null; what is wrong in the question is told. */
function unanswerable(error: unknown, language: 'fr' | 'en'): null {
  if (!(error instanceof Refused)) throw error;
  const { code, message } = toMutationError(error, language);
  if (['NOT_FOUND', 'NOT_YET_KNOWN', 'FORBIDDEN'].includes(code)) return null;
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', reason: code } });
}
