import type { Migration } from '@charter/database';
import type { Consumers, DueWork } from '@charter/messaging';
import type { SubgraphSettings } from '../config/config.js';

/** What makes one subgraph different from the others. */
export interface SubgraphDefinition {
  /** Name of the service: of its tokens, its database roles, its consumer groups. */
  readonly name: string;
  /** SDL of the subgraph without what all share. */
  readonly typeDefs: readonly string[];
  readonly entities: readonly (new () => object)[];
  readonly migrations: readonly Migration[];
  readonly settings: SubgraphSettings;
  /** Paths that need no internal token because they carry a proof of their own. */
  readonly openPaths?: readonly string[];
  /** Paths that are asked by forms, as the token endpoint of OAuth is. */
  readonly formPaths?: readonly string[];
  /** True for the one service that keeps domain time. */
  readonly ownsClock?: boolean;
}

/** Provided by each app under `CONSUMERS`. */
export interface ServiceConsumers {
  readonly consumers: Consumers;
  readonly dueWork: DueWork;
  /**
   * The tables that the projectors write and nobody else does: what a rebuild replaces. It ends when
   * a projector writes to another table of the service.
   */
  readonly projections: readonly string[];
}
