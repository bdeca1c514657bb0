import type { UnitOfWork } from '@charter/database';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Backlog } from '../backlog.js';
import type { Clock } from '../clock.js';
import type { ConsumerGroup } from '../consumer-group.js';
import type { DeadLetters } from '../dead-letters.js';
import type { DeadCount } from './letter-listing.js';
import { Acts } from './acts.js';
import { Chooser } from './chooser.js';
import { DeadLetterDesk } from './desk.js';
import { LetterEffects } from './letter-effects.js';
import { LetterListing } from './letter-listing.js';
import type { Operations } from './questions.js';

interface Surroundings {
  readonly service: string;
  readonly worker: pg.Pool;
  readonly unitOfWork: UnitOfWork;
  readonly clock: Clock;
  readonly groups: readonly ConsumerGroup[];
  readonly deadLetters: DeadLetters;
  readonly backlog: Backlog;
  readonly reasons: () => string[];
  readonly log: Pick<Logger, 'info' | 'warn'>;
}

/** What an operator of the platform sees of one service's messaging, and does there. */
export class Operator {
  readonly desk: DeadLetterDesk;
  readonly operations: Operations;
  private readonly letters: LetterListing;

  constructor({ worker, backlog, reasons, log, ...around }: Surroundings) {
    const { service, groups, unitOfWork, clock, deadLetters } = around;
    const acts = new Acts(worker);
    const effects = new LetterEffects(service, groups, unitOfWork, clock);
    const chooser = new Chooser(worker, acts);
    const desk = new DeadLetterDesk(deadLetters, effects, chooser, acts, log);
    const letters = new LetterListing(worker);
    this.desk = desk;
    this.letters = letters;
    this.operations = {
      overview: async () => {
        const [outbox, lag, deadLetters] = await Promise.all([
          backlog.outbox(),
          backlog.lagIfKnown(),
          letters.counts(),
        ]);
        const { rows, oldest } = outbox;
        const shown = { rows, oldest: oldest?.toString() ?? null };
        return { reasons: reasons(), outbox: shown, lag, deadLetters };
      },
      letters: ({ filter, page }) => letters.page(filter, page),
      countLetters: ({ filter, upTo }) => letters.count(filter, upTo),
      acts: ({ page }) => acts.page(page),
      countActs: ({ upTo }) => acts.count(upTo),
      preview: (question) => chooser.preview(question),
      replay: (order) => desk.replay(order),
      dismiss: (order) => desk.dismiss(order),
    };
  }

  deadLetters(): Promise<DeadCount[]> {
    return this.letters.counts();
  }
}
