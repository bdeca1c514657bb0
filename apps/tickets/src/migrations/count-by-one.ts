import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever opens a ticket counts in a transaction of their own, customers too, so they may write the
 * counter. Set back it would end all openings of its year, since references are unique; ahead, it would
 * leave a gap. Row security cannot compare the row with what it was. A restore of data alone brings
 * counters beyond 1: it needs `pg_restore --data-only --disable-triggers`, a whole one does not.
 */
export class CountByOne1780200000007 implements MigrationInterface {
  readonly name = 'CountByOne1780200000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION count_by_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' AND NEW.last = 1 THEN RETURN NEW; END IF;
        IF TG_OP = 'UPDATE' AND (NEW.provider_id, NEW.year, NEW.last)
          = (OLD.provider_id, OLD.year, OLD.last + 1) THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a ticket counter begins at 1 and goes on by 1'
          USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      CREATE TRIGGER count_by_one BEFORE INSERT OR UPDATE ON ticket_counter
        FOR EACH ROW EXECUTE FUNCTION count_by_one()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER count_by_one ON ticket_counter;
      DROP FUNCTION count_by_one()`);
  }
}
