export type {
  Bus,
  BusRecord,
  Delivery,
  Health,
  LoggedRecord,
  Offsets,
  Subscription,
} from './bus.js';
export type { Clock } from './clock.js';
export { defineConsumers, defineDueWork } from './consumers.js';
export type {
  Consumers,
  DueHandler,
  DueWork,
  EventHandler,
  TombstoneHandler,
} from './consumers.js';
export { doTogether } from './due-together.js';
export type { ReceivedEvent, Tombstone } from './event.js';
export { armFailpoints } from './failpoints.js';
export { NotYetPossible, PermanentFailure } from './failures.js';
export { parseKafkaUrl } from './kafka-bus/address.js';
export { KafkaBus } from './kafka-bus/kafka-bus.js';
export { prepareKafkaBus } from './kafka-bus/prepare.js';
export { Messaging } from './messaging.js';
export type { MessagingOptions, MessagingStatus } from './messaging.js';
export { MOST_LETTERS, operations } from './operations/questions.js';
export type {
  Answer,
  AskedPage,
  ForeseenRun,
  LetterFilter,
  LetterResult,
  Operation,
  Operations,
  Overview,
  Question,
  ShownAct,
  ShownLetter,
} from './operations/questions.js';
export { PostgresBus } from './postgres-bus/postgres-bus.js';
export { preparePostgresBus } from './postgres-bus/schema.js';
export { Progress } from './rebuild/progress.js';
export type { ProgressLine } from './rebuild/progress.js';
export { RebuildError } from './rebuild/rebuild-error.js';
export { rebuild } from './rebuild/rebuild.js';
export type { RebuildOptions, RebuildReport } from './rebuild/rebuild.js';
export { RightOfWay } from './right-of-way.js';
