import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { Kind, parse } from 'graphql';
import { root, wholeSdlOf } from '../../tools/apps.js';

/** Hints of composition that are faults here: what one subgraph lacks is dropped in silence. */
const refusedHints = ['INCONSISTENT_INPUT_OBJECT_FIELD', 'INCONSISTENT_ARGUMENT_PRESENCE'];

/** A subgraph as composition takes it: all files of its SDL, in one document. */
export function sdlOfSubgraph(name) {
  const sources = wholeSdlOf(name).map((file) => readFileSync(join(root, file), 'utf8'));
  return { name, typeDefs: oneDocument(sources), url: `http://${name}` };
}

/**
 * `{ supergraphSdl, faults }`; without faults the supergraph is there. The address in it is only a
 * name: the gateway takes the real one from its configuration.
 */
export function compose(services) {
  const { supergraphSdl, errors = [], hints = [] } = composeServices(services);
  const dropped = hints.filter(({ definition }) => refusedHints.includes(definition.code));
  return {
    supergraphSdl: supergraphSdl && `${supergraphSdl.trim()}\n`,
    faults: [...errors, ...dropped].map(({ message }) => message),
  };
}

/** What callers see of a supergraph, as a GraphQL.js schema. */
export function apiSchemaOf(supergraphSdl) {
  return Supergraph.build(supergraphSdl).apiSchema().toGraphQLJSSchema();
}

/** Each file may say `type Query`; from the second on it is an extension. */
export function oneDocument(sources) {
  const seen = new Set();
  const definitions = sources
    .flatMap((source) => parse(source, { noLocation: true }).definitions)
    .map((definition) => {
      if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) return definition;
      const { description, ...rest } = definition;
      if (seen.has(rest.name.value)) return { ...rest, kind: Kind.OBJECT_TYPE_EXTENSION };
      seen.add(rest.name.value);
      return description ? definition : rest;
    });
  return { kind: Kind.DOCUMENT, definitions };
}
