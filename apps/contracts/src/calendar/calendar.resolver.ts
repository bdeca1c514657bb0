import { decodeId, encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type {
  EndCustomerCalendarInput,
  QueryCustomerCalendarArgs,
  SetCustomerCalendarInput,
} from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import { personLoader } from '../person/person.loaders.js';
import { actionsOn } from '../viewer/actions.js';
import { calendarFrom, calendarLoader } from './calendar.queries.js';
import { CalendarService } from './calendar.service.js';
import { CustomerCalendarEntity } from './customer-calendar.entity.js';
import { isSuperseded, type HoursSet } from './domain/dated-hours.js';

const decisionOf = {
  setCustomerCalendar: 'setCustomerCalendar',
  endCustomerCalendar: 'setCustomerCalendar',
} as const;

@Resolver('CustomerCalendar')
export class CalendarResolver {
  constructor(private readonly calendars: CalendarService) {}

  @Query('customerCalendar')
  customerCalendar(@Args() { id }: QueryCustomerCalendarArgs, @Context() context: GraphContext) {
    return calendarLoader(context).load(decodeId('customerCalendar', id));
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return calendarLoader(context).load(decodeId('customerCalendar', reference.id));
  }

  @ResolveField('id')
  id(@Parent() { id }: CustomerCalendarEntity) {
    return encodeId('customerCalendar', id);
  }

  @ResolveField('customer')
  customer(@Parent() { customerId }: CustomerCalendarEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(customerId);
  }

  @ResolveField('hours')
  hours(@Parent() { hours }: CustomerCalendarEntity, @Context() context: GraphContext) {
    return hours.map((set) => ({
      ...shownHours(set),
      setBy: set.setBy === null ? null : personLoader(context).load(set.setBy),
      superseded: isSuperseded(hours, set),
    }));
  }

  @ResolveField('actions')
  actions(@Parent() _calendar: CustomerCalendarEntity, @Context() context: GraphContext) {
    return actionsOn(context, null, decisionOf);
  }

  @Mutation('setCustomerCalendar')
  setCustomerCalendar(
    @Args('input') input: SetCustomerCalendarInput,
    @Context() context: GraphContext,
  ) {
    return answer(
      context,
      'calendar',
      () => this.calendars.set(context.viewer, input, context.now),
      () =>
        context.read((tx) => {
          const customerId = decodeId('organization', input.customerId);
          return calendarFrom(tx, customerId, input.calendarKey, input.effectiveFrom);
        }),
    );
  }

  @Mutation('endCustomerCalendar')
  endCustomerCalendar(
    @Args('input') input: EndCustomerCalendarInput,
    @Context() context: GraphContext,
  ) {
    return answer(
      context,
      'calendar',
      () => this.calendars.end(context.viewer, input, context.now),
      () =>
        context.read((tx) =>
          tx.find(CustomerCalendarEntity, decodeId('customerCalendar', input.calendarId)),
        ),
    );
  }
}

function shownHours({ from, bands, holidays, closedDays, openings, reason, setAt }: HoursSet) {
  const date = (text: string) => Temporal.PlainDate.from(text);
  return {
    effectiveFrom: date(from),
    bands: bands.map((band) => ({ ...band, days: band.days.map((day) => day.toUpperCase()) })),
    holidays: holidays && {
      country: holidays.country,
      region: holidays.region ?? null,
      dates: Object.values(holidays.dates ?? {})
        .flat()
        .toSorted()
        .map(date),
    },
    closedDays: (closedDays ?? []).map(date),
    openings: (openings ?? []).map((opening) => ({ ...opening, date: date(opening.date) })),
    reason,
    setAt: Temporal.Instant.from(setAt),
  };
}
