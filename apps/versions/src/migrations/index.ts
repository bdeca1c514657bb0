import { infrastructureMigrations, type Migration } from '@charter/database';
import { accessProjectionMigration, charterProjectionMigration } from '@charter/subgraph';
import { AttestInstallations1780100000360 } from './attest-installations.js';
import { CancelInstallationImports1780100000370 } from './cancel-installation-imports.js';
import { CorrectProblems1780100000160 } from './correct-problems.js';
import { CreateInstallationImports1780100000250 } from './create-installation-imports.js';
import { CreateInstallations1780100000002 } from './create-installations.js';
import { CreateProblems1780100000003 } from './create-problems.js';
import { CreateProducts1780100000001 } from './create-products.js';
import { DeclareUnnamed1780100000400 } from './declare-unnamed.js';
import { FindProblems1780100000340 } from './find-problems.js';
import { KeepInstallationHistory1780100000230 } from './keep-installation-history.js';
import { ErasedReasons1780100000290 } from './erased-reasons.js';
import { HideUnlinked1780100000310 } from './hide-unlinked.js';
import { IndexAffected1780100000320 } from './index-affected.js';
import { IndexNestedLists1780100000350 } from './index-nested-lists.js';
import { IndexInstallations1780100000280 } from './index-installations.js';
import { KeepAttestations1780100000450 } from './keep-attestations.js';
import { KeepContracts1780100000210 } from './keep-contracts.js';
import { KeepNotices1780100000270 } from './keep-notices.js';
import { KnowDecidingPrograms1780100000410 } from './know-deciding-programs.js';
import { KnowPrograms1780100000390 } from './know-programs.js';
import { LifecycleFeeds1780100000240 } from './lifecycle-feeds.js';
import { LifecycleTurns1780100000255 } from './lifecycle-turns.js';
import { NormalizeLabels1780100000430 } from './normalize-labels.js';
import { IndexMerged1780100000440 } from './index-merged.js';
import { OrderRuns1780100000420 } from './order-runs.js';
import { PlanAndRecall1780100000220 } from './plan-and-recall.js';
import { RetractAttestations1780100000380 } from './retract-attestations.js';
import { TellOfFixes1780100000260 } from './tell-of-fixes.js';
import { MergeProblems1780100000300 } from './merge-problems.js';

/** In the order in which they run. */
export const migrations: Migration[] = [
  ...infrastructureMigrations,
  accessProjectionMigration,
  charterProjectionMigration,
  CreateProducts1780100000001,
  CreateInstallations1780100000002,
  CreateProblems1780100000003,
  CorrectProblems1780100000160,
  KeepContracts1780100000210,
  PlanAndRecall1780100000220,
  KeepInstallationHistory1780100000230,
  LifecycleFeeds1780100000240,
  CreateInstallationImports1780100000250,
  LifecycleTurns1780100000255,
  TellOfFixes1780100000260,
  KeepNotices1780100000270,
  IndexInstallations1780100000280,
  ErasedReasons1780100000290,
  MergeProblems1780100000300,
  HideUnlinked1780100000310,
  IndexAffected1780100000320,
  FindProblems1780100000340,
  IndexNestedLists1780100000350,
  AttestInstallations1780100000360,
  CancelInstallationImports1780100000370,
  RetractAttestations1780100000380,
  KnowPrograms1780100000390,
  DeclareUnnamed1780100000400,
  KnowDecidingPrograms1780100000410,
  OrderRuns1780100000420,
  NormalizeLabels1780100000430,
  IndexMerged1780100000440,
  KeepAttestations1780100000450,
];
