import { Controller, Get, Inject } from '@nestjs/common';
import { SubgraphHealth } from './subgraph-health.js';

/** Which parts of the graph answer now; `/health/live` and `/health/ready` are those of every process. */
@Controller('health/subgraphs')
export class SubgraphsController {
  constructor(@Inject(SubgraphHealth) private readonly subgraphs: SubgraphHealth) {}

  @Get()
  states() {
    return this.subgraphs.states();
  }
}
