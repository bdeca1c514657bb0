export { earlier, EventCatalogue, type Retention, type Topic } from './catalogue.js';
export * from './registry.js';
export { clauseRef, date, id, instant, language, minorUnits, money } from './values.js';
