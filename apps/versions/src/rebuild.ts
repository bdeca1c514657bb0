import { rebuildSubgraph } from '@charter/subgraph';

await rebuildSubgraph(async () => (await import('./versions.module.js')).VersionsModule);
