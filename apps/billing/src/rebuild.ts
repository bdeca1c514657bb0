import { rebuildSubgraph } from '@charter/subgraph';
import { BillingModule } from './billing.module.js';

await rebuildSubgraph(BillingModule);
