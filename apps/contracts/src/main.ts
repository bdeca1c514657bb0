import { bootstrapSubgraph } from '@charter/subgraph';
import { ContractsModule } from './contracts.module.js';

await bootstrapSubgraph(ContractsModule);
