import { setTimeout as sleep } from 'node:timers/promises';
import { act, openTicket, recordOutages } from './actions.js';
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
    await clock.reach(step.at, step.exactly);
    const situation = await step.run();
    if (situation) situations.push(situation);
  }
  await clock.reach(stages[0].now.toInstant(), true);
  return situations;
}

function stepsOf(stage, { tickets = [], outages = [], answers = {} }) {
  const at = (text) => momentOf(text, stage.now);
  return [
    ...outages.flatMap((outage) => recordOutages(stage, outage)),
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
  return {
    async reach(instant, exactly = false) {
      if (now.until(instant).total('minutes') < (exactly ? 0.001 : 30)) return;
      const { job } = await operator.perform(
        'advanceTime',
        { to: instant.toString(), idempotencyKey: `demo-${instant}` },
        'job { id }',
      );
      for (let state = 'QUEUED'; state !== 'DONE'; await sleep(15)) {
        const { timeTravel } = await operator.query(
          'query ($id: ID!) { timeTravel(id: $id) { state } }',
          { id: job.id },
        );
        state = timeTravel.state;
        if (state === 'FAILED') throw new Error(`The clock did not reach ${instant}.`);
      }
      now = instant;
    },
  };
}
