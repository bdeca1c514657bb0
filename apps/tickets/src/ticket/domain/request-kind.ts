import type { Charter, Question } from '@charter/charter';

export type WorkKind = 'REMOTE' | 'ON_SITE' | 'OFFICE';

/** What kind of request it is; it decides which questions are asked. */
export interface RequestKind {
  readonly workKind: WorkKind;
  /** Whether it only asks for information; all else is an incident. */
  readonly informationOnly: boolean;
}

/** The questions of the charter that this request has to answer. */
export function questionsFor({ intake }: Charter, request: RequestKind): Question[] {
  const asked: Record<Question['askedFor'], boolean> = {
    EVERY_REQUEST: true,
    REMOTE_HELP: request.workKind === 'REMOTE',
    INCIDENT: !request.informationOnly,
  };
  return intake.questions.filter(({ askedFor }) => asked[askedFor]);
}
