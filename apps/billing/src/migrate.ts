import { migrateSubgraph } from '@charter/subgraph';
import { migrations } from './migrations/index.js';

await migrateSubgraph(migrations);
