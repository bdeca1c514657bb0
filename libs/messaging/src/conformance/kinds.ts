import { topics } from '@charter/events';
import { inject } from 'vitest';
import { prepareKafkaBus } from '../kafka-bus/prepare.js';
import { preparePostgresBus } from '../postgres-bus/schema.js';
import type { Stage } from '../testing/stage.js';
import { timing } from './open-bus.js';

/** Topics with their retention, under the names that they shall have. */
export type Topics = Readonly<Record<string, (typeof topics)[keyof typeof topics]>>;

interface Place {
  readonly stage: Stage;
  readonly busUrl: string;
}

/** One of the buses that the suite runs on. */
export interface Kind {
  readonly title: string;
  /** True where this machine cannot run it. */
  readonly absent: boolean;
  /** Machine milliseconds that a member may be silent before others get its partitions. */
  readonly sessionTimeout: number;
  /** Address of a bus for the tests of one file. */
  readonly url: (stage: Stage) => string;
  /** The step that makes topics. */
  readonly prepare: (site: Place, topics: Topics) => Promise<void>;
}

const postgres: Kind = {
  title: 'PostgreSQL',
  absent: false,
  // A member is there as long as its connection; this is how often it looks who else is.
  sessionTimeout: 2_000,
  url: (stage) => stage.busDatabase.app,
  prepare: ({ stage }, made) =>
    preparePostgresBus(stage.busDatabase.owner, { topics: Object.keys(made) }),
};

const kafkaUrl = inject('kafkaUrl');

const kafka: Kind = {
  title: 'Kafka',
  absent: kafkaUrl === null,
  sessionTimeout: timing.sessionTimeout,
  url: () => kafkaUrl!,
  prepare: ({ busUrl }, made) => prepareKafkaBus(busUrl, { topics: made }),
};

export const kinds: readonly Kind[] = [postgres, kafka];
