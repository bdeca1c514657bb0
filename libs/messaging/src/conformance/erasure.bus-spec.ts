import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@charter/database';
import type { Transaction } from '@charter/database';
import { topics } from '@charter/events';
import { tablesHolding } from '@charter/testing';
import kafkajs from 'kafkajs';
import { expect, test } from 'vitest';
import type { Tombstone } from '../event.js';
import { parseKafkaUrl } from '../kafka-bus/address.js';
import { connectTo } from '../kafka-bus/client.js';
import { compact } from '../postgres-bus/compaction.js';
import { provider, start, write } from '../testing/stage.js';
import { onEachBus } from './conformance.js';
import type { Site } from './site.js';

const compacted = ['person', 'notice'] as const;
/** A name, an address, and words that the person wrote. */
const traces = ['Ines Moreau', 'ines@example.com', 'my knee hurts'];

const personOf = (personId: string, displayName: string) => ({
  ...{ personId, issuer: null, subject: null, technicalLevel: null },
  ...{ displayName, email: `${displayName.split(' ')[0]!.toLowerCase()}@example.com` },
  language: 'fr',
});

const noticeOf = (noticeId: string, body: string) => ({
  ...{ noticeId, template: 'ticket.replied', parameters: {}, subject: 'ticket:1', body },
  recipients: [{ personId: newId() }],
});

/** Publishes the next version of something as its owner does. */
async function tell(site: Site, type: string, id: string, version: number, data: object) {
  const values = [newId(), type.split('.')[0], type, id, version, provider, start.toString(), data];
  await site.stage.run((tx) =>
    tx.manager.query(
      `INSERT INTO outbox (id, topic, type, schema_version, aggregate_id, aggregate_version,
         provider_id, time, data) VALUES ($1, $2, $3, 1, $4, $5, $6, $7, $8)`,
      values,
    ),
  );
}

const clear = ({ aggregateId }: Tombstone, tx: Transaction) =>
  tx.manager.query('DELETE FROM line WHERE aggregate = $1', [aggregateId]);

/** What the log of compacted topics still says, as text. */
async function logged(site: Site): Promise<string> {
  const records = await Promise.all(compacted.map((topic) => site.log(topic)));
  return JSON.stringify(records.flat().map(({ key, headers, value }) => ({ key, headers, value })));
}

const traced = (text: string) => traces.filter((trace) => text.includes(trace));

/** Has the bus delete at once what retention lets it delete some time. */
async function force(site: Site): Promise<void> {
  if (!site.busUrl.startsWith('kafka')) {
    const named = compacted.map((topic) => [site.nameOf(topic), topics[topic]]);
    await compact(site.busUrl, { wait: true, topics: Object.fromEntries(named) });
    return;
  }
  const admin = connectTo(parseKafkaUrl(site.busUrl), null).admin();
  await admin.connect();
  const eager = {
    ...{ 'segment.ms': '100', 'min.cleanable.dirty.ratio': '0.001', 'max.compaction.lag.ms': '1' },
    ...{ 'delete.retention.ms': '0' },
  };
  await admin.alterConfigs({
    validateOnly: false,
    resources: compacted.map((topic) => ({
      type: kafkajs.ConfigResourceTypes.TOPIC,
      name: site.nameOf(topic),
      configEntries: [
        { name: 'cleanup.policy', value: 'compact' },
        ...Object.entries(eager).map(([name, value]) => ({ name, value })),
      ],
    })),
  });
  await admin.disconnect();
}

/** Only what lies in closed segments is compacted, so each partition gets something new to hold. */
async function roll(site: Site): Promise<void> {
  const bus = site.bus();
  const keys = Array.from({ length: 40 }, () => newId());
  for (const topic of compacted)
    await bus.send(keys.map((key) => ({ topic, key, headers: {}, value: '{}' })));
  await site.leave(bus);
}

onEachBus((site) => {
  test(
    'after an erasure and a compaction the bus holds nothing of the person',
    { timeout: 120_000 },
    async () => {
      const { stage } = site();
      const messaging = await site().messaging({
        'person.changed': { project: write('kept'), clear },
        'notice.requested': { react: write('kept'), clear },
      });
      const [ines, bert, notice] = [newId(), newId(), newId()];
      for (const version of [1, 2, 3])
        await tell(site(), 'person.changed', ines, version, personOf(ines, 'Ines Moreau'));
      await tell(site(), 'person.changed', bert, 1, personOf(bert, 'Bert Blanc'));
      await tell(site(), 'notice.requested', notice, 1, noticeOf(notice, 'my knee hurts'));
      await stage.drained(messaging);
      expect(await stage.lines()).toHaveLength(5);
      expect(traced(await logged(site()))).toEqual(traces);

      await stage.run(async (tx) => {
        const erased = (id: string, version: number) => ({ id, version, providerId: provider });
        await tx.publishTombstone('person.changed', erased(ines, 3));
        await tx.publishTombstone('notice.requested', erased(notice, 1));
      });
      await stage.drained(messaging);
      expect(await stage.lines()).toEqual(['kept 1']);
      await stage.stop(messaging);
      expect(await tablesHolding(stage.database.admin, traces)).toEqual([]);

      await force(site());
      const deadline = performance.now() + 90_000;
      while (traced(await logged(site())).length > 0 && performance.now() < deadline) {
        await roll(site());
        await wait(1_000);
      }
      const left = await logged(site());
      expect(traced(left)).toEqual([]);
      expect(left).toContain('Bert Blanc');
      if (!site().busUrl.startsWith('kafka'))
        expect(await tablesHolding(stage.busDatabase.admin, traces)).toEqual([]);
    },
  );
});
