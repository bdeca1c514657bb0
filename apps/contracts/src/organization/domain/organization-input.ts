/** What makes an organization's input wrong, by field; nothing if it is right. */
export function organizationProblems(input: {
  readonly key?: string | null;
  readonly name: string;
  readonly country?: string | null;
  readonly timeZone?: string | null;
}): readonly { readonly field: string; readonly problem: string }[] {
  const problems: { field: string; problem: string }[] = [];
  const { key, name, country, timeZone } = input;
  if (name.trim() === '' || name.length > 200)
    problems.push({ field: 'name', problem: 'A name has 1 to 200 characters.' });
  if (key != null && !/^[a-z][a-z0-9-]{1,39}$/.test(key))
    problems.push({
      field: 'key',
      problem:
        'A key has 2 to 40 lower case letters, digits and hyphens, and begins with a letter.',
    });
  if (country != null && !/^[A-Z]{2}$/.test(country))
    problems.push({ field: 'country', problem: 'A country is an ISO 3166-1 code, such as CA.' });
  if (timeZone != null && !isTimeZone(timeZone))
    problems.push({
      field: 'timeZone',
      problem: `“${timeZone}” is not an IANA zone; give one such as Europe/Paris.`,
    });
  return problems;
}

function isTimeZone(name: string): boolean {
  try {
    Temporal.PlainDate.from('2026-01-01').toZonedDateTime(name);
    return name.includes('/') || name === 'UTC';
  } catch {
    return false;
  }
}
