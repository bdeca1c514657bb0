import { Body, Controller, Get, HttpException, Inject, Post } from '@nestjs/common';
import { request } from 'undici';
import { z } from 'zod';
import { mintServiceToken } from '@charter/subgraph/process';
import { CONFIG } from '../config.js';
import type { Config } from '../config.js';
import { DevelopmentIssuer } from './development-issuer.js';

const tokenRequest = z.strictObject({
  subject: z.string().min(1).max(200),
  scopes: z.array(z.string()).default([]),
});

/** Signing in as anybody. This controller exists only where the development issuer is on. */
@Controller('dev')
export class DevelopmentController {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(DevelopmentIssuer) private readonly issuer: DevelopmentIssuer,
  ) {}

  @Get('jwks.json')
  jwks() {
    return this.issuer.jwks;
  }

  @Post('token')
  async token(@Body() body: unknown) {
    const asked = tokenRequest.safeParse(body);
    if (!asked.success) throw new HttpException('Send {"subject": "…"}; see GET /dev/people.', 400);
    return { token: await this.issuer.token(asked.data.subject, asked.data.scopes) };
  }

  @Get('people')
  async people() {
    const { statusCode, body } = await request(
      new URL('/internal/people', this.config.SUBGRAPH_URLS.contracts),
      {
        headers: {
          authorization: `Bearer ${await mintServiceToken(this.config.SERVICE_SECRET, 'contracts')}`,
        },
      },
    ).catch(() => {
      throw new HttpException('The service "contracts" does not answer.', 503);
    });
    if (statusCode !== 200) throw new HttpException(await body.text(), 502);
    return body.json();
  }
}
