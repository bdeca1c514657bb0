/**
 * What breaks between two listings. The log is kept for ever, so a schema must go on accepting all
 * that it accepted; and what consumers read must stay. New events and optional fields are welcome.
 */
export function breaks(before, after) {
  const current = new Map(after.map((event) => [event.type, event]));
  return before.flatMap((event) => {
    const now = current.get(event.type);
    if (!now) return [`${event.type} is gone`];
    return [
      ...(now.topic === event.topic
        ? []
        : [`${event.type} moved from ${event.topic} to ${now.topic}`]),
      ...Object.entries(event.versions).flatMap(([version, schema]) =>
        now.versions[version]
          ? schemaBreaks(`${event.type} v${version}`, schema, now.versions[version])
          : [`${event.type} v${version} is gone`],
      ),
    ];
  });
}

/** Events and versions that nothing holds to what they are, as they were never published. */
export function unpromised(published, events) {
  const known = new Map(published.map((event) => [event.type, event.versions]));
  return events.flatMap(({ type, versions }) =>
    Object.keys(versions)
      .filter((version) => !known.get(type)?.[version])
      .map((version) => `${type} v${version} is not promised`),
  );
}

function schemaBreaks(path, before, after) {
  if (after.anyOf && !before.anyOf) {
    return accepts(after, before) ? [] : [`${path} no longer takes ${say(before)}`];
  }
  const properties = Object.entries(before.properties ?? {});
  const required = (after.required ?? []).filter((name) => !(before.required ?? []).includes(name));
  const alternatives = (before.anyOf ?? []).filter((option) => !accepts(after, option));
  return [
    ...typesOf(before)
      .filter((type) => !typesOf(after).includes(type))
      .map((type) => `${path} is no longer ${type}`),
    ...required.map((name) => `${path}.${name} is newly required`),
    ...(before.enum ?? [])
      .filter((v) => !after.enum?.includes(v))
      .map((v) => `${path} no longer takes ${v}`),
    ...(same(before.const, after.const)
      ? []
      : [`${path} was ${say(before.const)}, is ${say(after.const)}`]),
    ...tighter(path, before, after),
    ...alternatives.map((option) => `${path} no longer takes ${say(option)}`),
    ...properties.flatMap(([name, schema]) =>
      after.properties?.[name]
        ? schemaBreaks(`${path}.${name}`, schema, after.properties[name])
        : [`${path}.${name} is gone`],
    ),
    ...(before.items && after.items ? schemaBreaks(`${path}[]`, before.items, after.items) : []),
  ];
}

/** Limits that were not there, or that take less than before. */
function tighter(path, before, after) {
  const raised = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems'].filter(
    (limit) => (after[limit] ?? -Infinity) > (before[limit] ?? -Infinity),
  );
  const lowered = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems'].filter(
    (limit) => (after[limit] ?? Infinity) < (before[limit] ?? Infinity),
  );
  const formed = ['pattern', 'format'].filter(
    (limit) => after[limit] && after[limit] !== before[limit],
  );
  return [...raised, ...lowered, ...formed].map((limit) => `${path} has a tighter ${limit}`);
}

const typesOf = (schema) => [schema.type ?? []].flat();

function accepts(after, option) {
  return (after.anyOf ?? [after]).some((now) => schemaBreaks('', option, now).length === 0);
}

const say = (value) => JSON.stringify(value) ?? 'anything';
const same = (a, b) => say(a) === say(b);
