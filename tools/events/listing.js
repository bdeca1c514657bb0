import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { z } from 'zod';
import { root, subgraphs } from '../apps.js';
import { load } from '../load-typescript.js';

/**
 * Every event that crosses services: topic, producer, who consumes it and how, and the JSON Schema
 * of its wire form per version.
 */
export async function listing() {
  const { topics, eventCatalogue } = await load('libs/events/src/index.ts');
  const consumers = subgraphs().map((service) => [service, consumedBy(service)]);
  return Object.entries(topics).flatMap(([topic, { events, producer, retention }]) =>
    Object.keys(events).map((type) => ({
      type,
      topic,
      producer,
      retention,
      consumers: Object.fromEntries(
        consumers.map(([service, how]) => [service, how[type]]).filter(([, how]) => how),
      ),
      versions: Object.fromEntries(
        eventCatalogue
          .schemas(type)
          .map((schema, index) => [
            index + 1,
            z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
          ]),
      ),
    })),
  );
}

/** `{ 'ticket.opened': ['project', 'react'] }` from the `defineConsumers({…})` of a service. */
function consumedBy(service) {
  const file = join(root, `apps/${service}/src/consumers.ts`);
  if (!existsSync(file)) return {};
  const source = ts.createSourceFile(file, ts.sys.readFile(file), ts.ScriptTarget.Latest, true);
  const found = {};
  const visit = (node) => {
    if (ts.isPropertyAssignment(node) && /^.[a-z-]+\.[a-z-]+.$/.test(node.name.getText())) {
      const how = handlersOf(node.initializer);
      if (how.length > 0) found[node.name.text] = how;
    } else node.forEachChild(visit);
  };
  visit(source);
  return found;
}

function handlersOf(node) {
  if (!ts.isObjectLiteralExpression(node)) return ts.isStringLiteral(node) ? [] : ['react'];
  return node.properties.map((property) => property.name.getText()).sort();
}
