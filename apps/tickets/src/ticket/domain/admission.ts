import { channelRule, type Charter, type Plan } from '@charter/charter';
import { reason, refusal, type CoverageReason, type OpenerKind } from './coverage-reason.js';
import type { Holding } from './support-contract.js';

/** Who may open: any contact, only the account itself, or only administrative users. */
export function judgeOpener({ intake }: Charter, opener: OpenerKind): CoverageReason {
  const { who, clause } = intake.openedBy;
  if (who === 'LOGGED_IN_USER' && opener === 'STAFF') return refusal('ACCOUNT_REQUIRED', clause);
  if (who === 'ADMINISTRATIVE_USER' && opener === 'USER') {
    return refusal('ADMINISTRATIVE_USER_REQUIRED', clause);
  }
  return reason('OPENER_ACCEPTED', clause);
}

export function judgePlan({ plan }: Holding): CoverageReason {
  const params = { plan: plan.key };
  return plan.admits
    ? reason('PLAN_HELD', plan.clause, params)
    : refusal('PLAN_ADMITS_NOTHING', plan.clause, params);
}

/** A channel is open if any plan that is held opens it; an unknown channel is the caller's mistake. */
export function judgeChannel(
  charter: Charter,
  channelKey: string,
  plans: readonly Plan[],
): CoverageReason[] {
  const decision = channelRule(charter, channelKey, plans);
  if (!decision) return [];
  const { channel, allowed } = decision;
  const params = { channel: channel.key };
  if (allowed) return [reason('CHANNEL_OPEN', channel.clause, params)];
  const code = channel.plans === 'NONE' ? 'CHANNEL_NOT_OFFERED' : 'CHANNEL_NOT_IN_PLAN';
  return [refusal(code, channel.clause, params)];
}

/** Answers that exclude a request, such as a fault that cannot be reproduced. */
export function judgeAnswers(
  { intake }: Charter,
  answers: Readonly<Record<string, string>>,
): CoverageReason[] {
  return intake.questions
    .filter(({ key, mustBeYes }) => mustBeYes && answers[key] === 'NO')
    .map(({ key, clause }) => refusal('ANSWER_EXCLUDES', clause, { question: key }));
}
