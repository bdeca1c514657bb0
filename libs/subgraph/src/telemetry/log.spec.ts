import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { createLogger } from './log.js';

it('says what failed, and nothing of what the statement was given', () => {
  const lines: string[] = [];
  const log = createLogger('test', 'info', { write: (line: string) => void lines.push(line) });
  const refused = Object.assign(new Error('duplicate key value violates "person_email"'), {
    ...{ code: '23505', detail: 'Key (email)=(zoe@example.org) already exists.' },
    where: 'unnamed portal parameter $1 = zoe@example.org',
  });
  const query = 'INSERT INTO person (email) VALUES ($1)';
  log.error({ err: new QueryFailedError(query, ['zoe@example.org'], refused) }, 'failed');
  expect(JSON.parse(lines[0]!)).toMatchObject({
    err: { message: refused.message, code: '23505', query, stack: expect.any(String) },
  });
  expect(lines[0]).not.toContain('zoe');
});
