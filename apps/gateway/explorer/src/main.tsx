import { createRoot } from 'react-dom/client';
import { Explorer } from './explorer.js';

const workers: Record<string, string> = { json: 'json', graphql: 'graphql' };

Object.assign(globalThis, {
  MonacoEnvironment: {
    getWorker: (_id: string, label: string) =>
      new Worker(`/explorer/${workers[label] ?? 'editor'}.worker.js`, { type: 'module' }),
  },
});

const root = document.getElementById('explorer');
if (root) createRoot(root).render(<Explorer />);
