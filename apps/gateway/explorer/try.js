import { createRoot } from 'react-dom/client';
import { createElement } from 'react';
import { GraphiQL } from 'graphiql';
createRoot(document.getElementById('root')).render(createElement(GraphiQL, { fetcher: async () => ({}) }));
