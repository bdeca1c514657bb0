import { decodeId, type Transaction, UnitOfWork, type Viewer } from '@charter/database';
import { invalidInput, notFound } from '@charter/subgraph';
import { Injectable } from '@nestjs/common';
import { decisions } from '../decisions.js';
import type {
  SetPersonLanguageInput,
  SetSkillsInput,
  SetTechnicalLevelInput,
} from '../generated/graphql.js';
import { MembershipEntity } from './membership.entity.js';
import { membershipChanged, personChanged } from './person-facts.js';
import { PersonEntity } from './person.entity.js';
import { membershipsOfPerson } from './person.queries.js';

/** How people are written to, and what those of the provider know. */
@Injectable()
export class PersonProfileService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** How technical replies may be [S1.25]. */
  setTechnicalLevel(viewer: Viewer, input: SetTechnicalLevelInput): Promise<PersonEntity> {
    const technicalLevel = input.technicalLevel ?? null;
    return this.change(viewer, 'setTechnicalLevel', input.personId, { technicalLevel });
  }

  /** The language of every message that is sent to the person from now on [S4.11]. */
  setLanguage(viewer: Viewer, input: SetPersonLanguageInput): Promise<PersonEntity> {
    const language = input.language === 'FR' ? 'fr' : 'en';
    return this.change(viewer, 'setPersonLanguage', input.personId, { language });
  }

  setSkills(viewer: Viewer, input: SetSkillsInput): Promise<MembershipEntity> {
    return this.unitOfWork.run(viewer, async (tx) => {
      await decisions.authorize(tx, 'setSkills');
      const skills = checkedSkills(input.skills);
      const id = decodeId('membership', input.membershipId);
      const membership = await tx.lockOrFail(MembershipEntity, id, absentMembership);
      const isStaff = membership.organizationId === membership.providerId;
      if (!isStaff || !membership.active) throw absentMembership();
      const changed = await tx.update(MembershipEntity, membership, { skills });
      await tx.publish(changed, membershipChanged(changed));
      return changed;
    });
  }

  /**
   * People say it of themselves, staff of everybody, a customer's administrative users of their own. Plain
   * users write no row of persons, so once it is decided the change is made as the system.
   */
  private async change(
    viewer: Viewer,
    act: 'setTechnicalLevel' | 'setPersonLanguage',
    typedId: string,
    changes: Partial<Pick<PersonEntity, 'technicalLevel' | 'language'>>,
  ): Promise<PersonEntity> {
    const id = decodeId('person', typedId);
    const providerId = await this.unitOfWork.read(viewer, async (tx) => {
      const person = await tx.find(PersonEntity, id);
      if (!person) throw absentPerson();
      if (viewer.personId !== id) await authorizeTowards(tx, act, id);
      return person.providerId;
    });
    return this.unitOfWork.run({ ...viewer, kind: 'system', providerId }, async (tx) => {
      const person = await tx.lockOrFail(PersonEntity, id, absentPerson);
      if (person.erasedAt) throw absentPerson();
      return told(tx, person, changes);
    });
  }
}

async function told(
  tx: Transaction,
  person: PersonEntity,
  changes: Partial<PersonEntity>,
): Promise<PersonEntity> {
  const names = Object.keys(changes) as (keyof PersonEntity)[];
  if (names.every((name) => person[name] === changes[name])) return person;
  const changed = await tx.update(PersonEntity, person, changes);
  await tx.publish(changed, personChanged(changed));
  return changed;
}

/** Somebody in several organizations may be described by whoever may do so in one of them. */
async function authorizeTowards(
  tx: Parameters<typeof membershipsOfPerson>[0],
  act: 'setTechnicalLevel' | 'setPersonLanguage',
  personId: string,
): Promise<void> {
  for (const { organizationId } of await membershipsOfPerson(tx, personId))
    if (!(await decisions.judge(tx, act, organizationId))) return;
  await decisions.authorize(tx, act);
}

function checkedSkills(skills: readonly string[]): string[] {
  for (const [index, skill] of skills.entries())
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(skill) || skill.length > 60)
      throw invalidInput(
        `skills.${index}`,
        'A skill is a key of lower-case letters, digits and single hyphens, at most 60.',
        'Une compétence est une clé en minuscules, chiffres et traits d’union isolés, 60 au plus.',
      );
  const different = [...new Set(skills)].toSorted();
  if (different.length <= 50) return different;
  throw invalidInput('skills', 'At most 50 skills.', 'Cinquante compétences au plus.');
}

const absentPerson = () => notFound('person', 'personId');
const absentMembership = () => notFound('membership', 'membershipId');
