import { newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { commonErrors, invalidInput } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type { SetWorkingStateInput } from '../generated/graphql.js';
import { agentNamed } from '../ticket/agent-named.js';
import { nowOf } from '../ticket/ticket.queries.js';
import type { AgentState } from './domain/agent-state.js';

/** Who is there to answer; whoever says nothing is. */
@Injectable()
export class WorkingStateService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  set(viewer: Viewer, input: SetWorkingStateInput): Promise<AgentState> {
    return this.unitOfWork.run(viewer, async (tx) => {
      const { agentId = null } = input;
      const personId =
        agentId === null ? viewer.personId : await agentNamed(tx, agentId, 'agentId');
      const ofOneself = personId !== null && personId === viewer.personId;
      await decisions.authorize(tx, ofOneself ? 'setOwnWorkingState' : 'setWorkingState');
      if (!personId) throw commonErrors.refused('FORBIDDEN', { params: program });
      const awayUntil = input.working ? null : (input.awayUntil ?? null);
      if (awayUntil && Temporal.Instant.compare(awayUntil, nowOf(tx)) <= 0)
        throw invalidInput(
          'awayUntil',
          'Give an instant after now, or none.',
          'Donnez un instant à venir, ou aucun.',
        );
      await write(tx, personId, input.working, awayUntil);
      return { personId, working: input.working, awayUntil };
    });
  }
}

const program = { action: 'setWorkingState', capacities: 'agent (a person)' };

async function write(
  tx: Transaction,
  personId: string,
  working: boolean,
  until: Temporal.Instant | null,
): Promise<void> {
  const ofAgent = [tx.viewer.providerId, personId];
  if (working)
    await tx.manager.query(
      'DELETE FROM agent_absence WHERE provider_id = $1 AND person_id = $2',
      ofAgent,
    );
  else
    await tx.manager.query(
      `INSERT INTO agent_absence (provider_id, person_id, id, until) VALUES ($1, $2, $3, $4)
       ON CONFLICT (provider_id, person_id) DO UPDATE SET until = excluded.until`,
      [...ofAgent, newId(), until?.toString() ?? null],
    );
}
