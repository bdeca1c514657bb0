import { bootstrapSubgraph } from '@charter/subgraph';
import { TicketsModule } from './tickets.module.js';

await bootstrapSubgraph(TicketsModule);
