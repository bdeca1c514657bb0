import { subgraphNames } from '../launcher/paths.js';

const journal = `
  CREATE SCHEMA chaos;
  CREATE TABLE chaos.published (LIKE public.outbox);
  ALTER TABLE chaos.published ADD PRIMARY KEY (id);
  CREATE FUNCTION chaos.keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
  SET search_path = chaos AS $$
  BEGIN INSERT INTO chaos.published SELECT NEW.*; RETURN NULL; END $$;
  CREATE TRIGGER keep AFTER INSERT ON public.outbox FOR EACH ROW EXECUTE FUNCTION chaos.keep()`;

/** From here on whatever is committed to an outbox is known, also after it was relayed and deleted. */
export async function keepJournal(world) {
  for (const service of subgraphNames) await world.sql(service, journal);
}

/** Everything that was published: rows of outboxes, with the service. */
export async function readJournal(world) {
  const all = await Promise.all(
    subgraphNames.map(async (service) => {
      const rows = await world.sql(service, 'SELECT * FROM chaos.published ORDER BY seq');
      return rows.map((row) => ({ service, ...row }));
    }),
  );
  return all.flat();
}
