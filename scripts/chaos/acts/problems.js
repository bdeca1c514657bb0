import { ask, askers } from './tickets.js';
import { release } from './versions.js';

const staff = (load) => load.as('techtra', 'marc-andre');

/** An edit of a problem, or its entry, with a key of its own; resolves to the payload, null if it is refused. */
function edit(load, random, mutation, input) {
  const token = load.token();
  return load.perform(random, staff(load), mutation, {
    token,
    input: input(token),
    selection: 'problem { id }',
    id: ({ problem }) => problem.id,
  });
}

/** Enters a problem that is `busy`, so that nobody else edits it, until it is left to all. */
async function enter(load, random) {
  const { ids } = load.stages.get('techtra');
  const affectedVersionIds = random.chance(0.5) ? [ids.get('gestion 4.2')] : [];
  const payload = await edit(load, random, 'recordProblem', (title) => ({
    ...{ kind: 'MALFUNCTION', productId: ids.get('gestion'), title, affectedVersionIds },
  }));
  if (!payload) return null;
  const problem = { id: payload.problem.id, busy: true };
  load.memory.problems.push(problem);
  return problem;
}

async function recordProblem(load, random) {
  const problem = await enter(load, random);
  if (problem) problem.busy = false;
}

/** Problems that stand, and that nobody is merging. */
const standing = (load) => load.memory.problems.filter(({ busy }) => !busy);

/** Words it; the words before stand in its history. */
async function describe(load, random) {
  const problem = random.pick(standing(load));
  if (!problem) return;
  const workaround = random.chance(0.5) ? 'Exporter en deux fois.' : null;
  await edit(load, random, 'describeProblem', (title) => ({
    ...{ problemId: problem.id, title, workaround },
  }));
}

async function setAffected(load, random) {
  const problem = random.pick(standing(load));
  if (!problem) return;
  const version = load.stages.get('techtra').ids.get('gestion 4.2');
  await edit(load, random, 'setAffectedVersions', () => ({
    problemId: problem.id,
    affectedVersionIds: random.chance(0.5) ? [version] : [],
  }));
}

/** Says that the newest release corrects it, or that it does not. */
async function markOrUnmark(load, random) {
  const [problem, newest] = [random.pick(standing(load)), load.memory.newest];
  if (!problem || !newest) return;
  const problemId = problem.id;
  if (random.chance(0.6))
    await edit(load, random, 'markProblemFixed', () => ({
      problemId,
      fixedInVersionIds: [newest],
    }));
  else
    await edit(load, random, 'unmarkProblemFixed', () => ({ problemId, productVersionId: newest }));
}

const isOurs = ({ provider, version }) => provider === 'techtra' && version === 'gestion 4.2';

/** A ticket is linked once: so it has one problem, or what that was merged into, for all its life. */
async function linkTicket(load, random) {
  const ticket = random.pick(load.tickets.filter((one) => isOurs(one) && !one.hasProblem));
  const problem = random.pick(standing(load));
  if (!ticket || !problem) return;
  ticket.hasProblem = true;
  const input = { problemId: problem.id, ticketId: ticket.id };
  const linked = await edit(load, random, 'linkTicketToProblem', () => input);
  if (linked && random.chance(0.2))
    await edit(load, random, 'unlinkTicketFromProblem', () => input);
}

async function merge(load, random, problem, duplicate) {
  const input = { problemId: problem.id, duplicateId: duplicate.id };
  return edit(load, random, 'mergeProblems', () => input);
}

/** Two are one; what is merged stays busy for ever. */
async function mergeTwo(load, random) {
  const [problem, duplicate] = random.shuffled(standing(load));
  if (!duplicate) return;
  duplicate.busy = true;
  duplicate.busy = Boolean(await merge(load, random, problem, duplicate));
}

/** Names the newest version, or an old one, on an open ticket; it has no key, and a repetition changes nothing. */
async function nameVersion(load, random) {
  const open = load.tickets.filter((one) => isOurs(one) && ['NEW', 'OPEN'].includes(one.state));
  const ticket = random.pick(open);
  if (ticket) await setVersion(load, random, ticket);
}

function setVersion(load, random, { provider, agents, id }, chance = 0.7) {
  const old = load.stages.get(provider).ids.get('gestion 4.2');
  const named = random.chance(chance) ? load.memory.newest : null;
  return load.perform(random, load.as(provider, agents[0]), 'setTicketVersion', {
    input: { ticketId: id, productVersionId: named ?? old, reason: 'Version mal nommée.' },
    selection: 'ticket { id }',
    id: ({ ticket }) => ticket.id,
  });
}

/**
 * A problem with a ticket behind it is corrected by a release and merged into another, and that one into a third: in
 * every run, for what is told of it has to be told once whatever comes between, and in whichever order.
 */
export async function mendAndMerge(load, random) {
  const ticket = await ask(load, random, askers.find(isOurs));
  const problem = await enter(load, random);
  const [other, duplicate] = [await enter(load, random), await enter(load, random)];
  if (!ticket || !problem || !other || !duplicate) return;
  const input = { problemId: duplicate.id, ticketId: ticket.id };
  await edit(load, random, 'linkTicketToProblem', () => input);
  await load.until('a release', () => release(load, random, [duplicate]));
  await merge(load, random, other, duplicate);
  await merge(load, random, problem, other);
  problem.busy = false;
  await setVersion(load, random, ticket, 1);
  load.tickets.push({ ...ticket, state: 'NEW', hasProblem: true });
}

export const problemActs = [
  [2, recordProblem],
  [2, describe],
  [1, setAffected],
  [2, markOrUnmark],
  [3, linkTicket],
  [2, mergeTwo],
  [2, nameVersion],
];
