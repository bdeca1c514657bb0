import type { Migration } from '../migrate.js';
import { ClaimedWork1780000000008 } from './claimed-work.js';
import { DeadLetterActs1780000000003 } from './dead-letter-acts.js';
import { HashedKeys1780000000005 } from './hashed-keys.js';
import { LettersInPlace1780000000007 } from './letters-in-place.js';
import { MessagingTables1780000000002 } from './messaging-tables.js';
import { NoticesSent1780000000004 } from './notices-sent.js';
import { UnreadableLetters1780000000006 } from './unreadable-letters.js';
import { ViewerFunctions1780000000001 } from './viewer-functions.js';

/** First in the list of every service. */
export const infrastructureMigrations: Migration[] = [
  ViewerFunctions1780000000001,
  MessagingTables1780000000002,
  DeadLetterActs1780000000003,
  NoticesSent1780000000004,
  HashedKeys1780000000005,
  UnreadableLetters1780000000006,
  LettersInPlace1780000000007,
  ClaimedWork1780000000008,
];
