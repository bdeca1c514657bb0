import type { ReadTransaction, UnitOfWork, Viewer } from '@charter/database';
import type { Caller } from '../access/caller.js';

/** What every resolver gets: one fresh object per request. */
export interface GraphContext {
  readonly caller: Caller;
  readonly viewer: Viewer;
  /** Domain time of the whole operation, stamped once by the gateway. */
  readonly now: Temporal.Instant;
  /** Language of the viewer, for texts of ours. */
  readonly language: 'fr' | 'en';
  readonly unitOfWork: UnitOfWork;
  /** One short read transaction as the viewer. */
  read<T>(work: (tx: ReadTransaction) => Promise<T>): Promise<T>;
  /** What lives as long as the request, loaders above all. */
  readonly memo: Map<object, unknown>;
}
