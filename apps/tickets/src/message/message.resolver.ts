import { encodeId } from '@charter/database';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { personStub } from '../person-stub.js';
import type { MessageEntity } from './message.entity.js';

@Resolver('Message')
export class MessageResolver {
  @ResolveField('id')
  id(@Parent() message: MessageEntity) {
    return encodeId('message', message.id);
  }

  @ResolveField('person')
  person(@Parent() { personId }: MessageEntity) {
    return personStub(personId);
  }
}
