import { clauseRef, type ClauseRef } from './clauses.js';
import type { Channel } from './schema/channel.js';
import type { Charter } from './schema/document.js';
import type { Plan } from './schema/plan.js';

export interface ChannelDecision {
  channel: Channel;
  allowed: boolean;
  clause: ClauseRef;
}

/** Whether a request may come in by this channel under these plans; null if the charter has no such channel. */
export function channelRule(
  charter: Charter,
  key: string,
  plans: readonly Plan[],
): ChannelDecision | null {
  const channel = charter.channels.find((candidate) => candidate.key === key);
  if (!channel) return null;
  return { channel, allowed: isOpenTo(channel, plans), clause: clauseRef(charter, channel.clause) };
}

function isOpenTo({ plans: open }: Channel, plans: readonly Plan[]): boolean {
  if (open === 'ALL') return true;
  return open !== 'NONE' && plans.some((plan) => open.includes(plan.key));
}
