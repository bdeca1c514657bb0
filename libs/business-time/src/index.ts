export {
  aroundTheClock,
  weekdays,
  type Band,
  type Calendar,
  type HolidayRegion,
  type Opening,
  type Weekday,
} from './calendar.js';
export { dayTarget, sameDay, shareOf } from './day-targets.js';
export { closures, openIntervals, splitAtEdges, type Stretch } from './open-intervals.js';
export { add, elapsed, elapsedMilliseconds, isOpen } from './open-time.js';
export type { Pause } from './pauses.js';
export {
  validateCalendar,
  type CalendarProblem,
  type CalendarProblemCode,
} from './validate-calendar.js';
export { resolveHolidays } from './working-hours.js';
