import { rebuildSubgraph } from '@charter/subgraph';

await rebuildSubgraph(async () => (await import('./tickets.module.js')).TicketsModule);
