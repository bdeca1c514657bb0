import { print } from 'graphql';
import { at } from '../subgraph.js';

const generic = /^(update|modify|patch|save|process|handle|change)(?=[A-Z])/;

/** verbNoun in the words of the domain, one `input: VerbNounInput!`, result `VerbNounPayload!`. */
export function check(subgraph) {
  return subgraph.fieldsOf('Mutation').flatMap((mutation) => {
    const name = mutation.name.value;
    const Name = name[0].toUpperCase() + name.slice(1);
    const shape = `(${mutation.arguments.map((a) => `${a.name.value}: ${print(a.type)}`)}): ${print(mutation.type)}`;
    const wanted = `(input: ${Name}Input!): ${Name}Payload!`;
    return [
      ...(/^[a-z]+[A-Z]/.test(name) ? [] : [at(mutation, `${name} is not verbNoun`)]),
      ...(generic.test(name)
        ? [at(mutation, `${name} is generic: use the word of the domain`)]
        : []),
      ...(shape === wanted ? [] : [at(mutation, `${name}${shape} should be ${name}${wanted}`)]),
    ];
  });
}
