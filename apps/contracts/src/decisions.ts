import { anyStaff, defineDecisions } from '@charter/subgraph';

/** Who may do what in contracts; towards a customer where the action concerns one. */
export const decisions = defineDecisions('contracts', {
  createProvider: ['operator'],
  replayDeadLetters: ['operator'],
  dismissDeadLetters: ['operator'],
  createOrganization: ['admin', 'manager'],
  addStaff: ['admin'],
  endStaff: ['admin'],
  addPerson: ['admin', 'manager', 'administrativeUser'],
  endMembership: ['admin', 'manager', 'administrativeUser'],
  setTechnicalLevel: [...anyStaff, 'administrativeUser'],
  setPersonLanguage: [...anyStaff, 'administrativeUser'],
  setSkills: ['admin', 'manager'],
  erasePerson: ['operator', 'admin'],
  grantDelegation: ['admin', 'manager', 'administrativeUser'],
  revokeDelegation: ['admin', 'manager', 'administrativeUser'],
  createApiClient: ['admin', 'administrativeUser'],
  revokeApiClient: ['admin', 'administrativeUser'],
  draftContract: ['admin', 'manager'],
  changeContract: ['admin', 'manager'],
  setCustomerCalendar: ['admin', 'manager'],
  announceInterruption: ['admin', 'manager'],
  recordOutage: ['admin', 'manager', 'agent'],
  publishCharter: ['admin'],
});
