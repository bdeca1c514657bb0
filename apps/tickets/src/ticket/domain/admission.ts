import { channelRule, type Charter, type Plan } from '@charter/charter';
import { reason, refusal, type CoverageReason, type OpenerKind } from './coverage-reason.js';
import type { RequestKind } from './request-kind.js';
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

/** An incident is submitted only by the channels that the charter names for it [S4.13]. */
export function judgeMedium(
  { intake }: Charter,
  channelKey: string,
  { informationOnly }: RequestKind,
): CoverageReason[] {
  const rule = intake.mediaOfIncident;
  if (!rule || informationOnly || rule.channels.includes(channelKey)) return [];
  return [refusal('CHANNEL_NOT_FOR_INCIDENT', rule.clause, { channel: channelKey })];
}
