import { afterAll, beforeAll, expect, it } from 'vitest';
import { Scene } from './scene.js';

let scene: Scene;
let ticketId: string;

beforeAll(async () => {
  scene = await Scene.open('2026-03-02T09:00:00Z', 'vala-bleu');
  const request = { subject: 'Certificat', description: 'Expiré.', idempotencyKey: 'open' };
  const input = { customerId: scene.id('parvis'), ...request };
  ticketId = (await scene.as('elise').perform('openTicket', input, 'ticket { id }')).ticket.id;
  await scene.as('leo').perform('takeOverTicket', { ticketId }, 'ticket { state }');
  const solved = { outcome: 'resolved', message: 'Renouvelé.', cause: 'Oubli', fix: 'Renouvelé' };
  await scene.as('leo').perform('resolveTicket', { ticketId, ...solved }, 'ticket { state }');
});
afterAll(() => scene?.close());

const time = async () =>
  (await scene.as('leo').query('{ serverTime { now frozen travelling } }'))['serverTime'];

it('stands still between advances when it is frozen', async () => {
  const first = await time();
  await new Promise((done) => setTimeout(done, 50));
  expect(await time()).toEqual(first);
  expect(first).toEqual({ now: '2026-03-02T09:00:00Z', frozen: true, travelling: true });
});

it('an advance goes on after a crash of the service that keeps the time, each thing once', async () => {
  const input = { months: 3, idempotencyKey: 'three-months' };
  const { job } = await scene.as('leo').perform('advanceTime', input, 'job { id state }');
  process.kill(scene.product.services.find(({ name }) => name === 'contracts')!.pid!, 'SIGKILL');
  await scene.product.restart('contracts');
  await scene.eventually(async () => {
    const query = 'query ($id: ID!) { timeTravel(id: $id) { state } }';
    return (await scene.as('leo').query(query, { id: job.id }))['timeTravel'].state === 'DONE';
  });
  // Three months from 10:00 in Paris, which keeps summer time by then.
  expect(await time()).toMatchObject({ now: '2026-06-02T08:00:00Z', frozen: true });

  const query = 'query ($id: ID!) { ticket(id: $id) { state timeline { text at } } }';
  const { ticket } = await scene.as('elise').query(query, { id: ticketId });
  expect(ticket.state).toBe('VALIDATED');
  // Silence of five days by a calendar that is always open: the close of Saturday 7 March.
  const validated = ticket.timeline.filter(({ text }: any) => text === 'validé');
  expect(validated).toEqual([{ text: 'validé', at: '2026-03-07T23:00:00Z' }]);
});

it('a second advance waits for the first, and time never goes back', async () => {
  const back = { to: '2026-06-01T00:00:00Z', idempotencyKey: 'back' };
  const { errors } = await scene.as('leo').attempt('advanceTime', back);
  expect(errors).toMatchObject([{ code: 'INVALID_INPUT' }]);
});
