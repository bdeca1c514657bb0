import { infrastructureMigrations, type Migration } from '@charter/database';
import { Access1780000000100 } from './access.js';
import { Charters1780000000120 } from './charters.js';
import { ContractLife1780000000170 } from './contract-life.js';
import { Contracts1780000000110 } from './contracts.js';
import { CustomerCalendars1780000000210 } from './customer-calendars.js';
import { Deliverables1780000000210 } from './deliverables.js';
import { DomainClock1780000000130 } from './domain-clock.js';
import { ErasedReasons1780000000220 } from './erased-reasons.js';
import { Erasure1780000000160 } from './erasure.js';
import { LeftBehind1780000000140 } from './left-behind.js';
import { OutageHistory1780000000200 } from './outage-history.js';
import { Products1780000000230 } from './products.js';

/** In the order in which they run. */
export const migrations: Migration[] = [
  ...infrastructureMigrations,
  Access1780000000100,
  Contracts1780000000110,
  Charters1780000000120,
  DomainClock1780000000130,
  LeftBehind1780000000140,
  Erasure1780000000160,
  CustomerCalendars1780000000210,
  ContractLife1780000000170,
  OutageHistory1780000000200,
  Deliverables1780000000210,
  ErasedReasons1780000000220,
  Products1780000000230,
];
