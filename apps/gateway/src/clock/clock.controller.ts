import { Body, Controller, Headers, HttpException, Inject, Put } from '@nestjs/common';
import { clockState, DomainClock } from '@charter/subgraph/clock';
import { ServiceTokens } from '../authentication/service-tokens.js';

/** Where `contracts` pushes each change of the domain clock; mounted in development only. */
@Controller('internal/clock')
export class ClockController {
  constructor(
    @Inject(DomainClock) private readonly clock: DomainClock,
    @Inject(ServiceTokens) private readonly tokens: ServiceTokens,
  ) {}

  @Put()
  async set(@Body() body: unknown, @Headers('authorization') authorization?: string) {
    if (!(await this.tokens.accepts(authorization)))
      throw new HttpException('UNAUTHENTICATED', 401);
    const state = clockState.safeParse(body);
    if (!state.success) throw new HttpException('This is not the state of a clock.', 400);
    this.clock.set(state.data);
    return this.clock.current();
  }
}
