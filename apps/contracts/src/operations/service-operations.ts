import {
  operations,
  type Answer,
  type Operation,
  type Overview,
  type Question,
} from '@charter/messaging';
import { MessagingLifecycle } from '@charter/subgraph';
import { Injectable, ServiceUnavailableException } from '@nestjs/common';
import { GraphQLError } from 'graphql';
import type { OperatedService } from '../generated/graphql.js';
import { PeerAway, Peers } from '../peers/peers.js';

/** Machine milliseconds that an overview waits for one service. */
const GLANCE = 2_000;
/** Machine milliseconds that an operator's call waits: more than a service takes for one. */
const CALL = 9_000;

const all: readonly OperatedService[] = ['CONTRACTS', 'TICKETS', 'BILLING', 'VERSIONS'];

/** A service's answer to a look at it, or why there is none. */
export type Glance =
  | { readonly service: OperatedService; readonly overview: Overview }
  | { readonly service: OperatedService; readonly awayBecause: string };

/** Asks each service what only it knows: in this process, or on its internal endpoint. */
@Injectable()
export class ServiceOperations {
  constructor(
    private readonly messaging: MessagingLifecycle,
    private readonly peers: Peers,
  ) {}

  /** All services side by side; who is away holds up nobody. */
  glances(): Promise<Glance[]> {
    return Promise.all(
      all.map(async (service) => {
        try {
          return { service, overview: await this.call(service, 'overview', {}, GLANCE) };
        } catch (error) {
          return { service, awayBecause: reasonOf(error) };
        }
      }),
    );
  }

  /** Asks one service; an outage of it is the GraphQL error SERVICE_AWAY. */
  async ask<O extends Operation>(
    service: OperatedService,
    operation: O,
    question: Question<O>,
  ): Promise<Answer<O>> {
    try {
      return await this.call(service, operation, question, CALL);
    } catch (error) {
      if (!(error instanceof PeerAway)) throw error;
      const extensions = { code: 'SERVICE_AWAY', service: error.peer, retryable: true };
      throw new GraphQLError(`${error.peer} does not answer. Try again when it is back.`, {
        extensions,
        originalError: error,
      });
    }
  }

  private async call<O extends Operation>(
    service: OperatedService,
    operation: O,
    question: Question<O>,
    patience: number,
  ): Promise<Answer<O>> {
    const name = service.toLowerCase();
    if (service === 'CONTRACTS') return this.callOwn(name, operation, question, patience);
    const path = `/internal/messaging/${operation}`;
    const asked = { method: 'POST', path, body: question, patience } as const;
    return operations[operation].answer.parse(await this.peers.call(name, asked)) as Answer<O>;
  }

  /** What it does not answer in time goes on, as it would in another process. */
  private async callOwn<O extends Operation>(
    name: string,
    operation: O,
    question: Question<O>,
    patience: number,
  ): Promise<Answer<O>> {
    try {
      const answer = this.messaging.operate(operation, question);
      const signal = AbortSignal.timeout(patience);
      const late = new Promise<never>((_, reject) =>
        signal.addEventListener('abort', () => reject(PeerAway.late(name, patience))),
      );
      return await Promise.race([answer, late]);
    } catch (error) {
      throw error instanceof ServiceUnavailableException ? new PeerAway(name, error) : error;
    }
  }
}

/** fetch tells what happened in the cause of what it throws. */
function reasonOf(error: unknown): string {
  for (let cause = error; ; cause = (cause as Error).cause)
    if (!(cause instanceof Error && cause.cause instanceof Error))
      return cause instanceof Error ? cause.message || cause.name : String(cause);
}
