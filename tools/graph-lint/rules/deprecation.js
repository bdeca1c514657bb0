import { Kind, visit } from 'graphql';
import { at } from '../subgraph.js';

const form = /^Use .+\. Removed after \d{4}-\d{2}-\d{2}\.$/;

/** Whoever uses a deprecated field is told what to use, and until when. */
export function check({ nodes }) {
  const complaints = [];
  for (const node of nodes) {
    visit(node, {
      [Kind.DIRECTIVE](directive) {
        if (directive.name.value !== 'deprecated') return;
        const reason =
          directive.arguments?.find(({ name }) => name.value === 'reason')?.value.value ?? '';
        if (!form.test(reason)) {
          complaints.push(
            at(directive, 'write @deprecated(reason: "Use X. Removed after YYYY-MM-DD.")'),
          );
        }
      },
    });
  }
  return complaints;
}
