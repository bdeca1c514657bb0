import { administrators, erase, personOf } from './contracts.js';
import { sendBack } from './deliverables.js';
import { ask, askers, say } from './tickets.js';

/**
 * Somebody who asks for help, writes, is written to and told of it, and is then erased: name, address,
 * sign-in and what they wrote must go, wherever it has got to by then; the subject of the ticket stays.
 */
const lifeAt = (asker) =>
  async function liveAndBeErased(load, random) {
    const { provider, customer, agents } = asker;
    const admin = load.as(provider, administrators[provider]);
    const token = load.token();
    const added = await load.perform(random, admin, 'addPerson', {
      token,
      input: {
        organizationId: load.stages.get(provider).ids.get(customer),
        person: personOf(token),
        role: 'ADMINISTRATIVE_USER',
      },
      selection: 'membership { id person { id } }',
      id: ({ membership }) => membership.id,
    });
    if (!added) return;
    const caller = load.person(provider, token);
    // Each service learns by event who belongs to a provider; until then it shows the door.
    await load.until(`${token} in tickets`, async () =>
      Boolean((await caller.query('{ tickets(first: 1) { nodes { id } } }'))?.tickets),
    );
    const told = load.token();
    const ticket = await ask(load, random, asker, { caller, description: `Voici : ${told}.` });
    const comment = await sendBack(load, random, { provider: admin, customer: caller });
    const tokens = [token, told, ...(comment ? [comment] : [])];
    if (ticket) {
      await say(load, random, load.as(provider, agents[0]), { ticket, field: 'body' });
      tokens.push(await say(load, random, caller, { ticket, field: 'body' }));
    }
    await erase(load, random, admin, { id: added.membership.person.id, tokens });
    if (ticket) await say(load, random, load.as(provider, agents[0]), { ticket, field: 'body' });
  };

/** At a customer of each provider. */
export const erasedLives = ['lambert', 'agro-richelieu'].map((customer) =>
  lifeAt(askers.find((asker) => asker.customer === customer)),
);
