import { setTimeout as sleep } from 'node:timers/promises';
import { contractActs } from './acts/contracts.js';
import { correctionActs } from './acts/corrections.js';
import { deliverableActs } from './acts/deliverables.js';
import { erasedLives } from './acts/erased-lives.js';
import { moneyActs } from './acts/money.js';
import { openings } from './acts/openings.js';
import { outageActs } from './acts/outages.js';
import { problemActs } from './acts/problems.js';
import { readingActs } from './acts/reading.js';
import { ticketActs } from './acts/tickets.js';
import { versionActs } from './acts/versions.js';
import { Caller } from './caller.js';
import { Random } from './random.js';

const CLIENTS = 6;
/** How long what was begun may take to be answered when the trouble is over. */
const GRACE = 90_000;
/** Time stops at all that is due on its way, and waits there until all is quiet. */
const ARRIVAL = 480_000;

const acts = [
  ...ticketActs,
  ...correctionActs,
  ...moneyActs,
  ...contractActs,
  ...outageActs,
  ...deliverableActs,
  ...versionActs,
  ...problemActs,
  ...readingActs,
  ...erasedLives.map((live) => [1, live]),
];

/** People at work, several at once, and what each of them was told. */
export class Load {
  /**
   * Mutations with what was answered, `{ mutation, token, input, calls, id, refusals }`, and `again` for
   * the id when it was repeated after that; `calls` is null while nothing is answered.
   */
  answers = [];
  /** What people did, `{ act, error }`; `error` is null where it ended well. */
  turns = [];
  /** What people were shown in their lists, once each: `{ who, provider, organization, list, id }`. */
  seen = new Map();
  tickets = [];
  /** Tokens of what is erased, and must be nowhere any more. */
  erased = new Set();
  /** What acts remember of each other, by name. */
  memory = {
    invoices: new Map(),
    contracts: [],
    customers: [],
    delegations: [],
    feeAgreed: false,
    problems: [],
    releases: 0,
  };
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
      this.#work(
        new Random(seed, `client/${index}`),
        openings.filter((_, place) => place % CLIENTS === index),
      ),
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

  /** A person of one's own, who signs in by this subject. */
  person(provider, subject) {
    return this.#caller(`${provider}/${subject}`, { subject, provider });
  }

  #caller(name, who) {
    const caller =
      this.#callers.get(name) ??
      new Caller({ ...who, address: this.world.product.url, until: () => this.#end });
    this.#callers.set(name, caller);
    return caller;
  }

  /**
   * Has a mutation done, and keeps what was answered. With a token it is sent with a key of its own, and
   * now and then, or if told so, once more after the answer, which must be the same.
   */
  async perform(random, caller, mutation, { token, input, selection, id, twice = false }) {
    const whole = token ? { ...input, idempotencyKey: token } : input;
    const answer = { mutation, token, input: whole, calls: null, id: null, refusals: [] };
    this.answers.push(answer);
    const idIn = ({ payload }) => (payload.errors.length === 0 ? id(payload) : null);
    const first = await caller.mutate(mutation, whole, selection);
    const { payload, calls } = first;
    Object.assign(answer, { calls, id: idIn(first), refusals: payload.errors });
    if (token && answer.id && (random.chance(0.1) || twice))
      answer.again = idIn(await caller.mutate(mutation, whole, selection));
    return answer.id && payload;
  }

  /** What must have been done in every run, then what luck draws. */
  async #work(random, first) {
    for (let count = 0; count < first.length || !this.#stopping; count++) {
      await this.#travelling;
      const act = first[count] ?? random.weighted(acts);
      await this.#turn(act.name || 'step on a ticket', () => act(this, random));
      await sleep(random.between(20, 250));
    }
  }

  async #turn(act, work) {
    const turn = { act, error: null };
    this.turns.push(turn);
    await work().catch(({ message }) => (turn.error = message));
  }

  /** Domain time as it stands, or null while nobody says. */
  async now() {
    const data = await this.#operator().query('{ serverTime { now } }');
    return data?.serverTime ? Temporal.Instant.from(data.serverTime.now) : null;
  }

  #operator() {
    return this.#caller('operator', { subject: 'operator', scopes: ['platform:operate'] });
  }

  /** Asks for something every moment until it is there; throws when the run is over before. */
  async until(what, ask) {
    for (;;) {
      const found = await ask().catch(() => null);
      if (found) return found;
      if (performance.now() > this.#end) throw new Error(`${what} never came about`);
      await sleep(300);
    }
  }

  /**
   * Advances domain time, not before there is a fee to be asked for at the month's end. Meanwhile nobody works: it
   * moves only when everything is quiet.
   */
  async advance(hours) {
    await this.until('a fee', async () => this.memory.feeAgreed);
    // Where much is due it takes longer than until the next one.
    if (this.#travelling) return;
    const { promise, resolve } = Promise.withResolvers();
    this.#travelling = promise;
    await this.#turn('advanceTime', () => this.#travel(hours));
    this.#travelling = null;
    resolve();
  }

  async #travel(hours) {
    const caller = this.#operator();
    const input = { by: `PT${hours}H`, frozen: false, idempotencyKey: this.token() };
    const { payload } = await caller.mutate('advanceTime', input, 'job { id }');
    if (payload.errors.length > 0) throw new Error(JSON.stringify(payload.errors));
    await this.#arrival(caller, payload.job.id);
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
