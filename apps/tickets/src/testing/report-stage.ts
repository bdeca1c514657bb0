import { encodeId, newId, type Viewer } from '@charter/database';
import type { GraphContext } from '@charter/subgraph';
import {
  ComplianceIndicatorResolver,
  ComplianceReportResolver,
} from '../compliance/compliance.resolver.js';
import type { Report, ShownFigures } from '../compliance/shown-report.js';
import type { TicketStage } from './ticket-stage.js';

export type Act = 'take' | 'reply' | 'ask' | 'wait' | 'due' | 'cancel' | 'resolve';

/** The same person at the stage's present time. */
const now = (stage: TicketStage, viewer: Viewer): Viewer => ({
  ...viewer,
  now: stage.now.toString(),
});

/** What resolvers get of a request of this viewer, now. */
export function contextOf(stage: TicketStage, viewer: Viewer): GraphContext {
  const seen = now(stage, viewer);
  const read: GraphContext['read'] = (work) => stage.unitOfWork.read(seen, work);
  const told = { viewer: seen, now: stage.now, read, language: 'en', memo: new Map() };
  return told as unknown as GraphContext;
}

/** Opens a ticket and does things to it, each some minutes after the one before. */
export async function handled(
  stage: TicketStage,
  [by, agent]: readonly [Viewer, Viewer],
  at: string,
  acts: readonly (readonly [number, Act])[],
  answers: string[] = [],
): Promise<string> {
  stage.at(at);
  const { ticket } = await stage.openings.open(now(stage, by), {
    idempotencyKey: newId(),
    customerId: encodeId('organization', by.administers[0]!),
    subject: 'Panne',
    description: 'Rien ne marche.',
    answers: answers.map((key) => ({ key, value: 'YES' })),
  });
  const on = { ticketId: encodeId('ticket', ticket!.id) };
  const said = { ...on, idempotencyKey: newId() };
  const ways: Record<Act, () => Promise<unknown>> = {
    take: () => stage.handling.takeOver(now(stage, agent), on),
    reply: () =>
      stage.conversations.reply(now(stage, agent), {
        ...said,
        idempotencyKey: newId(),
        body: 'Je regarde.',
      }),
    ask: () =>
      stage.conversations.reply(now(stage, by), {
        ...said,
        idempotencyKey: newId(),
        body: 'Et alors ?',
      }),
    wait: () => stage.handling.waitFor(now(stage, agent), 'WAITING_CUSTOMER', on),
    due: () => stage.work(),
    cancel: () => stage.closing.cancel(now(stage, by), on),
    resolve: () =>
      stage.closing.resolve(now(stage, agent), {
        ...{ ...on, outcome: 'resolved', message: 'Réparé.' },
        ...{ cause: 'Un câble.', fix: 'Un autre câble.' },
      }),
  };
  for (const [minutes, act] of acts) {
    stage.now = stage.now.add({ minutes });
    await ways[act]();
  }
  return ticket!.id;
}

/** The figures of a report, each kind and level. */
export async function figuresOf(
  report: Report | null,
  context: GraphContext,
): Promise<ShownFigures[]> {
  return (await new ComplianceReportResolver().clocks(report!, context)) as ShownFigures[];
}

/** The only indicator of a report's charter, with the tickets behind it. */
export async function indicatorOf(report: Report | null, context: GraphContext) {
  const [indicator] = new ComplianceReportResolver().indicators(report!);
  const resolver = new ComplianceIndicatorResolver();
  const listed = async (asHoped: boolean) =>
    (await resolver.tickets(indicator!, { asHoped, first: 100 }, context))?.nodes.map(
      ({ id }) => id,
    );
  return {
    measures: indicator!.indicator.measures,
    usualPercent: resolver.usualPercent(indicator!),
    clause: resolver.clause(indicator!).id,
    share: await resolver.share(indicator!, context),
    hoped: await listed(true),
    others: await listed(false),
  };
}
