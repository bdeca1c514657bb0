import type { Charter } from '@charter/charter';
import type { Refused } from '@charter/subgraph';
import { refusalOfReason } from '../ticket/shown-coverage.js';
import type { RefusalEntity } from './refusal.entity.js';

/** A kept refusal as the mutation answers it, each time the same. */
export function refusedOpening(charter: Charter, { coverage }: RefusalEntity): Refused {
  const reason = coverage.reasons.find(({ refuses }) => refuses);
  if (!reason) throw new Error('a refusal without a refusing reason');
  return refusalOfReason(charter, reason);
}
