import { loadCharter, planOf, type Charter } from '@charter/charter';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { documentationOf } from './documentation.js';
import type { ContractTerms } from './support-contract.js';

const file = (key: string) =>
  loadCharter(
    readFileSync(new URL(`../../../../../charters/${key}.yaml`, import.meta.url), 'utf8'),
  );
const metacompliance = file('metacompliance');
const person = { isPerson: true, isStaff: false };
const program = { isPerson: false, isStaff: false };
const contract = { id: 'c' } as ContractTerms;

const shown = (charter: Charter, reader: typeof person, plan: string, contracts: ContractTerms[]) =>
  documentationOf(charter, reader, { plan: planOf(charter, plan), inForce: contracts });

it('[S3.8] shows the documentation to people of a customer with a contract, and to staff', () => {
  const open = { open: true, clause: 'S3.8', resources: [{ key: 'administrator-academy' }] };
  expect(shown(metacompliance, person, 'standard', [contract])).toMatchObject(open);
  expect(shown(metacompliance, { isPerson: true, isStaff: true }, 'none', [])).toMatchObject(open);
});

it.each([
  ['nobody without a contract', person, 'none', []],
  ['no program, which never signs in', program, 'standard', [contract]],
])('[S3.8] shows it to %s', (_, reader, plan, contracts) => {
  expect(shown(metacompliance, reader, plan, contracts)).toEqual({
    open: false,
    clause: 'S3.8',
    resources: [],
  });
});

it('[S3.8] is a rule of the charter: one in the open is for everybody, and many have none', () => {
  const documentation = { ...metacompliance.intake.documentation!, behindLogin: false };
  const open = { ...metacompliance, intake: { ...metacompliance.intake, documentation } };
  expect(shown(open, program, 'none', [])).toMatchObject({ open: true, resources: [{}] });
  expect(shown(file('selion'), person, 'sla', [contract])).toBeNull();
});
