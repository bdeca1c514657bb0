import { expect, it } from 'vitest';
import { jobOf } from './import-job.js';
import type { InstallationImportEntity, ImportState } from './installation-import.entity.js';

const [past, future] = [-1, 1].map((minutes) => Temporal.Now.instant().add({ minutes }));

it.each<[string, ImportState, typeof past, typeof past | null, string]>([
  ['is awaited', 'AWAITED', future, null, 'QUEUED'],
  ['never came', 'AWAITED', past, null, 'FAILED'],
  ['is under way', 'UPLOADING', future, future, 'QUEUED'],
  ['is under way, past the end of its address', 'UPLOADING', past, future, 'QUEUED'],
  ['broke off with its process, and may come again', 'UPLOADING', future, past, 'QUEUED'],
  ['broke off with its process, and may not', 'UPLOADING', past, past, 'FAILED'],
  ['is there', 'QUEUED', past, null, 'QUEUED'],
  ['is not wanted any more', 'CANCELLED', past, null, 'CANCELLED'],
])('a file that %s', (_, state, uploadUntil, attemptUntil, told) => {
  const row = { id: '019a0000-0000-7000-8000-000000000000', state, uploadUntil, attemptUntil };
  const rest = { done: 0, total: null, uploadFailure: null };
  expect(jobOf({ ...row, ...rest } as InstallationImportEntity, 'en', null).state).toBe(told);
});
