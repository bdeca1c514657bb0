import { connection, type GraphContext, type PageArguments } from '@charter/subgraph';
import { clauseRef, type Charter } from '@charter/charter';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { clocksPage } from '../clock/clock-queries.resolver.js';
import type {
  ClockFilter,
  ComplianceFiguresClocksArgs,
  ComplianceIndicatorTicketsArgs,
  QueryComplianceReportArgs,
} from '../generated/graphql.js';
import { charterTerm } from '../ticket/charter-term.js';
import { ticketLanes } from '../ticket/ticket-lanes.js';
import { selectTickets, ticketOrders } from '../ticket/ticket-lists.js';
import { clocksIn, figuresIn, refusalsIn, reportOf, ticketsIn } from './compliance-report.js';
import { shareOf } from './domain/share.js';
import { indicatorShare, ticketsOfIndicator } from './indicators.queries.js';
import type { Report, ShownFigures, ShownIndicator } from './shown-report.js';

const NESTED = 10;

@Resolver('ComplianceReport')
export class ComplianceReportResolver {
  @Query('complianceReport')
  report(@Args() { filter, period }: QueryComplianceReportArgs, @Context() context: GraphContext) {
    return reportOf(context, filter ?? {}, period);
  }

  @ResolveField('opened')
  opened(@Parent() report: Report, @Context() context: GraphContext) {
    return context.read((tx) => selectTickets(tx, ticketsIn(report)).getCount());
  }

  @ResolveField('tickets')
  tickets(@Parent() report: Report, @Args() args: PageArguments, @Context() context: GraphContext) {
    const filter = ticketsIn(report);
    return connection(context, {
      query: (tx, lanes) => selectTickets(tx, filter, lanes),
      order: ticketOrders.NEWEST,
      lanes: ticketLanes(context, filter, 'NEWEST'),
      args,
      filter,
      defaultSize: NESTED,
    });
  }

  @ResolveField('clocks')
  async clocks(@Parent() report: Report, @Context() context: GraphContext) {
    const all = await figuresIn(context, report);
    return all.filter(({ ofAll }) => ofAll).map((figures) => ({ ...figures, report }));
  }

  @ResolveField('indicators')
  indicators(@Parent() report: Report): ShownIndicator[] {
    return report.charter.indicators.map((indicator) => ({ indicator, report }));
  }

  @ResolveField('refusals')
  refusals(@Parent() report: Report, @Context() context: GraphContext) {
    return refusalsIn(context, report);
  }

  @ResolveField('charterVersion')
  charterVersion(@Parent() { charter }: Report) {
    return charter.version;
  }
}

@Resolver('ComplianceFigures')
export class ComplianceFiguresResolver {
  @ResolveField('priority')
  priority(@Parent() { report, priorityKey, ofAll }: ShownFigures) {
    return ofAll || priorityKey === null ? null : priorityTerm(report.charter, priorityKey);
  }

  @ResolveField('share')
  share(@Parent() { met, breached }: ShownFigures) {
    return shareOf(met, met + breached);
  }

  @ResolveField('shareWithoutExcused')
  shareWithoutExcused(@Parent() { met, breached, excused }: ShownFigures) {
    return shareOf(met, met + breached - excused);
  }

  @ResolveField('p50')
  p50(@Parent() { percentiles }: ShownFigures) {
    return durationOf(percentiles?.[0]);
  }

  @ResolveField('p90')
  p90(@Parent() { percentiles }: ShownFigures) {
    return durationOf(percentiles?.[1]);
  }

  @ResolveField('p95')
  p95(@Parent() { percentiles }: ShownFigures) {
    return durationOf(percentiles?.[2]);
  }

  @ResolveField('byPriority')
  async byPriority(
    @Parent() { report, kind, level, ofAll }: ShownFigures,
    @Context() context: GraphContext,
  ) {
    if (!ofAll) return [];
    const all = await figuresIn(context, report);
    return all
      .filter((one) => !one.ofAll && one.kind === kind && one.level === level)
      .filter(({ priorityKey }) => priorityKey !== null)
      .map((figures) => ({ ...figures, report }));
  }

  @ResolveField('clocks')
  clocks(
    @Parent() { report, kind, level, priorityKey, ofAll }: ShownFigures,
    @Args() { states, excused, ...args }: ComplianceFiguresClocksArgs,
    @Context() context: GraphContext,
  ) {
    const filter: ClockFilter = {
      ...{ ...clocksIn(report), kinds: [kind], levels: [level], states, excused },
      priorities: ofAll || priorityKey === null ? null : [priorityKey],
    };
    return clocksPage(context, filter, 'STARTED_AT', args, NESTED);
  }
}

@Resolver('ComplianceIndicator')
export class ComplianceIndicatorResolver {
  @ResolveField('measures')
  measures(@Parent() { indicator }: ShownIndicator) {
    return indicator.measures;
  }

  @ResolveField('clause')
  clause(@Parent() { indicator, report }: ShownIndicator) {
    return clauseRef(report.charter, indicator.clause);
  }

  @ResolveField('minutes')
  minutes(@Parent() { indicator }: ShownIndicator) {
    return indicator.measures === 'RESOLVED_WITHIN' ? indicator.minutes : null;
  }

  @ResolveField('usualPercent')
  usualPercent(@Parent() { indicator }: ShownIndicator) {
    return indicator.measures === 'TAKEN_OVER_SAME_DAY' ? indicator.usualPercent : null;
  }

  @ResolveField('share')
  async share(@Parent() { indicator, report }: ShownIndicator, @Context() context: GraphContext) {
    if (indicator.measures !== 'CONTRACT_COMPLIANCE')
      return context.read((tx) => indicatorShare(tx, indicator, report.charter, ticketsIn(report)));
    const promised = (await figuresIn(context, report)).filter(
      ({ ofAll, level }) => ofAll && level === 'GUARANTEE',
    );
    const met = promised.reduce((sum, figures) => sum + figures.met, 0);
    return shareOf(
      met,
      promised.reduce((sum, { breached }) => sum + breached, met),
    );
  }

  @ResolveField('tickets')
  tickets(
    @Parent() { indicator, report }: ShownIndicator,
    @Args() { asHoped, ...args }: ComplianceIndicatorTicketsArgs,
    @Context() context: GraphContext,
  ) {
    if (indicator.measures === 'CONTRACT_COMPLIANCE') return null;
    const filter = ticketsIn(report);
    const { charter } = report;
    return connection(context, {
      query: (tx) => ticketsOfIndicator(tx, { indicator, charter }, filter, asHoped),
      order: ticketOrders.NEWEST,
      lanes: ticketLanes(context, filter, 'NEWEST'),
      args,
      filter: [filter, indicator.measures, asHoped],
      defaultSize: NESTED,
    });
  }
}

/** A priority that the charter no longer knows is shown by its key. */
function priorityTerm({ priorities }: Charter, key: string) {
  return charterTerm(priorities, key) ?? { key, label: { fr: key, en: key }, rank: null };
}

function durationOf(milliseconds: string | undefined): Temporal.Duration | null {
  if (milliseconds === undefined) return null;
  return Temporal.Duration.from({ milliseconds: Number(milliseconds) }).round({
    largestUnit: 'hour',
  });
}
