import { defineActions, defineDecisions } from '@charter/subgraph';

const whoeverRunsIt = [
  'admin',
  'manager',
  'agent',
  'administrativeUser',
  'delegatedReseller',
] as const;

/** Who may do what. */
export const decisions = defineDecisions('versions', {
  createProduct: ['admin', 'manager'],
  publishRelease: ['admin', 'manager'],
  importReleases: ['admin'],
  recordSupportException: ['admin', 'manager'],
  registerInstallation: whoeverRunsIt,
  upsertInstallations: whoeverRunsIt,
  retireInstallation: whoeverRunsIt,
  recordProblem: ['admin', 'manager', 'agent'],
});

/** What the viewer may do with an entity now. */
export const actions = defineActions(decisions);
