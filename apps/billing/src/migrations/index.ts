import { infrastructureMigrations, type Migration } from '@charter/database';
import { accessProjectionMigration, charterProjectionMigration } from '@charter/subgraph';
import { AskedFees1780000000340 } from './asked-fees.js';
import { BackfillTerms1780000000370 } from './backfill-terms.js';
import { ContractTerms1780000000350 } from './contract-terms.js';
import { Documents1780000000330 } from './documents.js';
import { InvoicedFees1780000000360 } from './invoiced-fees.js';
import { Prices1780000000320 } from './prices.js';
import { Projections1780000000310 } from './projections.js';

/** In order; a migration that has run never changes. */
export const migrations: Migration[] = [
  ...infrastructureMigrations,
  accessProjectionMigration,
  charterProjectionMigration,
  Projections1780000000310,
  Prices1780000000320,
  Documents1780000000330,
  AskedFees1780000000340,
  ContractTerms1780000000350,
  InvoicedFees1780000000360,
  BackfillTerms1780000000370,
];
