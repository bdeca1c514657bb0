import { z } from 'zod';
import { calendar } from './calendar.js';
import { complaints, feedback, practice } from './care.js';
import { channel } from './channel.js';
import { authoredClauses, clauses } from './clause.js';
import { clock } from './clock.js';
import { intake } from './intake.js';
import { lifecycle } from './lifecycle.js';
import { availability, backups, deliverables, indicator } from './operations.js';
import { plan, queueRank } from './plan.js';
import { pricing } from './pricing.js';
import { priority, priorityRule } from './priority.js';
import { provider } from './provider.js';
import { cited, date, key, text } from './terms.js';
import { versionSupport } from './versions.js';

const gap = z
  .strictObject({ clause: cited.clause.optional(), text })
  .meta({ id: 'Gap', description: 'What the text leaves open.' });

/** A charter as services hold it: what the provider promises, and the rules that keep it. */
export const charterDocument = z.strictObject({
  schemaVersion: z.literal(1).describe('Version of this schema.'),
  key: z.string().regex(/^[a-z][a-z0-9-]*$/, 'is not a key in small letters, digits and hyphens'),
  version: z.string().trim().min(1, 'is blank').describe('Raised with every change of content.'),
  date: date.describe('The date of this version.'),
  provider,
  clauses,
  gaps: z.array(gap),
  calendars: z.record(key, calendar),
  plans: z.array(plan).min(1).describe('In order of favour, the best first; `none` is the last.'),
  queueRanks: z.array(queueRank),
  channels: z.array(channel).min(1),
  priorities: z.array(priority),
  priorityRule: priorityRule.optional(),
  intake,
  clocks: z.array(clock),
  lifecycle,
  pricing,
  versionSupport: versionSupport.optional(),
  availability: availability.optional(),
  deliverables: deliverables.optional(),
  backups: backups.optional(),
  indicators: z.array(indicator),
  complaints: complaints.optional(),
  feedback: feedback.optional(),
  practices: z.array(practice),
});
export type Charter = z.infer<typeof charterDocument>;

/** A charter as its author writes it: clauses bear a `status`, which the loader strips. */
export const authoredCharter = charterDocument.extend({ clauses: authoredClauses });
export type AuthoredCharter = z.infer<typeof authoredCharter>;
