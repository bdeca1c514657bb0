import {
  ConflictError,
  decodeId,
  UnitOfWork,
  type Transaction,
  type Viewer,
} from '@charter/database';
import { invalidInput, once } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import { errors } from '../errors.js';
import type {
  DescribeProblemInput,
  LinkTicketToProblemInput,
  MarkProblemFixedInput,
  MergeProblemsInput,
  SetAffectedVersionsInput,
  UnlinkTicketFromProblemInput,
  UnmarkProblemFixedInput,
} from '../generated/graphql.js';
import { ticketsAmong } from '../ticket/ticket.loaders.js';
import { changeProblem } from './change-problem.js';
import { mergeProblems } from './merge-problems.js';
import { linkFixes, refreshedFixes } from './problem-fixes.js';
import {
  checkedTitle,
  checkedWorkaround,
  freeTickets,
  problemAbsent,
  refuseFix,
  refuseWithdrawn,
  versionsNamed,
} from './problem-judging.js';
import { attach, countBehind, letGo, linkOf, MOST_TICKETS } from './problem-tickets.js';
import { linksOf, setAffected, unlinkFix } from './problem-versions.js';
import { ProblemEntity } from './problem.entity.js';

interface Edit {
  readonly problemId: string;
  readonly expectedVersion?: number | null;
  readonly idempotencyKey: string;
}

type EditName = Parameters<typeof decisions.authorize>[1];

/** What staff says of problems, an edit at a time, each on record. */
@Injectable()
export class ProblemEditService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Words it; an absent field stays, a workaround of null is taken back. */
  describe(viewer: Viewer, input: DescribeProblemInput) {
    return this.edit(viewer, 'describeProblem', input, describe(input));
  }

  /** Says which versions it affects, in place of what was said before. */
  setAffectedVersions(viewer: Viewer, input: SetAffectedVersionsInput) {
    return this.edit(viewer, 'setAffectedVersions', input, affects(input));
  }

  /** Marks versions, published or planned, as correcting it. */
  markFixed(viewer: Viewer, input: MarkProblemFixedInput) {
    return this.edit(viewer, 'markProblemFixed', input, markFixed(input));
  }

  unmarkFixed(viewer: Viewer, input: UnmarkProblemFixedInput) {
    return this.edit(viewer, 'unmarkProblemFixed', input, unmarkFixed(input));
  }

  linkTicket(viewer: Viewer, input: LinkTicketToProblemInput) {
    return this.edit(viewer, 'linkTicketToProblem', input, linkTicket(input));
  }

  unlinkTicket(viewer: Viewer, input: UnlinkTicketFromProblemInput) {
    return this.edit(viewer, 'unlinkTicketFromProblem', input, unlinkTicket(input));
  }

  /** Merges another problem into it, which is the same. */
  merge(viewer: Viewer, input: MergeProblemsInput) {
    return this.edit(viewer, 'mergeProblems', input, async (tx, problem) => {
      const path = ['input', 'duplicateId'];
      const id = decodeId('problem', input.duplicateId);
      const duplicate =
        id === problem.id ? problem : await tx.lockOrFail(ProblemEntity, id, problemAbsent(path));
      refuseWithdrawn(duplicate, path);
      await mergeProblems(tx, problem, duplicate);
    });
  }

  private edit(
    viewer: Viewer,
    mutation: EditName,
    input: Edit,
    change: (tx: Transaction, problem: ProblemEntity) => Promise<void>,
  ): Promise<ProblemEntity | null> {
    const { idempotencyKey: key } = input;
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, mutation);
      const { id } = await once(tx, { mutation, key, input }, async () => {
        const path = ['input', 'problemId'];
        const rowId = decodeId('problem', input.problemId);
        const problem = await tx.lockOrFail(ProblemEntity, rowId, problemAbsent(path));
        if (input.expectedVersion != null && input.expectedVersion !== problem.version)
          throw new ConflictError('problem', problem.id);
        refuseWithdrawn(problem, path);
        await change(tx, problem);
        return { id: problem.id };
      });
      return tx.find(ProblemEntity, id);
    });
  }
}

const describe =
  (input: DescribeProblemInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const { title: titleBefore, workaround: workaroundBefore } = problem;
    if (input.title === null)
      throw invalidInput(
        'title',
        'A title is changed, not cleared.',
        'Un titre se change, il ne s’efface pas.',
      );
    const { title: asked } = input;
    const title = asked == null || asked === titleBefore ? titleBefore : checkedTitle(asked);
    const workaround =
      input.workaround === undefined ? workaroundBefore : checkedWorkaround(input.workaround);
    if (title === titleBefore && workaround === workaroundBefore) return;
    const since = problem.workaroundAt ?? Temporal.Instant.from(tx.viewer.now);
    const step = { kind: 'DESCRIBED', titleBefore, workaroundBefore } as const;
    const workaroundAt = workaround === null ? null : since;
    await changeProblem(tx, problem, step, { title, workaround, workaroundAt });
  };

const affects =
  (input: SetAffectedVersionsInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const field = 'affectedVersionIds';
    const versions = await versionsNamed(tx, problem.productId, input[field], field);
    const { affected, fixes } = await linksOf(tx, problem.id);
    const wrong = versions.find(({ id }) => fixes.has(id));
    if (wrong) {
      const details = { path: ['input', field], params: { label: wrong.label } };
      throw errors.refused('VERSION_AFFECTED', details);
    }
    const versionIds = versions.map(({ id }) => id);
    if (new Set(versionIds).symmetricDifference(affected).size === 0) return;
    await setAffected(tx, problem.id, versionIds);
    const productId = problem.productId ?? versions[0]?.productId ?? null;
    await changeProblem(tx, problem, { kind: 'AFFECTED_VERSIONS_SET', versionIds }, { productId });
  };

const markFixed =
  (input: MarkProblemFixedInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const field = 'fixedInVersionIds';
    const versions = await versionsNamed(tx, problem.productId, input[field], field);
    const { affected } = await linksOf(tx, problem.id);
    for (const version of versions) refuseFix(tx, version, affected, ['input', field]);
    const ids = versions.map(({ id }) => id);
    const versionIds = (await linkFixes(tx, [problem], ids)).map(({ versionId }) => versionId);
    if (versionIds.length === 0) return;
    const productId = problem.productId ?? versions[0]?.productId ?? null;
    const { fixedAt } = await refreshedFixes(tx, problem);
    await changeProblem(tx, problem, { kind: 'FIX_MARKED', versionIds }, { fixedAt, productId });
  };

const unmarkFixed =
  (input: UnmarkProblemFixedInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const versionId = decodeId('version', input.productVersionId);
    if (!(await unlinkFix(tx, problem.id, versionId))) return;
    const { fixedAt } = await refreshedFixes(tx, problem);
    const step = { kind: 'FIX_UNMARKED' as const, versionIds: [versionId] };
    await changeProblem(tx, problem, step, { fixedAt });
  };

const linkTicket =
  (input: LinkTicketToProblemInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const { id: problemId, providerId, reference, productId } = problem;
    const id = decodeId('ticket', input.ticketId);
    const link = await linkOf(tx, { id, providerId });
    if (link?.problemId === problemId && !link.detachedAt) return;
    const { affected } = await linksOf(tx, problemId);
    const asked = { productId, affected: [...affected] };
    const [ticket] = await freeTickets(tx, asked, [input.ticketId], () => ['input', 'ticketId']);
    if ((await countBehind(tx, problemId)) >= MOST_TICKETS) {
      const params = { problem: reference, most: MOST_TICKETS };
      throw errors.refused('PROBLEM_HAS_TOO_MANY_TICKETS', { path: ['input', 'ticketId'], params });
    }
    await attach(tx, ticket!, problemId);
    await changeProblem(tx, problem, { kind: 'TICKET_LINKED', ticketId: id });
  };

const unlinkTicket =
  (input: UnlinkTicketFromProblemInput) => async (tx: Transaction, problem: ProblemEntity) => {
    const { id: problemId, providerId, reference } = problem;
    const id = decodeId('ticket', input.ticketId);
    const link = await linkOf(tx, { id, providerId });
    if (link?.problemId === problemId && !link.detachedAt) return letGo(tx, problem, id);
    const [ticket] = await ticketsAmong(tx, [id]);
    const params = { ticket: ticket?.reference ?? input.ticketId, problem: reference };
    throw errors.refused('TICKET_NOT_BEHIND_PROBLEM', { path: ['input', 'ticketId'], params });
  };
