export type { Bus, BusRecord, Delivery, Health, LoggedRecord, Subscription } from './bus.js';
export { defineConsumers, defineDueWork } from './consumers.js';
export type { Consumers, DueHandler, DueWork, EventHandler } from './consumers.js';
export type { ReceivedEvent } from './event.js';
export { NotYetPossible, PermanentFailure } from './failures.js';
export { Messaging } from './messaging.js';
export type { Clock, MessagingOptions, MessagingStatus } from './messaging.js';
