import { setTimeout as sleep } from 'node:timers/promises';
import { act, handOver, openTicket, recordOutages } from './actions.js';
import { momentOf } from './dates.js';

/** Plays every provider's timeline in the order of time, moving the domain clock along; what falls
 * within the same half hour happens at once, but for work, which has to lie in the past. Returns the situations. */
export async function playTimelines(gateway, stages, timelines) {
  const steps = stages
    .flatMap((stage) => stepsOf(stage, timelines[stage.key] ?? {}))
    .sort((a, b) => Temporal.Instant.compare(a.at, b.at));
  const clock = await clockOf(gateway);
  const situations = [];
  for (const step of steps) {
    if (clock.until(step.at) >= (step.exactly ? 1 : 30)) await clock.reach(step.at);
    const situation = await step.run();
    if (situation) situations.push(situation);
  }
  await clock.goOnFrom(present(stages[0].now.toInstant()));
  return situations;
}

function stepsOf(stage, { tickets = [], outages = [], deliverables = [], answers = {} }) {
  const at = (text) => momentOf(text, stage.now);
  return [
    ...outages.flatMap((outage) => recordOutages(stage, outage)),
    ...deliverables.map((one) => ({ at: at(one.at), run: () => handOver(stage, one) })),
    ...tickets.flatMap((ticket) => {
      const opened = { at: at(ticket.at), run: () => openTicket(stage, { answers, ...ticket }) };
      const later = (ticket.then ?? []).map((action) => ({
        at: at(action.at),
        exactly: action.do === 'logWork',
        run: () => act(stage, ticket, action),
      }));
      return [opened, ...later];
    }),
  ];
}

async function clockOf(gateway) {
  const operator = await gateway.signedIn('operator', ['platform:operate']);
  let now = Temporal.Instant.from((await operator.query('{ serverTime { now } }')).serverTime.now);
  const advance = async (to, frozen) => {
    const input = { to: `${to}`, frozen, idempotencyKey: `demo-${to}` };
    const { job } = await operator.perform('advanceTime', input, 'job { id }');
    for (let state = job.state; state !== 'DONE'; await sleep(15)) {
      const query = 'query ($id: ID!) { timeTravel(id: $id) { state } }';
      state = (await operator.query(query, { id: job.id })).timeTravel.state;
      if (state === 'FAILED') throw new Error(`The clock did not reach ${to}.`);
    }
    now = to;
  };
  return {
    /** Minutes from the clock's time to an instant. */
    until: (instant) => now.until(instant).total('minutes'),
    /** Advances the clock and lets it stand, so that what happens there bears exactly its time. */
    reach: (instant) => advance(instant, true),
    goOnFrom: (instant) => advance(instant, false),
  };
}

// What began today ends today: the few seconds of loading are made up for.
function present(today) {
  const now = Temporal.Now.instant();
  return Math.abs(today.until(now).total('hours')) < 1 ? now : today;
}
