import { expect, it } from 'vitest';
import { instant, rules, sixMonths } from '../../testing/publications.js';
import type { ReleaseStep, ReleaseStepKind } from './release-steps.js';
import { changesOfStep } from './step-changes.js';

function step(kind: ReleaseStepKind, day: string, plannedOn: string | null = null): ReleaseStep {
  const at = instant(`${day}T10:00`);
  return {
    kind,
    at,
    knownAt: at,
    plannedOn: plannedOn ? Temporal.PlainDate.from(plannedOn) : null,
  };
}

function version(label: string, ...steps: ReleaseStep[]) {
  return { id: label, label, line: 'main', generation: null, steps };
}

/** What a step makes of the planned 5.0 and of 4.2 on the day on which it is judged. */
function states(before: readonly ReleaseStep[], told: ReleaseStep) {
  const histories = [version('4.2', step('PUBLISHED', '2025-01-10')), version('5.0', ...before)];
  const changes = changesOfStep(histories, '5.0', told, rules('MAJOR'), sixMonths.zone);
  return changes.map((it) => `${it.versionId} ${it.before.state} ${it.after.state}`);
}

const planned = step('PLANNED', '2025-02-01', '2025-06-01');

it.each([
  ['planned', [], planned, ['5.0 PLANNED CURRENT', '4.2 CURRENT WITHDRAWN']],
  [
    'moved to a later day',
    [planned],
    step('REDATED', '2025-02-02', '2025-07-01'),
    ['5.0 CURRENT PLANNED', '4.2 WITHDRAWN CURRENT'],
  ],
  [
    'moved to an earlier day',
    [planned],
    step('REDATED', '2025-02-02', '2025-05-01'),
    ['5.0 PLANNED CURRENT', '4.2 CURRENT WITHDRAWN'],
  ],
  [
    'cancelled',
    [planned],
    step('CANCELLED', '2025-02-02'),
    ['5.0 CURRENT CANCELLED', '4.2 WITHDRAWN CURRENT'],
  ],
  [
    'planned anew',
    [planned, step('CANCELLED', '2025-02-02')],
    step('PLANNED', '2025-02-03', '2025-08-01'),
    ['5.0 CANCELLED CURRENT', '4.2 CURRENT WITHDRAWN'],
  ],
])('what is %s changes what is expected on the earlier of its days', (_, before, told, changed) => {
  expect(states(before, told)).toEqual(changed);
});
