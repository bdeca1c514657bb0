import { administrators, found, grant, register, setHours, signWith } from './contracts.js';
import { erasedLives } from './erased-lives.js';
import { mendAndMerge } from './problems.js';
import { lookAtContract } from './reading.js';
import {
  answerOffer,
  ask,
  askers,
  change,
  hasRoom,
  logWork,
  offerOn,
  resolution,
} from './tickets.js';

/** Minutes worked on a request that goes its whole way. */
const WORK = 2;

/**
 * A request that is priced, accepted, worked on and over, so that it is charged for: on a slow machine
 * luck may bring none that far. A refusal may mean that an answer was lost: the state tells.
 */
const wholeWay = (asker) =>
  async function goTheWholeWay(load, random) {
    const ticket = await ask(load, random, asker);
    if (!ticket) return;
    const quote = await load.until('a price', () => offerOn(load, ticket));
    await answerOffer(load, random, ticket, { quote, accepts: true });
    const reach = (states, step) =>
      load.until(`${ticket.id} ${states[0]}`, async () => {
        if (states.includes(await stateOf(load, ticket))) return true;
        return change(load, random, ticket, step);
      });
    await reach(['IN_PROGRESS'], { mutation: 'takeOverTicket', side: 'staff' });
    const now = await load.until('time', async () => {
      const instant = await load.now();
      return instant && hasRoom(ticket, instant, WORK) && instant;
    });
    await logWork(load, random, ticket, { now, minutes: WORK });
    await reach(['RESOLVED', 'VALIDATED', 'ARCHIVED'], {
      mutation: 'resolveTicket',
      side: 'staff',
      input: resolution,
    });
    await reach(['VALIDATED', 'ARCHIVED'], { mutation: 'validateTicket', side: 'customer' });
  };

async function stateOf(load, { provider, by, id }) {
  const data = await load
    .as(provider, by)
    .query('query ($id: ID!) { ticket(id: $id) { state } }', { id });
  return data?.ticket?.state;
}

/** An organization that another acts for, with a program and hours of its own. */
async function lendAndRegister(load, random) {
  const [provider] = Object.keys(administrators);
  const reseller = await found(load, random, provider, 'RESELLER');
  const customer = await found(load, random, provider, 'CUSTOMER');
  if (!reseller || !customer) return;
  await grant(load, random, reseller, customer);
  await register(load, random, customer);
  await setHours(load, random, customer);
}

/** A contract that nobody else knows of, so that it owes its fee when the first month ends. */
async function oweFee(load, random) {
  const [provider] = Object.keys(administrators);
  try {
    const customer = await found(load, random, provider, 'CUSTOMER');
    if (customer) await signWith(load, random, customer);
  } finally {
    load.memory.feeAgreed = true;
  }
}

/** What is done in every run, whatever luck draws: each invariant needs something to be tried on. */
export const openings = [
  oweFee,
  ...askers.filter(({ quoted }) => quoted).map(wholeWay),
  ...erasedLives,
  lendAndRegister,
  lookAtContract,
  mendAndMerge,
];
