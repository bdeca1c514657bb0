import { Body, Controller, Headers, HttpException, Inject, Put } from '@nestjs/common';
import { clockState, DomainClock, verifyServiceToken } from '@charter/subgraph/process';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';

/** Where `contracts` pushes each change of the domain clock; mounted in development only. */
@Controller('internal/clock')
export class ClockController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DomainClock) private readonly clock: DomainClock,
  ) {}

  @Put()
  async set(@Body() body: unknown, @Headers('authorization') authorization = '') {
    const token = authorization.replace(/^Bearer /, '');
    await verifyServiceToken(this.config.SERVICE_SECRET, 'gateway', token).catch(() => {
      throw new HttpException('This endpoint is for the services.', 401);
    });
    const state = clockState.safeParse(body);
    if (!state.success) throw new HttpException('This is not the state of a clock.', 400);
    this.clock.set(state.data);
    return this.clock.current();
  }
}
