import { clauseRef } from '@charter/charter';
import {
  Refused,
  SETTINGS,
  toMutationError,
  type GraphContext,
  type SubgraphSettings,
} from '@charter/subgraph';
import { Inject } from '@nestjs/common';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { GraphQLError } from 'graphql';
import { decisions } from '../decisions.js';
import type { QueryTicketIntakeArgs } from '../generated/graphql.js';
import { charterTerm, shownRank } from '../ticket/charter-term.js';
import {
  announcementsFor,
  billingTermsFor,
  channelsFor,
  deadlinesFor,
} from '../ticket/domain/intake.js';
import { customerOf, judgeRequest, rankOf, seeCustomer } from '../ticket/judge-request.js';
import { refusalOfReason, type ShownCoverage } from '../ticket/shown-coverage.js';
import { storedCoverage } from '../ticket/stored-coverage.js';
import { draftIntake, type IntakeDraft } from './intake-draft.js';
import { shownDocumentation } from './documentation.js';
import { intakeQuestions } from './intake-questions.js';

@Resolver('TicketIntake')
export class IntakeResolver {
  constructor(@Inject(SETTINGS) private readonly settings: SubgraphSettings) {}

  @Query('ticketIntake')
  async ticketIntake(@Args() { input }: QueryTicketIntakeArgs, @Context() context: GraphContext) {
    try {
      const request = await context.read(async (tx) => {
        const customerId = customerOf(context.viewer, input.customerId);
        await seeCustomer(tx, customerId);
        await decisions.authorize(tx, 'ticketIntake', customerId);
        return judgeRequest(tx, customerId, input);
      });
      return draftIntake(this.settings.SERVICE_SECRET, request, input);
    } catch (error) {
      return unanswerable(error, context.language);
    }
  }

  @ResolveField('channels')
  channels(@Parent() { request }: IntakeDraft, @Context() { language }: GraphContext) {
    return channelsFor(request.charter, request.opening).map(({ channel, refusal }) => ({
      key: channel.key,
      label: channel.label[language],
      address: channel.addresses?.join(' · ') ?? null,
      allowed: refusal === null,
      error: refusal && toMutationError(refusalOfReason(request.charter, refusal), language),
    }));
  }

  @ResolveField('questions')
  questions(@Parent() { request }: IntakeDraft, @Context() { language }: GraphContext) {
    return intakeQuestions(request.charter, request.kind, language);
  }

  @ResolveField('coverage')
  coverage(@Parent() { request }: IntakeDraft): ShownCoverage {
    const { charter, coverage, opening } = request;
    return { charter, decision: storedCoverage(coverage, opening.at) };
  }

  @ResolveField('obstacles')
  obstacles(@Parent() { obstacles }: IntakeDraft, @Context() { language }: GraphContext) {
    return obstacles.map((obstacle) => toMutationError(obstacle, language));
  }

  @ResolveField('documentation')
  documentation(@Parent() { request }: IntakeDraft, @Context() { viewer, language }: GraphContext) {
    return shownDocumentation(request, viewer, language);
  }

  @ResolveField('priority')
  priority(@Parent() { request, severity }: IntakeDraft) {
    return charterTerm(request.charter.priorities, severity?.key ?? null);
  }

  @ResolveField('queueRank')
  queueRank(@Parent() { request }: IntakeDraft) {
    return shownRank(request.charter, rankOf(request)?.key ?? null);
  }

  @ResolveField('deadlines')
  deadlines(@Parent() { request, severity }: IntakeDraft) {
    const { charter, opening } = request;
    const { key: planKey } = opening.holding.plan;
    return deadlinesFor(charter, planKey, severity?.key ?? null, opening.at).map((clock) => ({
      kind: clock.kind,
      level: clock.level,
      target: clock.target,
      dueAt: clock.dueAt,
      timeZone: clock.calendar.zone,
      clause: clauseRef(charter, clock.clause),
    }));
  }

  @ResolveField('terms')
  terms(@Parent() { request }: IntakeDraft, @Context() { language }: GraphContext) {
    const { charter, opening, coverage, kind } = request;
    const { holding, options, answers } = opening;
    const planKey = holding.plan.key;
    const asked = { planKey, options, answers, workKind: kind.workKind };
    const terms = billingTermsFor(charter, coverage, asked);
    return (
      terms && {
        ...terms,
        coefficients: terms.coefficients.map(({ key, label, factor, clause }) => ({
          key,
          label: label[language],
          factor,
          clause: clauseRef(charter, clause),
        })),
      }
    );
  }

  @ResolveField('advice')
  advice(@Parent() { request }: IntakeDraft, @Context() { language }: GraphContext) {
    const { charter, kind, opening } = request;
    return announcementsFor(charter, kind, opening.answers).map(({ key, text, clause }) => ({
      code: key,
      text: text[language],
      clause: clauseRef(charter, clause),
    }));
  }
}

/** Missing and foreign are both null; what is wrong in the question is told. */
function unanswerable(error: unknown, language: 'fr' | 'en'): null {
  if (!(error instanceof Refused)) throw error;
  const { code, message } = toMutationError(error, language);
  if (['NOT_FOUND', 'NOT_YET_KNOWN', 'FORBIDDEN'].includes(code)) return null;
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', reason: code } });
}
