import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Everything that survives between starts: data, keys, logs. */
export const stateDirectory = process.env.CHARTER_HOME ?? join(root, '.charter');

export const appNames = ['gateway', 'contracts', 'tickets', 'billing', 'versions'];
export const subgraphNames = appNames.slice(1);
