import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../apps.js';

/**
 * Which file may import which: ARCHITECTURE in a form that is checked. Paths are relative to the
 * root. Each rule has a project of the same name in fixtures/ that only it rejects.
 */
const pureLib = '^libs/(business-time|money|charter|events)/';
const infrastructureLib = '^libs/(database|messaging|subgraph|testing)/';
const test = '\\.(spec|db-spec|bus-spec|e2e-spec)\\.ts$';
const domain = '^apps/.+/domain/';
const doors = doorsOfLibs();
const node = { dependencyTypes: ['core'] };

function forbid(name, comment, from, to) {
  return { name, comment, severity: 'error', from, to };
}

export const rules = [
  forbid('no-cycles', 'Files must not import each other, not even types.', {}, { circular: true }),
  forbid('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),

  forbid(
    'app-imports-app',
    'Apps talk through events and the graph.',
    { path: '^apps/([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid(
    'lib-imports-app',
    'Libraries know no app.',
    { path: '^libs/' },
    { path: '^(apps|e2e|scripts)/' },
  ),
  forbid(
    'e2e-imports-app',
    'Stories go through the gateway.',
    { path: '^e2e/' },
    { path: '^apps/' },
  ),
  forbid(
    'only-index-of-lib',
    'A library is what its package.json exports.',
    { path: '^(apps/[^/]+|libs/[^/]+|e2e)/' },
    { path: '^libs/', pathNot: ['^$1/', ...doors, '\\.graphql$'] },
  ),
  forbid(
    'product-imports-testing',
    'What helps tests stays out of the product.',
    { path: '^(apps|libs)/', pathNot: [test, '^libs/testing/', '/(testing|conformance)/'] },
    { path: '^libs/testing/|^apps/.+/testing/|/conformance/' },
  ),

  forbid(
    'pure-lib-imports-infrastructure',
    'Pure libraries import pure libraries only.',
    { path: pureLib, pathNot: test },
    { path: infrastructureLib },
  ),
  forbid(
    'pure-lib-imports-node',
    'Pure libraries compute; they read no file and open no socket.',
    { path: `${pureLib}src/`, pathNot: test },
    {
      dependencyTypes: ['core'],
      path: '^(fs|net|tls|https?|http2|dgram|dns|child_process|os|timers)',
    },
  ),
  forbid(
    'pure-lib-imports-framework',
    'Pure libraries know no framework.',
    { path: pureLib, pathNot: test },
    { path: 'node_modules/(@nestjs|@apollo|graphql|typeorm|pg|kafkajs)/' },
  ),

  forbid(
    'domain-imports-outward',
    'The domain knows neither rows, queries, services nor resolvers.',
    { path: domain, pathNot: test },
    { path: '^apps/', pathNot: domain },
  ),
  forbid(
    'domain-imports-infrastructure',
    'The domain is pure.',
    { path: domain, pathNot: test },
    { path: infrastructureLib },
  ),
  forbid('domain-imports-node', 'The domain is pure.', { path: domain, pathNot: test }, node),
  forbid(
    'domain-imports-package',
    'The domain is plain TypeScript; no framework, no driver.',
    { path: domain, pathNot: test },
    { path: 'node_modules/', pathNot: 'node_modules/zod/' },
  ),

  forbid(
    'entity-imports-upward',
    'domain ← entity, queries ← service ← resolver, consumer.',
    { path: '^apps/.+\\.(entity|queries)\\.ts$' },
    { path: '\\.(service|loaders|resolver|consumer|module)\\.ts$' },
  ),
  forbid(
    'service-imports-upward',
    'domain ← entity, queries ← service ← resolver, consumer.',
    { path: '^apps/.+\\.(service|loaders)\\.ts$' },
    { path: '\\.(resolver|consumer|module)\\.ts$' },
  ),
  forbid(
    'resolver-imports-consumer',
    'The graph and the events are two doors of one house.',
    { path: '^apps/.+\\.resolver\\.ts$' },
    { path: '\\.(consumer|module)\\.ts$' },
  ),
  forbid(
    'consumer-imports-resolver',
    'The graph and the events are two doors of one house.',
    { path: '^apps/.+\\.consumer\\.ts$' },
    { path: '\\.(resolver|loaders|module)\\.ts$' },
  ),
];

/** Files that a lib's package.json exports. */
function doorsOfLibs() {
  const doors = globSync('libs/*/package.json', { cwd: root }).flatMap((file) => {
    const { exports } = JSON.parse(readFileSync(join(root, file), 'utf8'));
    return Object.values(typeof exports === 'string' ? [exports] : exports).map((door) =>
      join(dirname(file), door),
    );
  });
  return doors.map((door) => `^${door.replaceAll('.', '\\.')}$`);
}
