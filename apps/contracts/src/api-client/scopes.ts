import type { Viewer } from '@charter/database';
import { commonErrors } from '@charter/subgraph';

const services = ['tickets', 'contracts', 'billing', 'versions'];

/** Scopes that a program can be given. */
export const knownScopes = services.flatMap((service) => [`${service}:read`, `${service}:write`]);

/** Whoever acts as a person may write everywhere: a program that may not itself gives nobody that. */
export function refuseGivingMore({ scopes }: Viewer, action: string): void {
  const needed = knownScopes.filter((scope) => scope.endsWith(':write'));
  if (scopes === null || needed.every((scope) => scopes.includes(scope))) return;
  const params = { action, capacities: `scopes ${needed.join(', ')}` };
  throw commonErrors.refused('FORBIDDEN', { params });
}
