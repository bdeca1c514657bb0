import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { metricsRegistry } from '../telemetry/metrics.js';

/** One thing that a process needs to be ready; throws or resolves to a reason if it is not. */
export interface ReadinessCheck {
  readonly name: string;
  readonly check: () => Promise<string | null>;
}

export const READINESS = Symbol('READINESS');

/** Health and metrics, open on the internal network. */
@Controller()
export class HealthController {
  constructor(@Inject(READINESS) private readonly checks: readonly ReadinessCheck[]) {}

  /** Whether the process lives at all. */
  @Get('health/live')
  @HttpCode(200)
  live() {
    return { status: 'live' };
  }

  /** Whether it can serve: 200, or 503 with the reason of each check that fails. */
  @Get('health/ready')
  async ready(@Res() response: Response) {
    const results = await Promise.all(this.checks.map(judge));
    const ready = results.every((result) => result.reason === null);
    response
      .status(ready ? 200 : 503)
      .json({ status: ready ? 'ready' : 'not ready', checks: results });
  }

  @Get('metrics')
  async metrics(@Res() response: Response) {
    response.type(metricsRegistry.contentType).send(await metricsRegistry.metrics());
  }
}

async function judge({
  name,
  check,
}: ReadinessCheck): Promise<{ name: string; reason: string | null }> {
  try {
    return { name, reason: await check() };
  } catch (error) {
    return { name, reason: error instanceof Error ? error.message : String(error) };
  }
}
