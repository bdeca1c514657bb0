import { z } from 'zod';
import { authoredCharter } from './schema/document.js';

/** The JSON Schema (2020-12) by which editors complete and check charter files. */
export function charterJsonSchema(): object {
  return {
    ...z.toJSONSchema(authoredCharter, { io: 'input' }),
    title: 'Charter',
    description: 'The support charter of a provider: its clauses, and the rules that keep them.',
  };
}
