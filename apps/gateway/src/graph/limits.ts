import { GraphQLError, Kind } from 'graphql';
import type { SelectionNode, SelectionSetNode, ValidationContext, ValidationRule } from 'graphql';

/** Most of what one operation may have, its fragments written out wherever they are used. */
export interface Limits {
  depth: number;
  aliases: number;
  rootFields: number;
  fields: number;
}

const explanations: Record<keyof Limits, { words: string; remedy: string }> = {
  depth: {
    words: 'levels',
    remedy: 'Ask for the inner objects in an operation of their own, by their id.',
  },
  aliases: {
    words: 'aliases',
    remedy: 'Use a list with `filter: { ids: [...] }` in place of one alias per object.',
  },
  rootFields: {
    words: 'root fields',
    remedy: 'Split the operation, or use a list in place of one root field per object.',
  },
  fields: { words: 'fields', remedy: 'Select fewer fields, or split the operation.' },
};

/**
 * Refuses, before it is planned, an operation that would be costly to plan or to run. Depth and
 * root fields leave introspection out: its depth is limited by a rule of GraphQL.js itself.
 */
export function limitRule(limits: Limits): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const size = new Measure(context).of(operation.selectionSet);
      for (const limit of Object.keys(explanations) as (keyof Limits)[]) {
        if (size[limit] <= limits[limit]) continue;
        const { words, remedy } = explanations[limit];
        const message = `The operation has ${size[limit]} ${words}; at most ${limits[limit]} are allowed.`;
        const extensions = { limit, allowed: limits[limit], asked: size[limit], remedy };
        context.reportError(new GraphQLError(message, { extensions }));
      }
    },
  });
}

const nothing: Limits = { depth: 0, aliases: 0, rootFields: 0, fields: 0 };

/** Each fragment is measured once, so the work is linear in the document even where its size is not. */
class Measure {
  private readonly fragments = new Map<string, Limits>();

  constructor(private readonly context: ValidationContext) {}

  of({ selections }: SelectionSetNode): Limits {
    return selections.map((selection) => this.ofSelection(selection)).reduce(together, nothing);
  }

  private ofSelection(selection: SelectionNode): Limits {
    if (selection.kind === Kind.INLINE_FRAGMENT) return this.of(selection.selectionSet);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.ofFragment(selection.name.value);
    const inner = selection.selectionSet ? this.of(selection.selectionSet) : nothing;
    const introspection = selection.name.value.startsWith('__');
    return {
      depth: introspection ? 0 : inner.depth + 1,
      aliases: inner.aliases + (selection.alias ? 1 : 0),
      rootFields: introspection ? 0 : 1,
      fields: inner.fields + 1,
    };
  }

  private ofFragment(name: string): Limits {
    const known = this.fragments.get(name);
    if (known) return known;
    this.fragments.set(name, nothing); // a cycle ends here, and another rule refuses it
    const fragment = this.context.getFragment(name);
    const size = fragment ? this.of(fragment.selectionSet) : nothing;
    this.fragments.set(name, size);
    return size;
  }
}

function together(a: Limits, b: Limits): Limits {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    rootFields: a.rootFields + b.rootFields,
    fields: a.fields + b.fields,
  };
}
