import { encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { AnswerApprovalInput, AskApprovalInput } from '../generated/graphql.js';
import { personStub } from '../person-stub.js';
import type { ShownApproval } from './approval.loaders.js';
import { ApprovalService } from './approval.service.js';

@Resolver('Approval')
export class ApprovalResolver {
  constructor(private readonly approvals: ApprovalService) {}

  @Mutation('askApproval')
  askApproval(@Args('input') input: AskApprovalInput, @Context() context: GraphContext) {
    return answer(context, 'ticket', () => this.approvals.ask(context.viewer, input));
  }

  @Mutation('answerApproval')
  answerApproval(@Args('input') input: AnswerApprovalInput, @Context() context: GraphContext) {
    return answer(context, 'ticket', () => this.approvals.answer(context.viewer, input));
  }

  @ResolveField('id')
  id(@Parent() approval: ShownApproval) {
    return encodeId('message', approval.id);
  }

  @ResolveField('askedBy')
  askedBy(@Parent() { askedBy }: ShownApproval) {
    return personStub(askedBy);
  }

  @ResolveField('answeredBy')
  answeredBy(@Parent() { answeredBy }: ShownApproval) {
    return personStub(answeredBy);
  }
}
