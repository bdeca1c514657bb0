import { rebuildSubgraph } from '@charter/subgraph';
import { TicketsModule } from './tickets.module.js';

await rebuildSubgraph(TicketsModule);
