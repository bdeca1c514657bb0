export {
  aroundTheClock,
  weekdays,
  type Band,
  type Calendar,
  type CalendarChange,
  type HolidayRegion,
  type Opening,
  type OpeningHours,
  type Weekday,
} from './calendar.js';
export { dayTarget, sameDay, shareOf } from './day-targets.js';
export { NeverOpensError } from './never-opens.js';
export { closures, openIntervals, splitAtEdges, type Stretch } from './open-intervals.js';
export { add, elapsed, elapsedMilliseconds, isOpen } from './open-time.js';
export type { Pause } from './pauses.js';
export type { CalendarProblem, CalendarProblemCode } from './calendar-problem.js';
export { validateCalendar } from './validate-calendar.js';
export { resolveHolidays } from './working-hours.js';
