import { newId, UnitOfWork, type Transaction, type Viewer } from '@charter/database';
import { once, Refused } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { BulkRefused, refuseTooMany, type Outcome } from '../bulk.js';
import { errors } from '../errors.js';
import type { InstallationItemInput, UpsertInstallationsInput } from '../generated/graphql.js';
import { InstallationJudging } from './installation-judging.js';
import type { InstallationEntity } from './installation.entity.js';
import { writeInstallations } from './installation.writes.js';
import type { JudgedItem } from './judged-item.js';

type Outcomes = Outcome<InstallationEntity>[];

@Injectable()
export class InstallationBulkService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Creates or changes installations by their external id; the answer tells of each by its index. */
  upsert(viewer: Viewer, input: UpsertInstallationsInput): Promise<Outcomes> {
    refuseTooMany(input.installations, 'installations');
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      if (input.dryRun) return upsert(tx, input);
      let outcomes: Outcomes | null = null;
      await once(tx, { mutation: 'upsertInstallations', key, input }, async () => {
        outcomes = await upsert(tx, input);
        return { id: newId() };
      });
      return outcomes ?? remembered(tx, input);
    });
  }
}

/** Repeated, the items find what they made, as it stands today; whatever changed it since is left alone. */
async function remembered(tx: Transaction, input: UpsertInstallationsInput): Promise<Outcomes> {
  const { judging, judged } = await judgeAll(tx, input.installations);
  return judged.map((item, index) => {
    const row = judging.existing(input.installations[index]!.externalId);
    return row ? { row, refusal: null } : { row, refusal: item instanceof Refused ? item : null };
  });
}

async function judgeAll(tx: Transaction, installations: readonly InstallationItemInput[]) {
  const judging = await InstallationJudging.read(tx, installations);
  const repeated = repeatedIds(installations);
  const judged: (JudgedItem | Refused)[] = [];
  for (const [index, item] of installations.entries()) {
    const path = ['input', 'installations', String(index)];
    judged.push(await judgeItem(judging, item, path, repeated));
  }
  return { judging, judged };
}

async function upsert(tx: Transaction, input: UpsertInstallationsInput): Promise<Outcomes> {
  const { installations, mode, dryRun } = input;
  const { judging, judged } = await judgeAll(tx, installations);
  const refusalOf = (it: JudgedItem | Refused) => (it instanceof Refused ? it : null);
  if (mode !== 'VALID_ITEMS' && judged.some(refusalOf)) {
    throw new BulkRefused(judged.map((it) => ({ row: null, refusal: refusalOf(it) })));
  }
  const sound = judged.filter((item): item is JudgedItem => !(item instanceof Refused));
  const written = dryRun ? [] : await writeInstallations(tx, sound, judging.zone);
  const rows = written.values();
  return judged.map((item) => {
    if (item instanceof Refused) return { row: null, refusal: item };
    const row = rows.next().value;
    return row ? { row, refusal: null, created: !item.existing } : { row: null, refusal: null };
  });
}

async function judgeItem(
  judging: InstallationJudging,
  item: InstallationItemInput,
  path: readonly string[],
  repeated: ReadonlySet<string>,
): Promise<JudgedItem | Refused> {
  const { externalId } = item;
  if (repeated.has(externalId)) {
    const details = { path: [...path, 'externalId'], params: { externalId } };
    return errors.refused('DUPLICATE_EXTERNAL_ID', details);
  }
  try {
    return await judging.judge(item, path);
  } catch (error) {
    if (error instanceof Refused) return error;
    throw error;
  }
}

function repeatedIds(items: readonly InstallationItemInput[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(
    items
      .map(({ externalId }) => externalId)
      .filter((externalId) => seen.size === seen.add(externalId).size),
  );
}
