import { rebuildSubgraph } from '@charter/subgraph';

await rebuildSubgraph(async () => (await import('./billing.module.js')).BillingModule);
