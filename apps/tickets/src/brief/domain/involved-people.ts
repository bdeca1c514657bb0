import { happensByItself } from '../../timeline/domain/timeline-topic.js';

/** What somebody has to do with a ticket. */
export type Involvement =
  | 'REQUESTER'
  | 'OPENER'
  | 'ASSIGNEE'
  | 'FORMER_ASSIGNEE'
  | 'WROTE'
  | 'NOTED'
  | 'WORKED'
  | 'APPROVAL'
  | 'ESCALATION'
  | 'SUCCESS_MANAGER'
  | 'DECIDED';

export interface Involved {
  readonly personId: string;
  /** In the order of the list above. */
  readonly roles: readonly Involvement[];
  /** When the person last did something on it; null for who only answers for it or asked. */
  readonly lastActiveAt: Temporal.Instant | null;
}

interface Entry {
  readonly kind: string;
  readonly at: Temporal.Instant;
  readonly personId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Case {
  readonly requesterId: string | null;
  readonly openedBy: string | null;
  readonly assigneeId: string | null;
  readonly successManagerId: string | null;
  readonly escalatedTo: readonly (string | null)[];
  readonly history: readonly Entry[];
}

const order: readonly Involvement[] = [
  'REQUESTER',
  'OPENER',
  'ASSIGNEE',
  'FORMER_ASSIGNEE',
  'WROTE',
  'NOTED',
  'WORKED',
  'APPROVAL',
  'ESCALATION',
  'SUCCESS_MANAGER',
  'DECIDED',
];

const roleOf: Readonly<Record<string, Involvement>> = {
  opened: 'OPENER',
  replied: 'WROTE',
  noted: 'NOTED',
  'time-logged': 'WORKED',
  'time-corrected': 'WORKED',
  'approval-asked': 'APPROVAL',
  'approval-answered': 'APPROVAL',
};

/**
 * Everybody who has to do with a ticket, on both sides and in every department [S1.19]: who asked, who
 * answers or answered for it, who wrote, noted, worked, decided, and to whom it was escalated. Whoever was
 * last active comes first, then who was never, by what they are.
 */
export function involvedPeople(ticket: Case): Involved[] {
  const roles = new Map<string, Set<Involvement>>();
  const active = new Map<string, Temporal.Instant>();
  const involve = (personId: string | null | undefined, role: Involvement) => {
    if (personId) roles.set(personId, (roles.get(personId) ?? new Set()).add(role));
  };
  involve(ticket.requesterId, 'REQUESTER');
  involve(ticket.openedBy, 'OPENER');
  involve(ticket.assigneeId, 'ASSIGNEE');
  involve(ticket.successManagerId, 'SUCCESS_MANAGER');
  for (const personId of ticket.escalatedTo) involve(personId, 'ESCALATION');
  for (const { kind, at, personId, data } of ticket.history) {
    if (!happensByItself(kind)) {
      involve(personId, roleOf[kind] ?? 'DECIDED');
      if (personId) active.set(personId, at);
    }
    const { agentId } = data;
    if (typeof agentId === 'string' && agentId !== ticket.assigneeId)
      involve(agentId, 'FORMER_ASSIGNEE');
  }
  return [...roles]
    .map(([personId, held]) => ({
      personId,
      roles: order.filter((role) => held.has(role)),
      lastActiveAt: active.get(personId) ?? null,
    }))
    .toSorted((a, b) => latestFirst(a, b) || rank(a) - rank(b));
}

function latestFirst(a: Involved, b: Involved): number {
  if (!a.lastActiveAt || !b.lastActiveAt) return Number(!a.lastActiveAt) - Number(!b.lastActiveAt);
  return Temporal.Instant.compare(b.lastActiveAt, a.lastActiveAt);
}

function rank({ roles: [first] }: Involved): number {
  return first ? order.indexOf(first) : order.length;
}
