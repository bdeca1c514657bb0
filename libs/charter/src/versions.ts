/** Hash of the content of every version of every charter, by key and version. */
export type RecordedVersions = Record<string, Record<string, string>>;

/** A charter file's identity and the hash of its content. */
export interface VersionOfContent {
  key: string;
  version: string;
  hash: string;
}

/** Charters whose content changed while their version stayed. */
export function unraisedVersions(
  current: readonly VersionOfContent[],
  recorded: RecordedVersions,
): string[] {
  return current
    .filter(({ key, version, hash }) => (recorded[key]?.[version] ?? hash) !== hash)
    .map(({ key, version }) => `${key} ${version} has changed: raise the version`);
}

/** The record with versions that it did not know; what it holds never changes. */
export function recordVersions(
  current: readonly VersionOfContent[],
  recorded: RecordedVersions,
): RecordedVersions {
  return current.reduce(
    (all, { key, version, hash }) => ({ ...all, [key]: { [version]: hash, ...all[key] } }),
    recorded,
  );
}
