/** What the subgraph module provides under a name, since it is no class. */
export const SETTINGS = Symbol('SETTINGS');
export const SUBGRAPH = Symbol('SUBGRAPH');
export const LOG = Symbol('LOG');
/** An app's consumers of events and handlers of due work: see `ServiceConsumers`. */
export const CONSUMERS = Symbol('CONSUMERS');
/** What messaging is made of, but for the app's consumers. */
export const MESSAGING = Symbol('MESSAGING');
