import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT = 20_000;
const PATIENCE = 5_000;
const refusalFields = 'errors { code message retryable }';

/** Answers of the gateway that say nothing of what was done. */
const lost = new Set(['SUBGRAPH_UNAVAILABLE', 'INTERNAL_SERVER_ERROR', 'UNAUTHENTICATED']);

/** Somebody at the gateway who repeats what got no answer, with the same key, until there is one. */
export class Caller {
  #token = null;

  /** `until()` is the machine time, in milliseconds, at which it gives up. */
  constructor({ address, subject, provider, scopes = [], until }) {
    this.address = address;
    this.subject = subject;
    this.provider = provider;
    this.scopes = scopes;
    this.until = until;
  }

  /**
   * Calls a mutation until it is answered. Resolves to its payload and how often it was called;
   * throws if no answer came in time, or one that no retry can better.
   */
  async mutate(mutation, input, selection) {
    const type = `${mutation[0].toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation ${mutation}($input: ${type}) {
      ${mutation}(input: $input) { ${selection} ${refusalFields} } }`;
    let refusedAt = null;
    for (let calls = 1; ; calls++) {
      const data = await this.#ask(query, { input });
      const payload = data?.[mutation];
      if (payload) {
        refusedAt ??= performance.now();
        if (!this.#waits(payload.errors, refusedAt)) return { payload, calls };
      } else if (performance.now() > this.until())
        throw new Error(`${mutation} was never answered: ${JSON.stringify(input)}`);
      await sleep(Math.min(2_000, 50 * 2 ** calls));
    }
  }

  /**
   * Whether to ask again what was refused for now: what is not known yet will be, however long events
   * take; the rest (somebody was faster, or the first call was, whose answer is lost) may stay so.
   */
  #waits(errors, refusedAt) {
    if (errors.length === 0 || !errors.every(({ retryable }) => retryable)) return false;
    const now = performance.now();
    const isUnknown = errors.every(({ code }) => code === 'NOT_YET_KNOWN');
    return now < this.until() && (isUnknown || now < refusedAt + PATIENCE);
  }

  /** The data of a query, parts of which may be missing; null if there is no answer at all. */
  query(query, variables = {}) {
    return this.#ask(query, variables);
  }

  async #ask(query, variables) {
    const answer = await this.#post(query, variables).catch(() => null);
    if (!answer) return null;
    const problems = (answer.errors ?? []).filter(({ extensions }) => !lost.has(extensions?.code));
    if (problems.length > 0)
      throw new Error(`The graph answered ${JSON.stringify(problems)} to ${query}`);
    return answer.data ?? null;
  }

  async #post(query, variables) {
    this.#token ??= await this.#signIn();
    const response = await fetch(new URL('/graphql', this.address), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${this.#token}`,
        ...(this.provider && { 'charter-provider': this.provider }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    // The key of the development issuer dies with the gateway.
    if (response.status === 401) this.#token = null;
    return response.ok || response.status === 400 ? response.json() : null;
  }

  async #signIn() {
    const response = await fetch(new URL('/dev/token', this.address), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject: this.subject, scopes: this.scopes }),
      signal: AbortSignal.timeout(TIMEOUT),
    });
    if (!response.ok) throw new Error(`/dev/token: ${response.status}`);
    return (await response.json()).token;
  }
}
