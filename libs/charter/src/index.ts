export * from './problem.js';
export * from './parse.js';
export * from './hash.js';
export * from './compare.js';
export * from './clauses.js';
export * from './clause-table.js';
export * from './versions.js';
export { charterJsonSchema } from './json-schema.js';
export * from './plans.js';
export * from './reference.js';
export * from './channels.js';
export * from './clocks.js';
export * from './priorities.js';
export * from './outcomes.js';
export type { AuthoredCharter, Charter } from './schema/document.js';
export { charterDocument } from './schema/document.js';
export type { AmountUnit, Language, Text } from './schema/terms.js';
export type { Clause, ClauseStatus } from './schema/clause.js';
export type { Provider, Tax } from './schema/provider.js';
export type { Band, CharterCalendar } from './schema/calendar.js';
export type { Plan, QueueRank } from './schema/plan.js';
export type { Channel } from './schema/channel.js';
export type { Clock, ClockLevel, MidFlight } from './schema/clock.js';
export type { Degree, Priority, PriorityRule } from './schema/priority.js';
export type { Announcement, Documentation, Intake, Question } from './schema/intake.js';
export type { EscalationRule, Hours, Lifecycle, Outcome, ProblemKind } from './schema/lifecycle.js';
export type { Pricing, PricingOption, RatingRule } from './schema/pricing.js';
export type { VersionSupport } from './schema/versions.js';
export type {
  AvailabilityRule,
  Backups,
  DeliverableRule,
  Exclusion,
  Indicator,
} from './schema/operations.js';
export type { Complaints, Feedback, Practice } from './schema/care.js';
