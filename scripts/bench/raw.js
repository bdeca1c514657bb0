import { randomUUID } from 'node:crypto';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { inBatches } from './in-batches.js';
import { WIDTH } from './ours.js';

/** Reading on from the greatest id would be simpler, and lose what commits late. */
const TAKE = 'DELETE FROM raw_log RETURNING data';
const INSERT_EFFECT = 'INSERT INTO effect (id) VALUES ($1)';

/** The same round trip by the bare client of the bus: no outbox, no inbox, nothing survives a kill. */
export function openRaw(ground, done) {
  return ground.bus === 'kafka' ? rawKafka(ground, done) : rawPostgres(ground, done);
}

/** Commits the row of a change; resolves to its id. */
async function commitChange(pool) {
  const id = randomUUID();
  await pool.query('INSERT INTO change (id, data) VALUES ($1, $2)', [id, { personId: id }]);
  return id;
}

async function rawKafka({ urls, kafkaUrl }, done) {
  const pool = new pg.Pool({ connectionString: urls.bench.app, max: 20 });
  const kafka = new kafkajs.Kafka({
    brokers: [new URL(kafkaUrl).host],
    logLevel: kafkajs.logLevel.NOTHING,
  });
  const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
  const consumer = kafka.consumer({ groupId: 'raw' });
  await Promise.all([producer.connect(), consumer.connect()]);
  await consumer.subscribe({ topics: ['raw'], fromBeginning: true });
  await consumer.run({
    partitionsConsumedConcurrently: WIDTH,
    async eachMessage({ message }) {
      const { id } = JSON.parse(message.value.toString());
      await pool.query(INSERT_EFFECT, [id]);
      done(id);
    },
  });
  return {
    async change() {
      return commitChange(pool);
    },
    send: inBatches((ids) =>
      producer.send({
        topic: 'raw',
        acks: -1,
        messages: ids.map((id) => ({ key: id, value: JSON.stringify({ id }) })),
      }),
    ),
    async close() {
      await consumer.disconnect();
      await producer.disconnect();
      await pool.end();
    },
  };
}

async function rawPostgres({ urls }, done) {
  const pool = new pg.Pool({ connectionString: urls.bench.app, max: 20 });
  const log = new pg.Pool({ connectionString: urls.bus.app, max: 20 });
  const reader = new pg.Client({ connectionString: urls.bus.app });
  await reader.connect();
  await reader.query('LISTEN raw_log');
  let hinted = false;
  let reading = null;
  const read = async () => {
    while (hinted) {
      hinted = false;
      const { rows } = await reader.query(TAKE);
      await inLanes(rows, async ({ data }) => {
        await pool.query(INSERT_EFFECT, [data.id]);
        done(data.id);
      });
    }
    reading = null;
  };
  reader.on('notification', () => {
    hinted = true;
    reading ??= read();
  });
  return {
    async change() {
      return commitChange(pool);
    },
    // One statement is one commit; the notification goes out with it.
    send: (id) =>
      log.query(
        `WITH logged AS (INSERT INTO raw_log (data) VALUES ($1)) SELECT pg_notify('raw_log', '')`,
        [{ id }],
      ),
    async close() {
      await reader.end();
      await Promise.all([pool.end(), log.end()]);
    },
  };
}

async function inLanes(rows, work) {
  const queue = [...rows];
  const lane = async () => {
    for (let row; (row = queue.shift());) await work(row);
  };
  await Promise.all(Array.from({ length: WIDTH }, lane));
}
