import { expect, it } from 'vitest';
import { involvedPeople } from './involved-people.js';

const at = (minute: number) =>
  Temporal.Instant.from('2026-03-03T15:00:00Z').add({ minutes: minute });
const fact = (kind: string, personId: string | null, minute: number, data = {}) => ({
  ...{ kind, personId, data },
  at: at(minute),
});
const nobody = {
  ...{ requesterId: null, openedBy: null, assigneeId: null, successManagerId: null },
  ...{ escalatedTo: [], history: [] },
};

it('[S1.19] names everybody on both sides with what they have to do with it, the last active first', () => {
  const people = involvedPeople({
    requesterId: 'anne',
    openedBy: 'anne',
    assigneeId: 'second',
    successManagerId: 'manager',
    escalatedTo: ['senior', null],
    history: [
      fact('opened', 'anne', 0),
      fact('taken-over', 'first', 1, { agentId: 'first' }),
      fact('state-changed', 'first', 1),
      fact('replied', 'first', 2),
      fact('noted', 'colleague', 3),
      fact('clock-warned', 'bystander', 4),
      fact('transferred', 'first', 5, { agentId: 'second' }),
      fact('time-logged', 'second', 6),
      fact('approval-answered', 'anne', 7),
    ],
  });
  expect(people.map(({ personId, roles }) => [personId, ...roles])).toEqual([
    ['anne', 'REQUESTER', 'OPENER', 'APPROVAL'],
    ['second', 'ASSIGNEE', 'WORKED'],
    ['first', 'FORMER_ASSIGNEE', 'WROTE', 'DECIDED'],
    ['colleague', 'NOTED'],
    ['senior', 'ESCALATION'],
    ['manager', 'SUCCESS_MANAGER'],
  ]);
  expect(
    people.map(({ lastActiveAt }) => lastActiveAt?.since(at(0)).total('minutes') ?? null),
  ).toEqual([7, 6, 5, 3, null, null]);
});

it('[S1.19] names nobody where programs and the system alone acted', () => {
  expect(involvedPeople({ ...nobody, history: [fact('opened', null, 0)] })).toEqual([]);
});
