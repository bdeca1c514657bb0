/**
 * Types of arguments, parents and results for the resolvers of each subgraph:
 * `npm run codegen`, `npm run codegen -- tickets`, `npm run codegen -- --check` (fails on drift).
 *
 * `apps/<app>/codegen.mappers.json` names the row type behind a type of the graph:
 * `{ "Ticket": "../ticket/ticket.entity.js#TicketEntity" }`, as seen from src/generated/.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generate } from '@graphql-codegen/cli';
import { format, resolveConfig } from 'prettier';
import { root, subgraphs, wholeSdlOf } from './apps.js';

const check = process.argv.includes('--check');
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const drifted = [];

for (const app of asked.length > 0 ? asked : subgraphs()) {
  const target = join(root, `apps/${app}/src/generated/graphql.ts`);
  const text = await typesOf(app, target);
  const current = existsSync(target) ? readFileSync(target, 'utf8') : '';
  if (text === current) continue;
  if (check) drifted.push(app);
  else {
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}

if (drifted.length > 0) {
  console.error(`Generated types differ from the SDL: run npm run codegen -- ${drifted.join(' ')}`);
  process.exit(1);
}

async function typesOf(app, target) {
  const mappersFile = join(root, `apps/${app}/codegen.mappers.json`);
  const mappers = existsSync(mappersFile) ? JSON.parse(readFileSync(mappersFile, 'utf8')) : {};
  const [{ content }] = await generate(
    {
      silent: true,
      errorsOnly: true,
      schema: wholeSdlOf(app).map((file) => join(root, file)),
      generates: {
        [target]: { plugins: ['typescript', 'typescript-resolvers'], config: settings(mappers) },
      },
    },
    false,
  );
  return format(content, { ...(await resolveConfig(target)), parser: 'typescript' });
}

function settings(mappers) {
  return {
    mappers,
    federation: true,
    useTypeImports: true,
    enumsAsTypes: true,
    strictScalars: true,
    contextType: '@charter/subgraph#GraphContext',
    maybeValue: 'T | null',
    scalars: {
      ID: { input: 'string', output: 'string' },
      DateTime: 'Temporal.Instant',
      Date: 'Temporal.PlainDate',
      Duration: 'Temporal.Duration',
      JSON: 'unknown',
      _FieldSet: 'string',
    },
  };
}
