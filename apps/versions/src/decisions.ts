import { anyStaff, defineActions, defineDecisions } from '@charter/subgraph';

const whoeverRunsIt = [
  'admin',
  'manager',
  'agent',
  'administrativeUser',
  'delegatedReseller',
] as const;

/** Who may do what. */
export const decisions = defineDecisions(
  'versions',
  {
    createLifecycleFeed: ['admin', 'manager', 'administrativeUser', 'delegatedReseller'],
    revokeLifecycleFeed: ['admin', 'manager', 'administrativeUser', 'delegatedReseller'],
    createProduct: ['admin', 'manager'],
    planRelease: ['admin', 'manager'],
    redateRelease: ['admin', 'manager'],
    cancelRelease: ['admin', 'manager'],
    publishRelease: ['admin', 'manager'],
    recallRelease: ['admin', 'manager'],
    importReleases: ['admin'],
    recordSupportException: ['admin', 'manager'],
    registerInstallation: whoeverRunsIt,
    upsertInstallations: whoeverRunsIt,
    upgradeInstallation: whoeverRunsIt,
    createInstallationImport: whoeverRunsIt,
    // Of others: whoever created it may always.
    cancelInstallationImport: anyStaff,
    retireInstallation: whoeverRunsIt,
    attestInstallation: ['admin', 'manager', 'agent', 'delegatedReseller'],
    retractAttestation: ['admin', 'manager', 'agent'],
    requestDownload: whoeverRunsIt,
    setDownloadAddress: ['admin', 'manager'],
    recordProblem: ['admin', 'manager', 'agent'],
    describeProblem: ['admin', 'manager', 'agent'],
    setAffectedVersions: ['admin', 'manager'],
    markProblemFixed: ['admin', 'manager'],
    unmarkProblemFixed: ['admin', 'manager'],
    mergeProblems: ['admin', 'manager'],
    linkTicketToProblem: ['admin', 'manager', 'agent'],
    unlinkTicketFromProblem: ['admin', 'manager', 'agent'],
    previewRelease: ['admin', 'manager'],
    previewRecall: ['admin', 'manager'],
    obsolescence: anyStaff,
  },
  ['previewRelease', 'previewRecall', 'obsolescence'],
);

/** What the viewer may do with an entity now. */
export const actions = defineActions(decisions);
