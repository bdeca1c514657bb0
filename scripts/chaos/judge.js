import { answerInvariants } from './invariants/answers.js';
import { effectInvariants } from './invariants/effects.js';
import { versionNoticeInvariants } from './invariants/version-notices.js';
import { erasureInvariants } from './invariants/erasure.js';
import { logInvariants } from './invariants/log.js';
import { moneyInvariants } from './invariants/money.js';
import { problemInvariants } from './invariants/problems.js';
import { projectionInvariants } from './invariants/projections.js';

/**
 * Each has a name, a `check` of the facts that gives a sentence per violation, and a `spoil` that
 * violates it: changed facts, or a change in a database; null where there is nothing to spoil.
 */
export const invariants = [
  ...effectInvariants,
  ...versionNoticeInvariants,
  ...problemInvariants,
  ...logInvariants,
  ...projectionInvariants,
  ...moneyInvariants,
  ...answerInvariants,
  ...erasureInvariants,
];

const SHOWN = 5;

/**
 * Checks every invariant, then shows of each that it does fail: a check that cannot is worth nothing.
 * Resolves to the names of those that do not hold, or are blind (`broken`), and of those that nothing in
 * this run could have violated (`untried`).
 */
export async function judge(facts, say, all = invariants) {
  const verdicts = { holds: [], untried: [], FAILED: [], BLIND: [] };
  for (const { name, check, spoil } of all) {
    const { verdict, because } = await verdictOn(facts, check, spoil);
    verdicts[verdict].push(name);
    say(`${verdict.padEnd(7)}  ${name}`);
    for (const sentence of because.slice(0, SHOWN)) say(`         ${sentence}`);
    if (because.length > SHOWN) say(`         … and ${because.length - SHOWN} more`);
  }
  const { untried, FAILED, BLIND } = verdicts;
  if (untried.length > 0) say(`\nUntried, as there was nothing in this run to try them on:`);
  for (const name of untried) say(`         ${name}`);
  return { broken: [...FAILED, ...BLIND], untried };
}

/** Names of invariants that none of these runs had anything to try on. */
export const neverTried = ([first, ...others]) =>
  first.untried.filter((name) => others.every(({ untried }) => untried.includes(name)));

async function verdictOn(facts, check, spoil) {
  try {
    const because = await check(facts);
    if (because.length > 0) return { verdict: 'FAILED', because };
  } catch (error) {
    return { verdict: 'FAILED', because: [`it could not be checked: ${error.message}`] };
  }
  try {
    return { verdict: await inVain(facts, () => proof(facts, check, spoil)), because: [] };
  } catch (error) {
    return { verdict: 'BLIND', because: [`it could not be spoilt: ${error.message}`] };
  }
}

/** Whether the check notices what `spoil` does, if that finds anything to spoil. */
async function proof(facts, check, spoil) {
  const changes = await spoil(facts);
  if (changes === null) return 'untried';
  return (await check({ ...facts, ...changes })).length > 0 ? 'holds' : 'BLIND';
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
