import { bootstrapSubgraph } from '@charter/subgraph';
import { VersionsModule } from './versions.module.js';

await bootstrapSubgraph(VersionsModule);
