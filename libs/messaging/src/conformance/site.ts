import { randomUUID } from 'node:crypto';
import { topics } from '@charter/events';
import { testDatabase } from '@charter/testing';
import type { Bus, LoggedRecord } from '../bus.js';
import type { Consumers, DueWork } from '../consumers.js';
import type { Messaging } from '../messaging.js';
import { openStage } from '../testing/stage.js';
import type { Stage } from '../testing/stage.js';
import type { Kind } from './kinds.js';
import { Member } from './member-process.js';
import { openBus } from './open-bus.js';
import { ScopedBus } from './scoped-bus.js';

const used = ['ticket', 'person', 'person-erased', 'notice'] as const;

/** A service with a database of its own on a real bus, where every test has its own topics. */
export class Site {
  private readonly opened = new Set<Bus>();
  private readonly members = new Set<Member>();
  private scope = '';

  private constructor(
    readonly stage: Stage,
    readonly busUrl: string,
    private readonly kind: Kind,
  ) {}

  static async open(kind: Kind): Promise<Site> {
    const stage = await openStage(testDatabase);
    return new Site(stage, kind.url(stage), kind);
  }

  /** The same site with its bus at another address. */
  at(busUrl: string): Site {
    return new Site(this.stage, busUrl, this.kind);
  }

  /** Gives the next test topics that nobody has used. */
  async renew(): Promise<void> {
    this.scope = `t${randomUUID().slice(0, 8)}`;
    const made = used.map((topic) => [ScopedBus.topicOf(this.scope, topic), topics[topic]]);
    await this.kind.prepare(this, Object.fromEntries(made));
  }

  /** Name that the topic has on the bus in this test. */
  nameOf(topic: string): string {
    return ScopedBus.topicOf(this.scope, topic);
  }

  /** The bus as another process has it. */
  bus(): Bus {
    const bus = new ScopedBus(openBus(this.busUrl), this.scope);
    this.opened.add(bus);
    return bus;
  }

  /** Lets this process's bus go, as one that ends well. */
  async leave(bus: Bus): Promise<void> {
    if (this.opened.delete(bus)) await bus.close();
  }

  /** The service, in this process, on a bus at this address, behind `wrap`. */
  messaging(
    consumers: Partial<Consumers>,
    options: { dueWork?: DueWork; url?: string; wrap?: (bus: Bus) => Bus } = {},
  ): Promise<Messaging> {
    const { dueWork, url = this.busUrl, wrap = (bus) => bus } = options;
    return this.stage.messaging(consumers, dueWork, wrap(new ScopedBus(openBus(url), this.scope)));
  }

  /** The service, in a process of its own, which writes a line per effect. */
  async member(environment: Record<string, string> = {}): Promise<Member> {
    const { app, worker } = this.stage.database;
    const member = await Member.start({
      DATABASE_URL: app,
      DATABASE_WORKER_URL: worker,
      BUS_URL: this.busUrl,
      SCOPE: this.scope,
      ...environment,
    });
    this.members.add(member);
    return member;
  }

  /** Everything that the topic holds, in order per partition. */
  async log(topic: string): Promise<LoggedRecord[]> {
    const bus = this.bus();
    const records: LoggedRecord[] = [];
    for await (const batch of bus.read([topic], new Map())) records.push(...batch);
    await this.leave(bus);
    return records;
  }

  async clear(): Promise<void> {
    for (const member of this.members) await member.end();
    this.members.clear();
    for (const bus of this.opened) await this.leave(bus);
    await this.stage.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.clear();
    await this.stage.close();
  }
}
