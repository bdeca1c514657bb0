/** What references of a provider begin with: three capital letters of its key, `blue-note` → `BLU`. */
export function referencePrefix(providerKey: string): string {
  return providerKey.replaceAll('-', '').slice(0, 3).toUpperCase();
}
