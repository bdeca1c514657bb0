import type { Answer, Session } from './session.js';

export interface ServerTime {
  now: string;
  travelling: boolean;
  frozen: boolean;
  nextDue: string | null;
}

export type Advance = { to: string } | { by: string } | { months: number };

interface Job {
  id: string;
  state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED';
  done: number;
  total: number | null;
  /** What it waits for, or why it failed. */
  reason: string | null;
}

export async function readTime(session: Session): Promise<ServerTime> {
  const query = 'query ServerTime { serverTime { now travelling frozen nextDue } }';
  return field<ServerTime>(await session.send({ query }), 'serverTime');
}

/** Starts an advance and follows its job to the end; throws if it is refused or fails. */
export async function advance(
  session: Session,
  step: Advance,
  onProgress: (done: number, total: number | null) => void,
) {
  const query = `mutation Advance($input: AdvanceTimeInput!) {
    advanceTime(input: $input) { job { id state done total reason } errors { message remedy } }
  }`;
  const input = { ...step, idempotencyKey: crypto.randomUUID() };
  const answer = await session.send({ query, variables: { input } });
  const started = field<{ job: Job | null; errors: { message: string }[] }>(answer, 'advanceTime');
  if (!started.job) throw new Error(started.errors.map(({ message }) => message).join(' '));
  let job = started.job;
  while (job.state === 'QUEUED' || job.state === 'RUNNING') {
    onProgress(job.done, job.total);
    await new Promise((done) => setTimeout(done, 300));
    job = await follow(session, job.id);
  }
  if (job.state === 'FAILED') throw new Error(`Time did not get there: ${job.reason}`);
}

async function follow(session: Session, id: string): Promise<Job> {
  const query = 'query Travel($id: ID!) { timeTravel(id: $id) { id state done total reason } }';
  return field<Job>(await session.send({ query, variables: { id } }), 'timeTravel');
}

function field<T>(answer: Answer, name: string): T {
  const value = answer.data?.[name];
  if (value) return value as T;
  throw new Error(answer.errors?.map(({ message }) => message).join(' ') ?? `${name} is missing`);
}
