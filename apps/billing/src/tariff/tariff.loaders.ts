import { byKey, defineLoader } from '@charter/subgraph';
import { tariffsOf } from './tariff.queries.js';

/** A provider has few tariffs: a batch reads them all. */
export const tariffLoader = defineLoader(async (tx) => byKey(await tariffsOf(tx), ({ id }) => id));
