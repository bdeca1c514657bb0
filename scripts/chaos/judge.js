import { answerInvariants } from './invariants/answers.js';
import { effectInvariants } from './invariants/effects.js';
import { logInvariants } from './invariants/log.js';
import { moneyInvariants } from './invariants/money.js';
import { projectionInvariants } from './invariants/projections.js';

/**
 * Each has a name, a `check` of the facts that gives a sentence per violation, and a `spoil` that
 * violates it: changed facts, or a change in a database; null where there is nothing to spoil.
 */
const invariants = [
  ...effectInvariants,
  ...logInvariants,
  ...projectionInvariants,
  ...moneyInvariants,
  ...answerInvariants,
];

const SHOWN = 5;

/**
 * Checks every invariant, then shows of each that it does fail: a check that cannot is worth nothing.
 * Resolves to the names of those that do not hold.
 */
export async function judge(facts, say) {
  const broken = [];
  for (const { name, check, spoil } of invariants) {
    const violations = await check(facts);
    if (violations.length > 0) {
      broken.push(name);
      say(`FAILED  ${name}`);
      for (const violation of violations.slice(0, SHOWN)) say(`        ${violation}`);
      if (violations.length > SHOWN) say(`        … and ${violations.length - SHOWN} more`);
      continue;
    }
    const verdict = await inVain(facts, () => proves(facts, check, spoil)).catch((error) => {
      say(`        it could not be spoilt: ${error.message}`);
      return false;
    });
    if (verdict === false) broken.push(name);
    say(
      `${verdict === false ? 'BLIND ' : 'holds '}  ${name}${verdict === null ? ' (nothing to try it on)' : ''}`,
    );
  }
  return broken;
}

/** Whether the check notices what `spoil` does; null if that found nothing. */
async function proves(facts, check, spoil) {
  const changes = await spoil(facts);
  if (changes === null) return null;
  return (await check({ ...facts, ...changes })).length > 0;
}

/** Does something in every database, and undoes it. */
async function inVain({ db }, work) {
  const clients = Object.values(db);
  for (const client of clients) await client.query('BEGIN');
  try {
    return await work();
  } finally {
    for (const client of clients) await client.query('ROLLBACK');
  }
}
