/**
 * The headers of a record as the port gives them: texts by name. A column of JSON holds whatever was
 * put there by hand, and what nobody foresaw would hold up its partition.
 */
export function headersOf(json: unknown): Record<string, string> {
  if (typeof json !== 'object' || json === null) return {};
  const texts = Object.entries(json).map(([name, value]) => [
    name,
    typeof value === 'string' ? value : JSON.stringify(value),
  ]);
  return Object.fromEntries(texts);
}
