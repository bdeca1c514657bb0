import { rebuildSubgraph } from '@charter/subgraph';
import { ContractsModule } from './contracts.module.js';

await rebuildSubgraph(ContractsModule);
