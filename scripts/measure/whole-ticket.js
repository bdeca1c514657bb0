import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GraphClient } from '../../libs/testing/src/graph-client.ts';
import { root } from '../launcher/paths.js';

const file = join(root, 'examples/whole-ticket.graphql');

/** Query i of the story, on the newest open ticket that an agent of Selion sees. */
export async function wholeTicket(address) {
  const gateway = new GraphClient(address);
  const { token } = await gateway.token('kevin.janssens@selion.example');
  const agent = gateway.as({ token, provider: 'selion' });
  const { tickets } = await agent.query('{ tickets(first: 1) { nodes { reference } } }');
  const query = readFileSync(file, 'utf8');
  const variables = { reference: tickets.nodes[0].reference };
  return {
    once: () => agent.query(query, variables),
    request: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'charter-provider': 'selion',
      },
      body: JSON.stringify({ query, variables }),
    },
  };
}
