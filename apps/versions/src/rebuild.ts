import { rebuildSubgraph } from '@charter/subgraph';
import { VersionsModule } from './versions.module.js';

await rebuildSubgraph(VersionsModule);
