export * from './registry.js';
export { clauseRef, date, id, instant, language, minorUnits, money } from './values.js';
