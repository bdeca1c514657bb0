import { encodeId, parseId } from '@charter/database';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { OAUTH_AUDIENCE, OAUTH_ISSUER, SETTINGS } from '@charter/subgraph';
import type { Response } from 'express';
import { importJWK, type JWK, SignJWT } from 'jose';
import { z } from 'zod';
import { ApiClientService } from '../api-client/api-client.service.js';
import type { ContractsSettings } from '../settings.js';

const LIFETIME_SECONDS = 3600;

/** Client credentials (RFC 6749 §4.4), by Basic authentication or in the body. */
@Controller('oauth')
export class OauthController {
  constructor(
    private readonly clients: ApiClientService,
    @Inject(SETTINGS) private readonly settings: ContractsSettings,
  ) {}

  @Post('token')
  @HttpCode(200)
  async token(
    @Headers('authorization') authorization: string | undefined,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ) {
    response.setHeader('cache-control', 'no-store');
    const request = tokenRequest.safeParse(body ?? {});
    if (!request.success) {
      const description = 'give grant_type=client_credentials, each parameter once';
      return refuse(response, 400, 'invalid_request', description);
    }
    if (request.data.grant_type !== 'client_credentials') {
      const description = 'grant_type must be client_credentials';
      return refuse(response, 400, 'unsupported_grant_type', description);
    }
    const credentials = credentialsOf(authorization, request.data);
    const clientId = credentials && parseId(credentials.id);
    const client =
      clientId?.type === 'apiClient' &&
      (await this.clients.authenticate(clientId.uuid, credentials?.secret ?? ''));
    if (!client) {
      response.setHeader('www-authenticate', 'Basic realm="charter"');
      return refuse(response, 401, 'invalid_client', 'unknown client or wrong secret');
    }
    return {
      access_token: await this.mint(client.id, client.scopes),
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      scope: client.scopes.join(' '),
    };
  }

  @Get('jwks.json')
  keys() {
    const { kty, crv, x } = this.settings.OAUTH_PRIVATE_JWK;
    return { keys: [{ kty, crv, x, alg: 'EdDSA', use: 'sig', kid: keyId(x) }] };
  }

  private async mint(clientId: string, scopes: readonly string[]): Promise<string> {
    const { OAUTH_PRIVATE_JWK: jwk } = this.settings;
    return new SignJWT({ client_id: encodeId('apiClient', clientId), scope: scopes.join(' ') })
      .setProtectedHeader({ alg: 'EdDSA', kid: keyId(jwk.x) })
      .setIssuer(OAUTH_ISSUER)
      .setSubject(clientId)
      .setAudience(OAUTH_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${LIFETIME_SECONDS}s`)
      .sign(await importJWK(jwk as JWK, 'EdDSA'));
  }
}

function keyId(x: string): string {
  return x.slice(0, 8);
}

const tokenRequest = z.object({
  grant_type: z.string(),
  client_id: z.string().optional(),
  client_secret: z.string().optional(),
});

interface Credentials {
  readonly id: string;
  readonly secret: string;
}

/** From the header if there is one, else from the body; null if there are none that can be read. */
function credentialsOf(
  authorization: string | undefined,
  { client_id: id, client_secret: secret }: z.infer<typeof tokenRequest>,
): Credentials | null {
  if (!authorization) return id && secret ? { id, secret } : null;
  const [, basic = ''] = /^Basic +(\S+)$/i.exec(authorization) ?? [];
  const [, user, password] = /^([^:]*):(.*)$/s.exec(Buffer.from(basic, 'base64').toString()) ?? [];
  if (!user || !password) return null;
  try {
    return { id: decodeURIComponent(user), secret: decodeURIComponent(password) };
  } catch {
    return null;
  }
}

function refuse(response: Response, status: number, error: string, description: string) {
  response.status(status);
  return { error, error_description: description };
}
