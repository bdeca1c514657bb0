import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@apollo/composition';
import { graphql, parse } from 'graphql';
import type { GraphQLSchema } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

const ticketsSdl = `${link}
  type Query { ticket(id: ID!): Ticket  now: String  fail: String  slow: String  deep: Deep }
  type Deep { deep: Deep  now: String }
  type Ticket @key(fields: "id") { id: ID!  subject: String }`;

const billingSdl = `${link}
  type Ticket @key(fields: "id") { id: ID!  price: String }
  type Query { billingNow: String }`;

/** Two real subgraphs, for specs: `tickets` and `billing`, with what they were sent. */
export class TinySubgraphs {
  readonly received: IncomingMessage[] = [];
  private readonly servers = new Map<string, Server>();

  async start(): Promise<Record<'tickets' | 'billing', string>> {
    const now = (_root: unknown, _args: unknown, request: unknown) =>
      claimsOf(request as IncomingMessage)['now'];
    const tickets = buildSubgraphSchema({
      typeDefs: parse(ticketsSdl),
      resolvers: {
        Query: {
          ticket: (_: unknown, { id }: { id: string }) => ({ id, subject: `Ticket ${id}` }),
          now,
          fail: () => Promise.reject(new Error('relation "secret" does not exist at 10.0.0.7')),
          slow: () => new Promise((done) => setTimeout(() => done('done'), 300)),
          deep: () => ({}),
        },
        Deep: { deep: () => ({}) },
      },
    });
    const billing = buildSubgraphSchema({
      typeDefs: parse(billingSdl),
      resolvers: {
        Ticket: { __resolveReference: ({ id }: { id: string }) => ({ id, price: '192.00' }) },
        Query: {
          billingNow: now,
        },
      },
    });
    return {
      tickets: await this.serve('tickets', tickets),
      billing: await this.serve('billing', billing),
    };
  }

  async stop(name: string) {
    const server = this.servers.get(name);
    server?.closeAllConnections();
    await new Promise((done) => server?.close(done));
    this.servers.delete(name);
  }

  async stopAll() {
    for (const name of [...this.servers.keys()]) await this.stop(name);
  }

  private async serve(name: string, schema: GraphQLSchema): Promise<string> {
    const server = createServer((request, response) => {
      if (request.url === '/health/live') return void response.end('{}');
      if (request.url === '/feeds/known.ics') return answerFeed(request, response);
      if (request.url?.startsWith('/uploads/')) return void answerUpload(request, response);
      if (request.url !== '/graphql') return void response.writeHead(404).end();
      this.received.push(request);
      void this.answer(schema, request).then((answer) =>
        response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)),
      );
    });
    this.servers.set(name, server);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  private async answer(schema: GraphQLSchema, request: IncomingMessage) {
    const { query, variables } = JSON.parse(await text(request));
    return graphql({ schema, source: query, variableValues: variables, contextValue: request });
  }
}

export function claimsOf(request: IncomingMessage): Record<string, unknown> {
  const payload = request.headers.authorization?.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}

/** The supergraph of both; without billing it is a smaller graph, to see a reload. */
export function tinySupergraph(names = ['tickets', 'billing']): string {
  const sdl: Record<string, string> = { tickets: ticketsSdl, billing: billingSdl };
  const services = names.map((name) => ({
    name,
    typeDefs: parse(sdl[name] ?? ''),
    url: `http://${name}`,
  }));
  const { supergraphSdl } = composeServices(services);
  if (!supergraphSdl) throw new Error('the tiny subgraphs do not compose');
  return supergraphSdl;
}

function answerFeed({ method, headers }: IncomingMessage, response: ServerResponse): void {
  const known = headers['if-none-match'] === '"1"';
  const told = { 'content-type': 'text/calendar', etag: '"1"', 'last-modified': 'yesterday' };
  response.writeHead(known ? 304 : 200, told).end(known || method === 'HEAD' ? '' : 'BEGIN');
}

/** Tells how many bytes came, or refuses before it has read them all. */
async function answerUpload(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let bytes = 0;
  const isRefused = request.url === '/uploads/refused';
  if (isRefused) request.resume();
  else for await (const chunk of request) bytes += (chunk as Buffer).length;
  response.writeHead(isRefused ? 422 : 202, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ bytes, type: request.headers['content-type'] }));
}
