import { decodeId, encodeId, WrongId } from '@charter/database';
import { Body, Controller, Get, Headers, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { SETTINGS } from '@charter/subgraph';
import type { Response } from 'express';
import { importJWK, type JWK, SignJWT } from 'jose';
import { ApiClientService } from '../api-client/api-client.service.js';
import type { ContractsSettings } from '../settings.js';

/** Issuer of the tokens of programs; the gateway trusts it beside the issuers of people. */
export const OAUTH_ISSUER = 'urn:charter:oauth';
export const OAUTH_AUDIENCE = 'charter';
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
    @Body() body: Record<string, string> = {},
    @Res({ passthrough: true }) response: Response,
  ) {
    response.setHeader('cache-control', 'no-store');
    if (body['grant_type'] !== 'client_credentials')
      return refuse(
        response,
        400,
        'unsupported_grant_type',
        'grant_type must be client_credentials',
      );
    const credentials = credentialsOf(authorization, body);
    const clientId = credentials && uuidOf(credentials.id);
    const client = clientId && (await this.clients.authenticate(clientId, credentials.secret));
    if (!client) return refuse(response, 401, 'invalid_client', 'unknown client or wrong secret');
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

function credentialsOf(authorization: string | undefined, body: Record<string, string>) {
  const [, basic] = /^Basic (.+)$/.exec(authorization ?? '') ?? [];
  if (!basic) {
    const { client_id: id, client_secret: secret } = body;
    return id && secret ? { id, secret } : null;
  }
  const [id = '', secret = ''] = Buffer.from(basic, 'base64').toString().split(':');
  return { id: decodeURIComponent(id), secret: decodeURIComponent(secret) };
}

function uuidOf(clientId: string): string | null {
  try {
    return decodeId('apiClient', clientId);
  } catch (error) {
    if (error instanceof WrongId) return null;
    throw error;
  }
}

function refuse(response: Response, status: number, error: string, description: string) {
  response.status(status);
  return { error, error_description: description };
}
