/** Four numbers, missing ones zero: `5`, `5.0` and `v5.0.0` name one version. */
export type VersionNumber = readonly [number, number, number, number];

const NUMBERED = /^v?(\d{1,9})(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?(?:\.(\d{1,9}))?$/i;

/** `null` where the label is not a release number. Pre-releases (`5.0-rc1`) are none: they start no window. */
export function parseVersionNumber(label: string): VersionNumber | null {
  const match = NUMBERED.exec(label.trim());
  if (!match) return null;
  const part = (index: number) => Number(match[index] ?? 0);
  return [part(1), part(2), part(3), part(4)];
}

export function compareVersionNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** What makes two labels of one product and line the same version; in names capitals and the encoding of accents make no difference. */
export function canonicalLabel(label: string, scheme: VersionScheme): string {
  const number = scheme === 'NUMBERED' ? parseVersionNumber(label) : null;
  return number ? number.join('.') : label.trim().toLowerCase().normalize('NFC');
}

/** NUMBERED labels are ordered by their numbers, NAMED ones (`Spring`, `2026b`) by their publication. */
export type VersionScheme = 'NUMBERED' | 'NAMED';
