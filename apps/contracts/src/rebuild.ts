import { rebuildSubgraph } from '@charter/subgraph';

await rebuildSubgraph(async () => (await import('./contracts.module.js')).ContractsModule);
