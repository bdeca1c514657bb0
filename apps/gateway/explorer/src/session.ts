import type { ExecutionResult } from 'graphql';

/** A person of the demo data who can be signed in as. */
export interface Person {
  subject: string;
  name: string;
  /** What the person is, in words. */
  roles: string;
  /** Key of the provider to act in; null if there is none. */
  provider: string | null;
}

export interface Operation {
  query: string;
  variables?: unknown;
  operationName?: string | null | undefined;
}

export type Answer = ExecutionResult<Record<string, unknown>>;

/** Who is signed in, and in which language; every operation of the page goes through here. */
export class Session {
  private token: Promise<string> | undefined;

  constructor(
    readonly person: Person,
    readonly language: string,
  ) {}

  /** Sends an operation; a token that has expired is replaced once. */
  async send(operation: Operation, headers: Record<string, string> = {}): Promise<Answer> {
    const first = await this.post(operation, headers);
    if (first.status !== 401) return first.json();
    this.token = undefined;
    return (await this.post(operation, headers)).json();
  }

  private async post(operation: Operation, headers: Record<string, string>): Promise<Response> {
    this.token ??= requestToken(this.person.subject);
    return fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await this.token}`,
        'accept-language': this.language,
        ...(this.person.provider && { 'charter-provider': this.person.provider }),
        ...headers,
      },
      body: JSON.stringify(operation),
    });
  }
}

async function requestToken(subject: string): Promise<string> {
  const response = await fetch('/dev/token', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ subject }),
  });
  if (!response.ok) throw new Error(`No token for ${subject}: ${await response.text()}`);
  return (await response.json()).token;
}
