import { decodeId, encodeId } from '@charter/database';
import { answer, type GraphContext } from '@charter/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { AddPersonInput, EndMembershipInput, ErasePersonInput } from '../generated/graphql.js';
import { organizationLoader } from '../organization/organization.loaders.js';
import type { MembershipEntity } from './membership.entity.js';
import type { PersonEntity } from './person.entity.js';
import { colleagueLoader, personLoader } from './person.loaders.js';
import { PersonService } from './person.service.js';

@Resolver('Person')
export class PersonResolver {
  constructor(private readonly people: PersonService) {}

  @Query('person')
  person(@Args('id') id: string, @Context() context: GraphContext) {
    return personLoader(context).load(decodeId('person', id));
  }

  @ResolveField('__resolveReference')
  resolveReference(reference: { id: string }, context: GraphContext) {
    return personLoader(context).load(decodeId('person', reference.id));
  }

  @ResolveField('id')
  id(@Parent() person: PersonEntity) {
    return encodeId('person', person.id);
  }

  @ResolveField('displayName')
  displayName(@Parent() person: PersonEntity, @Context() { language }: GraphContext) {
    if (!person.erasedAt) return person.displayName;
    return { en: 'Erased person', fr: 'Personne effacée' }[language];
  }

  @ResolveField('language')
  language(@Parent() person: PersonEntity) {
    return person.language.toUpperCase();
  }

  /** Customers see the names of those who help them, not their addresses. */
  @ResolveField('email')
  async email(@Parent() person: PersonEntity, @Context() context: GraphContext) {
    const { viewer } = context;
    if (person.erasedAt) return null;
    if (viewer.staffRoles.length > 0 || viewer.personId === person.id) return person.email;
    return (await colleagueLoader(context).load(person.id)) ? person.email : null;
  }

  @Mutation('erasePerson')
  erasePerson(@Args('input') input: ErasePersonInput, @Context() context: GraphContext) {
    return answer(context, 'person', () =>
      this.people.erasePerson(context.viewer, decodeId('person', input.personId)),
    );
  }
}

@Resolver('Membership')
export class MembershipResolver {
  constructor(private readonly people: PersonService) {}

  @ResolveField('id')
  id(@Parent() membership: MembershipEntity) {
    return encodeId('membership', membership.id);
  }

  @ResolveField('person')
  person(@Parent() membership: MembershipEntity, @Context() context: GraphContext) {
    return personLoader(context).load(membership.personId);
  }

  @ResolveField('organization')
  organization(@Parent() membership: MembershipEntity, @Context() context: GraphContext) {
    return organizationLoader(context).load(membership.organizationId);
  }

  @Mutation('addPerson')
  addPerson(@Args('input') input: AddPersonInput, @Context() context: GraphContext) {
    return answer(context, 'membership', () => this.people.addPerson(context.viewer, input));
  }

  @Mutation('endMembership')
  endMembership(@Args('input') input: EndMembershipInput, @Context() context: GraphContext) {
    return answer(context, 'membership', () =>
      this.people.endMembership(context.viewer, decodeId('membership', input.membershipId)),
    );
  }
}
