interface Problem {
  readonly field: string;
  readonly en: string;
  readonly fr: string;
}

/** What makes an organization's input wrong, by field; nothing if it is right. */
export function organizationProblems(input: {
  readonly key?: string | null;
  readonly name: string;
  readonly country?: string | null;
  readonly timeZone?: string | null;
  readonly externalId?: string | null;
}): readonly Problem[] {
  const problems: Problem[] = [];
  const { key, name, country, timeZone, externalId } = input;
  if (name.trim() === '' || name.length > 200)
    problems.push({
      field: 'name',
      en: 'A name has 1 to 200 characters.',
      fr: 'Un nom compte de 1 à 200 caractères.',
    });
  if (key != null && !/^[a-z][a-z0-9-]{1,39}$/.test(key))
    problems.push({
      field: 'key',
      en: 'A key has 2 to 40 lower case letters, digits and hyphens, and begins with a letter.',
      fr: 'Une clé compte de 2 à 40 minuscules, chiffres et traits d’union, et commence par une lettre.',
    });
  if (country != null && !/^[A-Z]{2}$/.test(country))
    problems.push({
      field: 'country',
      en: 'A country is an ISO 3166-1 code, such as CA.',
      fr: 'Un pays est un code ISO 3166-1, tel que CA.',
    });
  if (timeZone != null && !isTimeZone(timeZone))
    problems.push({
      field: 'timeZone',
      en: `“${timeZone}” is not an IANA zone; give one such as Europe/Paris.`,
      fr: `« ${timeZone} » n’est pas un fuseau IANA ; donnez par exemple Europe/Paris.`,
    });
  if (externalId != null && (externalId.trim() === '' || externalId.length > 200))
    problems.push({
      field: 'externalId',
      en: 'An external id has 1 to 200 characters.',
      fr: 'Un identifiant externe compte de 1 à 200 caractères.',
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
