/** Columns of a file of installations, in the order in which they are kept. */
export const COLUMNS = [
  'external_id',
  'customer',
  'product',
  'line',
  'version',
  'environment',
  'acquisition',
  'since',
  'until',
] as const;

export type Column = (typeof COLUMNS)[number];

/** What a line says, by column; null where the file has no such column or the cell is empty. */
export type Cells = Readonly<Record<Column, string | null>>;

const REQUIRED: readonly Column[] = [
  'external_id',
  'customer',
  'product',
  'version',
  'acquisition',
];

export type HeaderRefusal =
  | { code: 'COLUMN_UNKNOWN'; name: string }
  | { code: 'COLUMN_REPEATED'; name: string }
  | { code: 'COLUMN_MISSING'; name: string };

/** Which column each cell of a line belongs to, or why the header is none. */
export function readHeader(names: readonly string[]): Column[] | HeaderRefusal {
  const columns: Column[] = [];
  for (const given of names) {
    const name = given
      .trim()
      .toLowerCase()
      .replaceAll(/[\s-]+/g, '_');
    const column = COLUMNS.find((known) => known === name);
    if (!column) return { code: 'COLUMN_UNKNOWN', name: given.trim().slice(0, 60) };
    if (columns.includes(column)) return { code: 'COLUMN_REPEATED', name: column };
    columns.push(column);
  }
  const missing = REQUIRED.find((column) => !columns.includes(column));
  return missing ? { code: 'COLUMN_MISSING', name: missing } : columns;
}

const DELIMITERS = [',', ';', '\t'];

/** The delimiter that cuts the header into the most cells; a comma where it has one column only. */
export function delimiterOf(header: string): string {
  const unquoted = header.replaceAll(/"[^"]*"/g, '');
  const cuts = (delimiter: string) => unquoted.split(delimiter).length;
  return DELIMITERS.reduce((best, other) => (cuts(other) > cuts(best) ? other : best));
}

/** Cells of a line in the order of {@link COLUMNS}, trimmed; an empty one is null. */
export function keptCells(columns: readonly Column[], cells: readonly string[]): (string | null)[] {
  return COLUMNS.map((column) => cells[columns.indexOf(column)]?.trim() || null);
}

export function cellsOf(kept: readonly (string | null)[]): Cells {
  const entries = COLUMNS.map((column, index) => [column, kept[index] ?? null]);
  return Object.fromEntries(entries) as Cells;
}
