import { bootstrapSubgraph } from '@charter/subgraph';
import { BillingModule } from './billing.module.js';

await bootstrapSubgraph(BillingModule);
