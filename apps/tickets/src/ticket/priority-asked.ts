import type { Charter, Priority } from '@charter/charter';
import { invalidInput } from '@charter/subgraph';
import { ticketErrors } from '../errors.js';
import { derivedPriority } from './judge-request.js';

interface Asked {
  readonly priority?: string | null | undefined;
  readonly impact?: string | null | undefined;
  readonly affectedUsers?: string | null | undefined;
  readonly informationOnly?: boolean | null | undefined;
}

/**
 * The priority that an agent gives: by its key, or as the charter's definitions derive it from impact
 * and users [S3.25]. Refuses what the charter does not know, and a key beside an impact.
 */
export function priorityAsked(charter: Charter, asked: Asked): Priority {
  const { priority: key, impact, affectedUsers, informationOnly } = asked;
  if (charter.priorities.length === 0) {
    throw ticketErrors.refused('PRIORITY_UNKNOWN', { path: ['input', 'priority'] });
  }
  if (!key) {
    const derived = derivedPriority(charter, asked);
    if (derived) return derived;
    throw ticketErrors.refused('PRIORITY_UNKNOWN', { path: ['input', 'impact'] });
  }
  if (impact || affectedUsers || informationOnly) {
    throw invalidInput(
      'priority',
      'Give either a priority or what it derives from, not both.',
      'Indiquez soit une priorité, soit ce dont elle découle, pas les deux.',
    );
  }
  const priority = charter.priorities.find((one) => one.key === key);
  if (priority) return priority;
  const keys = charter.priorities.map((one) => one.key).join(', ');
  throw invalidInput(
    'priority',
    `The charter has no priority “${key}”: choose one of ${keys}.`,
    `La charte n’a pas de priorité « ${key} » : choisissez parmi ${keys}.`,
  );
}
