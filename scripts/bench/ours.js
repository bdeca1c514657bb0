import { load } from '../../tools/load-typescript.js';

/** How many effects are written at once: what Messaging allows, and so what the raw client gets. */
export const WIDTH = 3;

/**
 * Our way from a change to its effect: outbox, relay, bus, reactor or projector. `done(id)` is called
 * when the effect of an event is committed.
 */
export async function openOurs(
  { database, messaging, urls, bus, kafkaUrl },
  done,
  purpose = 'react',
) {
  const { createDataSource, newId, systemViewer, UnitOfWork } = database;
  const dataSource = createDataSource({ url: urls.bench.app, entities: [], connections: 20 });
  await dataSource.initialize();
  const unitOfWork = new UnitOfWork(dataSource);
  const provider = newId();
  const clock = { now: () => Temporal.Now.instant(), onChange() {} };
  const effects = new WeakMap();
  const effect = async (event, tx) => {
    await tx.manager.query('INSERT INTO effect (id) VALUES ($1)', [event.aggregateId]);
    effects.set(tx, event.aggregateId);
  };
  const log = { debug() {}, info() {}, warn: console.error, error: console.error };
  const service = new messaging.Messaging({
    service: 'bench',
    unitOfWork: telling(unitOfWork, effects, done),
    workerUrl: urls.bench.worker,
    bus:
      bus === 'kafka'
        ? new messaging.KafkaBus(kafkaUrl, log)
        : new messaging.PostgresBus(urls.bus.app, log),
    clock,
    consumers: await consumersOf({ 'person.erased': { [purpose]: effect } }),
    dueWork: {},
    log,
  });
  await service.start();
  return {
    /** Resolves to an event's id when the change is committed. */
    async change() {
      const id = newId();
      await unitOfWork.run(systemViewer(provider, clock.now()), (tx) =>
        tx.publish({ id, version: 0, providerId: provider }, erased(id)),
      );
      return id;
    },
    service,
    async close() {
      await service.stop();
      await dataSource.destroy();
    },
  };
}

const erased = (personId) => ({ type: 'person.erased', data: { personId } });

/** Every other event is ignored, which a map of events has to say. */
async function consumersOf(some) {
  const { eventSchemas } = await load('libs/events/src/index.ts');
  const ignored = Object.keys(eventSchemas).map((type) => [type, 'ignored']);
  return { ...Object.fromEntries(ignored), ...some };
}

/** A unit of work that tells of each effect once it is committed. */
function telling(unitOfWork, effects, done) {
  return {
    dataSource: unitOfWork.dataSource,
    async run(viewer, work) {
      let transaction;
      const result = await unitOfWork.run(viewer, (tx) => work((transaction = tx)));
      if (effects.has(transaction)) done(effects.get(transaction));
      return result;
    },
  };
}
