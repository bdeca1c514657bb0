import { Body, Controller, Get, HttpCode, Put } from '@nestjs/common';
import { clockState, DomainClock } from '../clock/domain-clock.js';
import { MessagingLifecycle } from '../module/messaging-lifecycle.js';

/** What services ask of each other; needs a service token. */
@Controller('internal')
export class InternalController {
  constructor(
    private readonly messaging: MessagingLifecycle,
    private readonly clock: DomainClock,
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

  /** Takes a change of domain time over; the answer is the acknowledgement. */
  @Put('clock')
  @HttpCode(200)
  change(@Body() body: unknown) {
    this.clock.set(clockState.parse(body));
    return this.clock.current();
  }
}
