import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { NotYetPossible } from './failures.js';

/** Every place between two steps where a process may be made to fail, and what holds there. */
export const failpoints = {
  'relay.woken': 'Rows may be committed; none of them is taken.',
  'relay.taken': 'The rows of a batch are deleted, but not committed; the bus has none of them.',
  'relay.sent': 'The bus has the batch; the deletion is not committed.',
  'relay.committed': 'The outbox no longer has the batch.',
  'consumer.received': 'A record has come; nothing is done about it.',
  'consumer.admitted': 'Inbox row or version are written, but not committed; no effect yet.',
  'consumer.effected': 'The effect is written, but not committed.',
  'consumer.committed': 'The effect is committed; the bus does not know.',
  'consumer.set-aside': 'The record stands in the dead letters; the bus does not know.',
  'consumer.offset-kept': 'The bus knows that the group is past the record.',
  'due.admitted': 'Due work is found and locked; nothing is done about it.',
  'due.effected': 'Its effect is written, but not committed.',
  'due.committed': 'Effect and deletion of its row are committed.',
} as const;

export type Failpoint = keyof typeof failpoints;

/** Points after which the next step, a sending or a handling, can be done twice. */
const doubled: ReadonlySet<Failpoint> = new Set(['relay.taken', 'consumer.received']);

type When = { readonly pass: number } | { readonly probability: number };
type Action =
  | { readonly kind: 'kill' | 'throw' | 'twice'; readonly when: When }
  | { readonly kind: 'delay'; readonly milliseconds: number };

const grammar = 'kill@3, kill:0.1, throw@3, throw:0.1, twice@3, twice:0.1 or delay:2000';

function parseAction(entry: string): [Failpoint, Action] {
  const refuse = (why: string) => new Error(`FAILPOINTS: ${entry}: ${why}`);
  const [point, action] = entry.split('=') as [Failpoint, string?];
  if (!Object.hasOwn(failpoints, point))
    throw refuse(`no such point, there are ${Object.keys(failpoints).join(', ')}`);
  const [, kind, how, text] = /^(kill|throw|twice|delay)(?:([@:])(\d+(?:\.\d+)?))?$/.exec(
    action ?? '',
  ) ?? [null];
  const number = Number(text ?? 1);
  const probable = how === ':';
  if (kind === 'delay' && probable) return [point, { kind, milliseconds: number }];
  const sensible = probable ? number <= 1 : number >= 1 && Number.isInteger(number);
  if (!kind || kind === 'delay' || !sensible) throw refuse(`the action must be like ${grammar}`);
  if (kind === 'twice' && !doubled.has(point))
    throw refuse(`only what follows ${[...doubled].join(', ')} can be done twice`);
  const when: When = !text || probable ? { probability: number } : { pass: number };
  return [point, { kind: kind as 'kill' | 'throw' | 'twice', when }];
}

/** Failures to happen at named points, as FAILPOINTS and FAILPOINT_SEED tell them. */
export class ArmedFailpoints {
  private readonly actions: ReadonlyMap<Failpoint, readonly Action[]>;
  private readonly passes = new Map<Failpoint, number>();

  /**
   * `relay.sent=kill@3,consumer.received=delay:2000`: `@3` is the third pass, `:0.1` a probability,
   * of `delay` machine milliseconds. Throws if it cannot be understood.
   */
  constructor(
    text: string,
    private readonly seed = '0',
  ) {
    const parsed = text.split(',').map((entry) => parseAction(entry.trim()));
    const byPoint = Map.groupBy(parsed, ([point]) => point);
    this.actions = new Map(
      [...byPoint].map(([point, all]) => [point, all.map(([, action]) => action)]),
    );
  }

  /** Fails as it was told to; resolves to how often the next step shall be done. */
  async pass(point: Failpoint): Promise<1 | 2> {
    const actions = this.actions.get(point);
    if (!actions) return 1;
    const pass = (this.passes.get(point) ?? 0) + 1;
    this.passes.set(point, pass);
    let times: 1 | 2 = 1;
    for (const action of actions) {
      if (action.kind === 'delay') await wait(action.milliseconds);
      else if (!this.strikes(point, pass, action.when)) continue;
      else if (action.kind === 'kill') await die();
      else if (action.kind === 'throw') throw new NotYetPossible(`failpoint ${point}`);
      else times = 2;
    }
    return times;
  }

  /** By seed, point and pass alone, so that a run can be repeated whatever runs beside. */
  private strikes(point: Failpoint, pass: number, when: When): boolean {
    if ('pass' in when) return pass === when.pass;
    const hash = createHash('sha256').update(`${this.seed}/${point}/${pass}`).digest();
    return hash.readUInt32BE() / 2 ** 32 < when.probability;
  }
}

async function die(): Promise<never> {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

/** Null unless armed, so that a point costs one comparison: `if (armed) await armed.pass(…)`. */
export let armed: ArmedFailpoints | null = null;

/**
 * Arms the failpoints that the environment names. Throws outside of development, where nothing may
 * be able to make a process fail.
 */
export function armFailpoints(environment: Readonly<Record<string, string | undefined>>): void {
  const { FAILPOINTS, FAILPOINT_SEED, CHARTER_MODE } = environment;
  if (!FAILPOINTS) return;
  if (CHARTER_MODE !== 'development')
    throw new Error(
      `FAILPOINTS is set, and CHARTER_MODE is ${CHARTER_MODE ?? 'not'}: failpoints are for ` +
        'development alone; remove FAILPOINTS from the environment',
    );
  armed = new ArmedFailpoints(FAILPOINTS, FAILPOINT_SEED);
}
