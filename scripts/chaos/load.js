import { setTimeout as sleep } from 'node:timers/promises';
import { contractActs } from './acts/contracts.js';
import { moneyActs } from './acts/money.js';
import { readingActs } from './acts/reading.js';
import { ticketActs } from './acts/tickets.js';
import { versionActs } from './acts/versions.js';
import { Caller } from './caller.js';
import { Random } from './random.js';

const CLIENTS = 6;
/** How long what was begun may take to be answered when the trouble is over. */
const GRACE = 90_000;
/** Time stops at all that is due on its way, and waits there until all is quiet. */
const ARRIVAL = 240_000;

const acts = [...ticketActs, ...moneyActs, ...contractActs, ...versionActs, ...readingActs];

/** People at work, several at once, and what each of them was told. */
export class Load {
  /** Mutations with what was answered: `{ mutation, token, input, payload, calls }`. */
  answers = [];
  /** Sentences on what nobody should have been answered, or shown. */
  complaints = [];
  /** Sentences on what somebody saw that is not his. */
  seen = [];
  tickets = [];
  /** Texts that were persons' names, and must be nowhere any more. */
  erased = new Set();
  /** What acts remember of each other, by name. */
  memory = { invoices: new Map(), contracts: [], customers: [], delegations: [], releases: 0 };
  #callers = new Map();
  #end = Infinity;
  #stopping = false;
  #travelling = null;
  #tokens = 0;

  constructor(world, seed) {
    this.world = world;
    this.seed = seed;
    this.stages = new Map(world.stages.map((stage) => [stage.key, stage]));
    this.running = Array.from({ length: CLIENTS }, (_, index) =>
      this.#work(new Random(seed, `client/${index}`)),
    );
  }

  /** A text that occurs nowhere else, by which an effect is found again. */
  token() {
    return `chaos-${this.seed}-${++this.#tokens}`;
  }

  as(provider, handle) {
    const name = `${provider}/${handle}`;
    const subject = this.stages.get(provider).emails.get(handle);
    return this.#caller(name, { subject, provider });
  }

  #caller(name, who) {
    const caller =
      this.#callers.get(name) ??
      new Caller({ ...who, address: this.world.product.url, until: () => this.#end });
    this.#callers.set(name, caller);
    return caller;
  }

  /**
   * Has a mutation done, and keeps what was answered. With a token it is sent with a key of its own,
   * and now and then once more after the answer, which must be the same.
   */
  async perform(random, caller, mutation, { token, input, selection, id }) {
    const whole = token ? { ...input, idempotencyKey: token } : input;
    const { payload, calls } = await caller.mutate(mutation, whole, selection);
    const made = payload.errors.length === 0 ? id(payload) : null;
    const codes = payload.errors.map(({ code }) => code);
    this.answers.push({ mutation, token, id: made, calls, codes });
    this.#judge(mutation, payload, whole);
    if (token && made && random.chance(0.1)) {
      const again = await caller.mutate(mutation, whole, selection);
      const same = again.payload.errors.length === 0 && id(again.payload) === made;
      if (!same)
        this.complaints.push(
          `${mutation} ${token} made ${made}, and repeated ${JSON.stringify(again.payload)}`,
        );
    }
    return made && payload;
  }

  /** Clients here ask for nothing that is not theirs, nor malformed: such refusals are wrong. */
  #judge(mutation, { errors }, input) {
    const wrong = [
      'FORBIDDEN',
      'NOT_FOUND',
      'NOT_YET_KNOWN',
      'IDEMPOTENCY_KEY_REUSED',
      'INVALID_INPUT',
      'INVALID_ID',
    ];
    for (const { code, message } of errors.filter((error) => wrong.includes(error.code)))
      this.complaints.push(`${mutation}: ${code}: ${message} ${JSON.stringify(input)}`);
  }

  async #work(random) {
    while (!this.#stopping) {
      await this.#travelling;
      const act = random.weighted(acts);
      await act(this, random).catch((error) => this.complaints.push(error.message));
      await sleep(random.between(20, 250));
    }
  }

  /** Domain time as it stands, or null while nobody says. */
  async now() {
    const caller = this.#caller('operator', { subject: 'operator', scopes: ['platform:operate'] });
    const data = await caller.query('{ serverTime { now } }');
    return data?.serverTime ? Temporal.Instant.from(data.serverTime.now) : null;
  }

  /** Advances domain time. Meanwhile nobody works: it moves only when everything is quiet. */
  async advance(hours) {
    // Where much is due it takes longer than until the next one.
    if (this.#travelling) return;
    const { promise, resolve } = Promise.withResolvers();
    this.#travelling = promise;
    try {
      const caller = this.#caller('operator', {
        subject: 'operator',
        scopes: ['platform:operate'],
      });
      const input = { by: `PT${hours}H`, frozen: false, idempotencyKey: this.token() };
      const { payload } = await caller.mutate('advanceTime', input, 'job { id }');
      if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
      await this.#arrival(caller, payload.job.id);
    } catch (error) {
      this.complaints.push(`advanceTime: ${error.message}`);
    } finally {
      this.#travelling = null;
      resolve();
    }
  }

  async #arrival(caller, id) {
    const deadline = performance.now() + ARRIVAL;
    while (performance.now() < deadline) {
      const data = await caller.query('query ($id: ID!) { timeTravel(id: $id) { state } }', { id });
      if (data?.timeTravel?.state === 'DONE') return;
      if (data?.timeTravel?.state === 'FAILED') throw new Error('it failed');
      await sleep(100);
    }
    throw new Error(`it did not arrive within ${ARRIVAL / 1000} s`);
  }

  /** Lets everybody finish what was begun, once the trouble is over. */
  async stop() {
    this.#stopping = true;
    this.#end = performance.now() + GRACE;
    await Promise.all(this.running);
  }
}
