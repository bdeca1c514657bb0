import { setTimeout as wait } from 'node:timers/promises';
import type { Consumer, EachBatchPayload, Kafka } from 'kafkajs';
import { placeOf } from '../bus.js';
import type { Subscription } from '../bus.js';
import { evenShares } from './assigner.js';
import type { BusLog } from './client.js';
import { Commits } from './commits.js';
import { Lane } from './lane.js';
import { toLogged } from './records.js';

export interface Timing {
  /** Machine milliseconds without a heartbeat until the group gives a member's partitions away. */
  readonly sessionTimeout: number;
  readonly heartbeatInterval: number;
}

/** A batch waits so long for room in its lane before its partition is paused. */
const PATIENCE = 50;
/** How long the broker waits for records, and so until a partition that was paused is read again. */
const LONGEST_FETCH = 500;
const PARTITION_BYTES = 262_144;
const FETCH_BYTES = 4_194_304;
const LEAVING = 5_000;
/** After a join, fetches that began before it have ended by then. */
const SETTLED = 10_000;

/**
 * One stay in a group, from joining to leaving or crashing. kafkajs hands over each batch and goes on
 * at once, so heartbeats flow however long a handler takes; lanes do the work.
 */
export class Member {
  private readonly consumer: Consumer;
  private readonly commits: Commits;
  private readonly crashed = Promise.withResolvers<Error>();
  private lanes = new Map<string, Lane>();
  private memberId = '';
  private attempts = 0;
  private joining = true;
  private leaving = false;
  private started: Promise<void> = Promise.resolve();
  private joinedAt = 0;
  /** Brokers that are being read, and those of them that a batch from before the last join may come from. */
  private readonly fetching = new Set<number>();
  private readonly stale = new Set<number>();
  /** Machine instant of the last sign that the group counts this member in; null before the first. */
  lastSeen: number | null = null;
  /** Called after each join. */
  joined: () => void = () => {};

  constructor(
    kafka: Kafka,
    private readonly subscription: Subscription,
    private readonly timing: Timing,
    private readonly settling: Map<string, Promise<void>>,
    log: BusLog,
  ) {
    // While it joins, it is not known whose offsets it may tell.
    this.commits = new Commits(() => (this.joining ? [] : this.lanes.values()), log);
    this.consumer = kafka.consumer({
      groupId: subscription.group,
      ...timing,
      // Members come back at their next heartbeat; who does not is taken for gone.
      rebalanceTimeout: Math.max(timing.sessionTimeout, 3 * timing.heartbeatInterval),
      maxWaitTimeInMs: Math.min(LONGEST_FETCH, timing.heartbeatInterval / 2),
      maxBytesPerPartition: PARTITION_BYTES,
      maxBytes: FETCH_BYTES,
      allowAutoTopicCreation: false,
      partitionAssigners: [evenShares(subscription.owner, () => this.beginsToJoin())],
      // Whoever keeps this member begins anew, with back-off.
      retry: { restartOnFailure: async () => false },
    });
    this.listen();
  }

  private listen(): void {
    const { consumer } = this;
    const { CRASH, HEARTBEAT, GROUP_JOIN, REBALANCING, FETCH_START, START_BATCH_PROCESS } =
      consumer.events;
    consumer.on(CRASH, ({ payload }) => this.crashed.resolve(payload.error));
    consumer.on(HEARTBEAT, () => (this.lastSeen = performance.now()));
    consumer.on(REBALANCING, () => this.losesGeneration());
    consumer.on(GROUP_JOIN, ({ payload }) => this.hasJoined(payload));
    consumer.on(FETCH_START, ({ payload }) => this.beginsToFetch(payload));
    consumer.on(START_BATCH_PROCESS, ({ payload }) => {
      if (payload.batchSize === 0) this.passEmpty(payload);
    });
  }

  /**
   * Nothing but control records, or what compaction has taken out: no batch will be handed over, and
   * kafkajs goes on behind it. If it is of a fetch from before the last join, what another member has
   * left to this one may lie between, so that the next member begins anew.
   */
  private passEmpty(at: { topic: string; partition: number; lastOffset: string }): void {
    const lane = this.lanes.get(placeOf(at));
    if (lane?.end === null && this.mayBeOfBefore()) {
      this.leaving = true;
      this.crashed.resolve(new Error(`a stale batch of ${placeOf(at)}`));
    } else lane?.add([], BigInt(at.lastOffset) + 1n);
  }

  /** Resolves to why the stay ended, unless it is left before. */
  async run(): Promise<Error> {
    const { consumer, subscription } = this;
    await consumer.connect();
    await consumer.subscribe({ topics: [...subscription.topics], fromBeginning: true });
    if (this.leaving) return new Error('left');
    this.started = consumer.run({
      autoCommit: false,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 64,
      eachBatch: (payload) => this.receive(payload),
    });
    await this.started;
    return this.crashed.promise;
  }

  /** Fetches have ended, the request to join is not sent: offsets still count for the generation. */
  private losesGeneration(): void {
    this.fetching.clear();
    void this.commits.now();
  }

  get holdsNothing(): boolean {
    return this.lanes.size === 0;
  }

  /** Lanes begin no record until it is known what they keep. */
  private beginsToJoin(): string[] {
    this.joining = true;
    this.attempts++;
    return [...this.lanes.keys()];
  }

  private beginsToFetch({ nodeId }: { nodeId: number }): void {
    this.fetching.add(nodeId);
    this.stale.delete(nodeId);
  }

  /**
   * What is held since the last generation goes on where it is. If there may have been one between
   * that this member took no part in, another may have moved on: then lanes begin anew.
   */
  private hasJoined(payload: {
    memberId: string;
    memberAssignment: Readonly<Record<string, number[]>>;
  }): void {
    const continuous = payload.memberId === this.memberId && this.attempts === 1;
    const before = this.lanes;
    this.lanes = new Map();
    for (const [topic, partitions] of Object.entries(payload.memberAssignment))
      for (const partition of partitions) {
        const place = placeOf({ topic, partition });
        const kept = continuous && before.get(place);
        if (kept) before.delete(place);
        this.lanes.set(place, kept || this.laneFor(topic, partition, before.get(place)));
      }
    for (const lane of before.values()) this.endLane(lane);
    for (const nodeId of this.fetching) this.stale.add(nodeId);
    this.memberId = payload.memberId;
    this.attempts = 0;
    this.joining = false;
    this.joinedAt = this.lastSeen = performance.now();
    this.commits.soon(true);
    this.joined();
  }

  private laneFor(topic: string, partition: number, before?: Lane): Lane {
    if (before) this.endLane(before);
    return new Lane(topic, partition, {
      handler: this.subscription.handler,
      open: () => this.isCertain(),
      progressed: (drained) => this.commits.soon(drained),
      after: this.settling.get(placeOf({ topic, partition })) ?? Promise.resolve(),
    });
  }

  private endLane(lane: Lane): void {
    lane.stop();
    this.settling.set(placeOf(lane), lane.settled);
  }

  /** Whether no other member can have the partitions; false after a standstill of this process. */
  private isCertain(): boolean {
    if (this.joining || this.leaving || this.lastSeen === null) return false;
    return performance.now() - this.lastSeen < this.timing.sessionTimeout;
  }

  /** A fetch that began before the last join hands over batches from where it was then. */
  private mayBeOfBefore(): boolean {
    return this.stale.size > 0 && performance.now() - this.joinedAt < SETTLED;
  }

  private async receive(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { topic, partition, messages } = batch;
    const lane = this.lanes.get(placeOf(batch));
    if (!lane || this.leaving) return;
    if (lane.end === null && this.mayBeOfBefore()) return; // fetched again, from the offset of the group
    this.commits.use(payload.commitOffsetsIfNecessary);
    const end = BigInt(batch.lastOffset()) + 1n;
    lane.add(
      messages.map((message) => toLogged(topic, partition, message)),
      end,
    );
    payload.resolveOffset(batch.lastOffset());
    if (!lane.full) return;
    await Promise.race([lane.roomy(), wait(PATIENCE)]);
    if (!lane.full) return;
    const resume = payload.pause();
    void lane.roomy().then(resume);
  }

  /** Finishes what is at hand, keeps the offsets and leaves. */
  async leave(): Promise<void> {
    this.leaving = true;
    const lanes = [...this.lanes.values()];
    for (const lane of lanes) this.endLane(lane);
    await Promise.all(lanes.map((lane) => lane.settled));
    await Promise.race([this.commits.now(), wait(LEAVING)]);
    await this.abandon();
  }

  /** Leaves without waiting for what is at hand. */
  async abandon(): Promise<void> {
    this.leaving = true;
    for (const lane of this.lanes.values()) this.endLane(lane);
    this.commits.end();
    // A consumer that is disconnected while it starts would connect again and stay for ever.
    const disconnected = this.started.finally(() => this.consumer.disconnect()).catch(() => {});
    await Promise.race([disconnected, wait(LEAVING, undefined, { ref: false })]);
  }
}
