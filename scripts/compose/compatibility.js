import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';

const removals = new Set([
  'FIELD_REMOVED',
  'FIELD_ARGUMENT_REMOVED',
  'INPUT_FIELD_REMOVED',
  'ENUM_VALUE_REMOVED',
]);

/**
 * Messages of the changes from one API schema to another that break callers. A removal does not,
 * once the day after which it was announced (`Removed after YYYY-MM-DD`) has passed.
 */
export async function breakingChanges(before, after, today) {
  const changes = await diff(before, after);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .filter((change) => !(removals.has(change.type) && announcedEnd(before, change.path) < today))
    .map(({ message }) => message);
}

/** The announced last day of a field, argument, input field or enum value; far away if none is. */
function announcedEnd(schema, path = '') {
  const reason = memberAt(schema, path)?.deprecationReason ?? '';
  return /Removed after (\d{4}-\d{2}-\d{2})/.exec(reason)?.[1] ?? '9999-12-31';
}

function memberAt(schema, path) {
  const [typeName, member, argument] = path.split('.');
  const type = schema.getType(typeName);
  if (isEnumType(type)) return type.getValue(member);
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return undefined;
  const field = type.getFields()[member];
  return argument === undefined ? field : field?.args.find(({ name }) => name === argument);
}
