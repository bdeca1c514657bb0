import { Controller, Get, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { ClockReader } from '../clock/clock-reader.js';
import { SubgraphProbe } from './subgraph-probe.js';

@Controller('health')
export class HealthController {
  constructor(
    @Inject(ClockReader) private readonly clock: ClockReader,
    @Inject(SubgraphProbe) private readonly subgraphs: SubgraphProbe,
  ) {}

  @Get('live')
  live() {
    return { status: 'live' };
  }

  /**
   * Ready once every subgraph was seen and the clock was read. After that a missing subgraph makes
   * the gateway degraded, not unready: the rest of the graph still answers, and taking the gateway
   * out of service would turn a part that is missing into all of it.
   */
  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const subgraphs = await this.subgraphs.probe();
    const states = Object.values(subgraphs);
    const ready = this.clock.known && this.subgraphs.allSeen && states.some(Boolean);
    response.status(ready ? 200 : 503);
    const status = !ready ? 'unready' : states.every(Boolean) ? 'ready' : 'degraded';
    return { status, clock: this.clock.known, subgraphs };
  }
}
