/**
 * Every field of every SDL has a resolver or a fitting property of the row behind its type: Nest
 * answers null in silence otherwise. Every code of a refusal has its words in an error catalogue. `node tools/resolvable/check.js tickets` looks at one subgraph.
 */
import { globSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root, subgraphs, wholeSdlOf } from '../apps.js';
import { Subgraph } from '../graph-lint/subgraph.js';
import { codeDefects } from './codes.js';
import { unanswered } from './fields.js';
import { GeneratedTypes } from './generated-types.js';
import { resolversIn } from './resolvers.js';

const fixture = {
  app: 'tickets',
  sdl: ['tools/resolvable/fixtures/schema.graphql'],
  folder: 'tools/resolvable/fixtures/src',
};
const expected = [
  'Query.tickets has no resolver',
  'Ticket.id has no resolver, and the id of a row is not a typed id',
  'Ticket.subject has neither a resolver nor a property of its row',
  'Ticket.openedAt has no resolver, and its row holds number',
  'Ticket is an entity of tickets and has no @ResolveReference',
  'Mutation.closeTicket has no resolver',
  'a resolver answers Ticket.title, which the SDL lacks',
  'TOO_LATE is in the enum and in no catalogue',
  'STATE_FORBIDS is in a catalogue and not in the enum',
  'closeTicket lists TOO_LATE, which is in no catalogue',
  'STATE_FORBIDS is in a catalogue and in the list of no mutation',
];

const asked = process.argv.slice(2);
const apps = (asked.length > 0 ? asked : subgraphs()).map((app) => ({
  app,
  sdl: wholeSdlOf(app),
  folder: `apps/${app}/src`,
}));
const files = new Map(
  [...apps, fixture].map(({ folder }) => [
    folder,
    globSync(`${folder}/**/*.resolver.ts`, { cwd: root }).map((file) => join(root, file)),
  ]),
);
const libraries = globSync('libs/subgraph/src/**/*.resolver.ts', { cwd: root }).map((file) =>
  join(root, file),
);
const commonErrors = join(root, 'libs/subgraph/src/errors.ts');
const cataloguesOf = (folder) => {
  const own = globSync(`${folder}/**/*errors.ts`, { cwd: root }).map((file) => join(root, file));
  return folder === fixture.folder ? own : [commonErrors, ...own];
};
const program = programOf([
  ...[...files.keys()].flatMap(cataloguesOf),
  ...[...files.keys()].map(generatedFile),
  ...[...files.values()].flat(),
  ...libraries,
]);

const complaints = apps.flatMap((app) => defects(app).map((text) => `${app.folder}: ${text}`));
const shown = defects(fixture);
if (shown.join('\n') !== expected.join('\n'))
  complaints.push(`the fixture is rejected by:\n${shown.join('\n')}`);

for (const complaint of complaints) console.error(complaint);
console.log(`resolvers: ${apps.length} subgraphs, ${complaints.length} complaints`);
process.exit(complaints.length > 0 ? 1 : 0);

function defects({ app, sdl, folder }) {
  const subgraph = new Subgraph(
    app,
    sdl.map((name) => ({ name, path: join(root, name) })),
  );
  const own = files.get(folder).map((file) => program.getSourceFile(file));
  const shared =
    folder === fixture.folder ? [] : libraries.map((file) => program.getSourceFile(file));
  const resolvers = resolversIn([...shared, ...own]);
  const catalogues = cataloguesOf(folder).map((file) => program.getSourceFile(file));
  return [
    ...unanswered(subgraph, resolvers, new GeneratedTypes(program, generatedFile(folder))),
    ...codeDefects(subgraph, catalogues, program.getTypeChecker()),
  ];
}

function generatedFile(folder) {
  return join(root, folder, 'generated/graphql.ts');
}

function programOf(rootNames) {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const program = ts.createProgram({ rootNames, options });
  program.getTypeChecker(); // binds every file, so that nodes know their source
  return program;
}
