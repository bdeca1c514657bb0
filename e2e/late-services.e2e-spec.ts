import { beforeAll, describe, expect, it } from 'vitest';
import { example } from './examples.js';
import { factsOf } from './late-facts.js';
import { LateRun } from './late-run.js';
import type { Service } from './late-story.js';

type Facts = Awaited<ReturnType<typeof factsOf>>;

/** Machine milliseconds for one run: half a minute on a machine that does nothing else. */
const MINUTES = 240_000;

const factsWith = async (late: Service): Promise<Facts> => {
  const run = await LateRun.of(late);
  try {
    return await factsOf(run.scene, run.tickets());
  } finally {
    await run.scene.close();
  }
};

async function openAlone(run: LateRun) {
  const { scene } = run;
  const others = scene.product.services.filter(({ name }) =>
    ['contracts', 'billing', 'versions'].includes(name),
  );
  await Promise.all(others.map((service) => service.stop()));
  const input = {
    customerId: scene.id('agro-richelieu'),
    subject: 'La fermeture de mois s’arrête',
    description: 'À 60 %, sans message.',
    productVersionId: run.idOf('gestion 5.0'),
    answers: [{ key: 'documentation-consulted', value: 'YES' }],
    idempotencyKey: 'alone',
  };
  const { data } = await scene.as('luc').ask(example('open-ticket'), { input });
  return data?.['openTicket'];
}

describe('a story in which nobody is late', () => {
  let facts: Facts;
  let openedAlone: any;

  beforeAll(async () => {
    const run = await LateRun.of(null);
    try {
      facts = await factsOf(run.scene, run.tickets());
      openedAlone = await openAlone(run);
    } finally {
      await run.scene.close();
    }
  });

  it('is one in which much happens', () => {
    const ladder = ['answer-at-risk', 'answer-overdue', 'director'].map((key) => ({ key }));
    expect(facts).toMatchObject({
      'ticket kept': { state: 'VALIDATED', problem: { kind: 'MALFUNCTION' } },
      'ticket forgotten': { state: 'VALIDATED', escalations: ladder },
      'ticket paid': {
        state: 'ARCHIVED',
        quote: { state: 'ACCEPTED' },
        charges: [{ total: { amount: '165.00' } }],
      },
      refusals: [{ code: 'VERSION_DISCONTINUED' }],
      availability: { downSeconds: 45 * 60 },
    });
    expect(facts['notices of genevieve']).toContainEqual(
      expect.stringContaining('ticket.escalated'),
    );
    expect(facts['notices of luc']).toContainEqual(expect.stringContaining('version.obsolete'));
    expect(facts['account of agro-richelieu']).toMatchObject({ account: { balance: {} } });
    expect(facts['invoices']).toContainEqual(expect.stringMatching(/"ISSUED".*60 min/));
  });

  it.each(['tickets', 'billing', 'versions', 'contracts'] as const)(
    'comes to the same facts when %s is away whenever it is not needed',
    async (late) => {
      expect(await factsWith(late)).toEqual(facts);
    },
    MINUTES,
  );

  it('[S4.6] goes on: a ticket opens with its deadlines while every other service is down', () => {
    expect(openedAlone).toMatchObject({ refusal: null, errors: [] });
    expect(openedAlone.ticket).toMatchObject({
      queueRank: { rank: 1, clause: { id: 'S4.3' } },
      coverage: { admission: 'ADMITTED', terms: 'INCLUDED', versionState: 'SUPPORTED' },
      clocks: expect.arrayContaining([
        expect.objectContaining({ level: 'GUARANTEE', dueAt: '2026-11-05T22:00:00Z' }),
      ]),
    });
  });
});
