import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { pendingMigrations } from '@charter/database';
import { type Bus, Progress, rebuild, RebuildError, type RebuildReport } from '@charter/messaging';
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainClock } from './clock/domain-clock.js';
import { loadSettings } from './config/config.js';
import { BUS } from './module/bus.js';
import type { ServiceConsumers, SubgraphDefinition } from './module/definition.js';
import { CONSUMERS, SUBGRAPH } from './module/tokens.js';
import { progressText, reportText } from './rebuild/lines.js';

const rebuildSettings = z.object({ DATABASE_OWNER_URL: z.url() });

const EQUAL = 0;
const DIFFERENT = 1;
const FAILED = 2;
const INTERRUPTED = 130;

const usage = `Rebuilds the projections of a service from the log, while it serves.

  --check   compare only, change nothing; ends with 1 if the projections differ from the log
  --json    progress and report as lines of JSON
`;

interface Options {
  readonly check: boolean;
  readonly json: boolean;
}

/**
 * Rebuilds what a service keeps of others, in a process of its own beside the running service, with
 * the service's module (loaded when its settings are wanted, so that wrong ones are a failure). It
 * ends with 0; with 1 if `--check` finds a difference, 2 on failure, 130 on Ctrl-C: live is then as
 * it was.
 */
export async function rebuildSubgraph(load: () => Promise<Type>): Promise<void> {
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => stop.abort());
  try {
    const options = optionsOf(process.argv.slice(2));
    process.exitCode = options ? await run(await load(), options, stop.signal) : EQUAL;
  } catch (error) {
    process.exitCode = stop.signal.aborted ? INTERRUPTED : FAILED;
    if (stop.signal.aborted) console.error('Given up; live is as it was.');
    else console.error(`Not rebuilt: ${error instanceof Error ? error.message : error}`);
  }
}

function optionsOf(args: string[]): Options | null {
  const boolean = { type: 'boolean', default: false } as const;
  const { values } = parseArgs({ args, options: { check: boolean, json: boolean, help: boolean } });
  if (!values.help) return values;
  console.log(usage);
  return null;
}

async function run(module: Type, options: Options, signal: AbortSignal): Promise<number> {
  const { DATABASE_OWNER_URL } = loadSettings(rebuildSettings);
  // Made but not initialized: nothing listens, and no consumer, relay or due work starts.
  const app = await NestFactory.create(module, { logger: false });
  const bus = app.get<Bus>(BUS);
  try {
    const subgraph = app.get<SubgraphDefinition>(SUBGRAPH);
    const { consumers, projections } = app.get<ServiceConsumers>(CONSUMERS);
    if (projections.length === 0) {
      console.log(`${subgraph.name} keeps no projections: there is nothing to rebuild.`);
      return EQUAL;
    }
    await refusePending(app.get(DataSource), subgraph);
    const progress = new Progress();
    const { settings, name, entities } = subgraph;
    const report = await telling(progress, options, () =>
      rebuild({
        ...{ service: name, entities, bus, consumers, projections, progress, signal },
        urls: {
          owner: DATABASE_OWNER_URL,
          app: settings.DATABASE_URL,
          worker: settings.DATABASE_WORKER_URL,
        },
        clock: app.get(DomainClock),
        check: options.check,
      }),
    );
    tell(name, report, options);
    const differs = report.comparisons.some(({ different }) => different > 0);
    return options.check && differs ? DIFFERENT : EQUAL;
  } finally {
    await bus.close();
    await app.close();
  }
}

/** The projectors of this release write tables of this release. */
async function refusePending(dataSource: DataSource, { migrations }: SubgraphDefinition) {
  const pending = await pendingMigrations((sql) => dataSource.query(sql), [...migrations]);
  if (pending.length > 0)
    throw new RebuildError(`migrations have to be run first: ${pending.join(', ')}.`);
}

/** Says every second how far it is. */
async function telling<T>(
  progress: Progress,
  { json }: Options,
  work: () => Promise<T>,
): Promise<T> {
  const say = () => {
    const line = progress.line();
    console.log(json ? JSON.stringify({ progress: line }) : progressText(line));
  };
  const timer = setInterval(say, 1_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    say();
  }
}

function tell(service: string, report: RebuildReport, { json }: Options): void {
  if (json) console.log(JSON.stringify({ service, report }));
  else for (const line of reportText(service, report)) console.log(line);
}
