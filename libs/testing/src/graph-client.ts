import { setTimeout as sleep } from 'node:timers/promises';

// One file without relative imports: demo data and launcher load it by Node's type stripping.

/** A refusal as data (`errors` of a payload), thrown by `perform`. */
export class MutationRefused extends Error {
  readonly errors: readonly Refusal[];

  constructor(mutation: string, errors: readonly Refusal[]) {
    const reasons = errors.map((e) => `${e.code} (${e.path.join('.')}): ${e.message}`);
    super(`${mutation}: ${reasons.join('; ')}`);
    this.errors = errors;
  }
}

export interface Refusal {
  code: string;
  message: string;
  path: string[];
  clause: { id: string; charterVersion: string } | null;
  remedy: string;
  retryable: boolean;
}

export interface GraphAnswer<Data = Record<string, any>> {
  status: number;
  data: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, any> }[];
  extensions?: Record<string, unknown>;
}

interface Acting {
  /** Bearer token; none for an anonymous call. */
  token?: string;
  /** Key of the provider acted in (header `Charter-Provider`). */
  provider?: string;
  language?: 'fr' | 'en';
}

const refusalFields = 'errors { code message path clause { id charterVersion } remedy retryable }';

/** Speaks GraphQL to the gateway as one person or program. */
export class GraphClient {
  readonly address: string;
  private readonly acting: Acting;

  constructor(address: string, acting: Acting = {}) {
    this.address = address;
    this.acting = acting;
  }

  as(acting: Acting): GraphClient {
    return new GraphClient(this.address, { ...this.acting, ...acting });
  }

  /** The same, signed in by the development issuer. */
  async signedIn(subject: string, scopes: string[] = []): Promise<GraphClient> {
    return this.as(await this.token(subject, scopes));
  }

  /** A token of the development issuer, twelve hours good. */
  async token(subject: string, scopes: string[] = []): Promise<{ token: string }> {
    const response = await fetch(new URL('/dev/token', this.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject, scopes }),
    });
    if (!response.ok) throw new Error(`/dev/token: ${response.status} ${await response.text()}`);
    return (await response.json()) as { token: string };
  }

  /** The answer as it comes, errors included. */
  async ask<Data = Record<string, any>>(
    query: string,
    variables: Record<string, unknown> = {},
    operationName?: string,
  ): Promise<GraphAnswer<Data>> {
    const { token, provider, language } = this.acting;
    const response = await fetch(new URL('/graphql', this.address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...(provider && { 'charter-provider': provider }),
        ...(language && { 'accept-language': language }),
      },
      body: JSON.stringify({ query, variables, operationName }),
    });
    const text = await response.text();
    if (!text.startsWith('{')) throw new Error(`The gateway answered ${response.status}: ${text}`);
    return { status: response.status, ...JSON.parse(text) };
  }

  /** The data of an answer without any error; throws otherwise. */
  async query<Data = Record<string, any>>(
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<Data> {
    const { data, errors } = await this.ask<Data>(query, variables);
    if (errors || !data) throw new Error(`The graph answered ${JSON.stringify(errors)}\n${query}`);
    return data;
  }

  /** Calls `mutation(input)` and gives its payload with `selection`; throws MutationRefused when it
   * is refused. What is retryable is asked again for up to ten seconds. */
  async perform(mutation: string, input: object, selection: string): Promise<any> {
    const deadline = Date.now() + 10_000;
    for (;;) {
      const payload = await this.attempt(mutation, input, selection);
      if (payload.errors.length === 0) return payload;
      const waits = payload.errors.every((e: Refusal) => e.retryable);
      if (!waits || Date.now() > deadline) throw new MutationRefused(mutation, payload.errors);
      await sleep(40);
    }
  }

  /** Calls `mutation(input)` once and gives its payload, its refusals included. */
  async attempt(mutation: string, input: object, selection = ''): Promise<any> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const data = await this.query(
      `mutation ${mutation}($input: ${type}) { ${mutation}(input: $input) { ${selection} ${refusalFields} } }`,
      { input },
    );
    return data[mutation];
  }
}
