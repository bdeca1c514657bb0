import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.js';

const workers: Record<string, string> = { json: 'json', graphql: 'graphql' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`/explorer/${workers[label] ?? 'editor'}.worker.js`, { type: 'module' }),
  },
});

// French texts are full of typographic apostrophes, which the editor would frame as suspicious.
void import('monaco-graphql/esm/monaco-editor.js').then(({ editor }) =>
  editor.onDidCreateEditor((created) =>
    created.updateOptions({ unicodeHighlight: { ambiguousCharacters: false } }),
  ),
);

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<Explorer />);
