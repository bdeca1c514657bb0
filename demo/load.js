import { readCast, readTimelines } from './cast.js';
import { loadProvider } from './load-cast.js';
import { playTimelines } from './play.js';

/**
 * Loads the demo into a product without data, through its graph and as the people who would do it:
 * five providers with their casts, then, travelling from the past to today, what happened to them.
 * Returns the situations with the references that they got.
 */
export async function loadDemo(gateway, { tickets, today = Temporal.Now.instant() }) {
  const stages = await Promise.all(readCast().map((cast) => loadProvider(gateway, cast, today)));
  return tickets ? playTimelines(gateway, stages, readTimelines()) : [];
}
