import { Body, Controller, Get, HttpCode, Inject, NotFoundException, Put } from '@nestjs/common';
import { clockState, DomainClock } from '../clock/domain-clock.js';
import type { SubgraphSettings } from '../config/config.js';
import { MessagingLifecycle } from '../module/messaging-lifecycle.js';
import { SETTINGS } from '../module/tokens.js';

/** What services ask of each other; needs a service token. */
@Controller('internal')
export class InternalController {
  constructor(
    private readonly messaging: MessagingLifecycle,
    private readonly clock: DomainClock,
    @Inject(SETTINGS) private readonly settings: SubgraphSettings,
  ) {}

  /** Rows in the outbox, lag, earliest due work and a counter of activity. */
  @Get('status')
  async status() {
    const { nextDue, ...counts } = await this.messaging.status();
    return { ...counts, nextDue: nextDue?.toString() ?? null, clock: this.clock.current() };
  }

  /** Domain time as this process has it. */
  @Get('clock')
  current() {
    return this.clock.current();
  }

  /** Takes a change of domain time over; the answer is the acknowledgement. Development mode only. */
  @Put('clock')
  @HttpCode(200)
  change(@Body() body: unknown) {
    if (this.settings.CHARTER_MODE === 'production') throw new NotFoundException();
    this.clock.set(clockState.parse(body));
    return this.clock.current();
  }
}
