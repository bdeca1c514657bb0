import { GraphQLError } from 'graphql';
import type { ValidationRule } from 'graphql';

const message = 'A text holds a NUL character or half of a surrogate pair, which nothing can keep.';
const remedy = 'Send Unicode text without U+0000 and without lone surrogates.';

export const unstorableText = { message, remedy };

/** PostgreSQL keeps neither NUL nor half a pair: what it would fail on ends here, for every service. */
function isStorable(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed();
}

/** Reviver of a JSON body: throws `unstorableText` for a text that cannot be kept, as key or as value. */
export function storable(key: string, value: unknown): unknown {
  if (isStorable(key) && (typeof value !== 'string' || isStorable(value))) return value;
  throw new Error(message);
}

/** The same for texts written into the document itself, by their escapes. */
export const storableTextRule: ValidationRule = (context) => ({
  StringValue(node) {
    if (isStorable(node.value)) return;
    const extensions = { code: 'BAD_USER_INPUT', remedy };
    context.reportError(new GraphQLError(message, { nodes: node, extensions }));
  },
});
