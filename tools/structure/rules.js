/** Where sources may lie and how long they may be; each rule shows what it rejects. */
const isTest = (path) => /\.(spec|db-spec|bus-spec|e2e-spec)\.ts$/.test(path);

export const rules = [
  {
    name: 'file over 300 lines',
    rejects: ({ path, lines }) => !isTest(path) && !path.includes('/migrations/') && lines > 300,
    fixture: { path: 'apps/tickets/src/ticket/ticket.service.ts', lines: 301 },
  },
  {
    name: 'drawer without a name of the domain',
    rejects: ({ path }) =>
      /(^|\/)(utils?|common|helpers?|misc|shared)(\/|\.ts$|\.service\.ts$)/.test(path),
    fixture: { path: 'apps/tickets/src/utils/dates.ts', lines: 1 },
  },
  {
    name: 'barrel besides the index of a library',
    rejects: ({ path }) =>
      /(^|\/)index\.ts$/.test(path) &&
      !/^libs\/[^/]+\/src\/index\.ts$|\/migrations\/index\.ts$/.test(path),
    fixture: { path: 'apps/tickets/src/ticket/index.ts', lines: 1 },
  },
  {
    name: 'test without one of the four suffixes',
    rejects: ({ path }) => /\.(test|e2e|integration)\.ts$|__tests__/.test(path),
    fixture: { path: 'apps/tickets/src/ticket/ticket.test.ts', lines: 1 },
  },
  {
    name: 'database test in the domain',
    rejects: ({ path }) => /\/domain\/.*\.db-spec\.ts$/.test(path),
    fixture: { path: 'apps/tickets/src/ticket/domain/lifecycle.db-spec.ts', lines: 1 },
  },
];
