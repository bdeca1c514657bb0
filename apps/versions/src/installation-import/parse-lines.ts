import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { COLUMNS, delimiterOf, keptCells, readHeader, type Column } from './domain/columns.js';
import { decodeText, UndecodableText } from './decode-text.js';
import { UploadRefused } from './upload-refused.js';

/** Longest piece of a file between two line ends that is read as a line, in characters. */
const LONGEST_RECORD = 1_000_000;
const LONGEST_LINE = 10_000;
/** Lines one after the other that cannot be read; what has more of them is no such file. */
const MOST_UNREADABLE = 10_000;

/** What keeps a line of a file from being read; the texts stand where it is reported. */
export type LineProblem = 'CELLS' | 'CHARACTERS' | 'QUOTING' | 'TOO_LONG';

/** A line as the file has it: cells in the order of the known columns, or what keeps it from being read. */
export interface ParsedLine {
  /** Line of the file on which it begins; the header is 1. */
  readonly line: number;
  readonly cells: readonly (string | null)[];
  readonly problem: LineProblem | null;
}

/**
 * The lines below the header of a CSV file, about as they come: however long the file is, no more than a piece of it
 * is held. Throws {@link UploadRefused} for what is wrong with the file as a whole.
 */
export async function* parseLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ParsedLine> {
  const text = decodeText(bytes);
  const unreadable: ParsedLine[] = [];
  let columns: Column[] | null = null;
  try {
    const head = await headOf(text);
    if (head.trim() === '') throw new UploadRefused('FILE_EMPTY');
    const parser = parserOf(head, (line) => unreadable.push(lineOf(line, 'QUOTING')));
    const fed = pipeline(withHead(head, text), parser);
    fed.catch(() => undefined);
    for await (const record of parser as AsyncIterable<Parsed>) {
      yield* unreadable.splice(0);
      if (columns) yield parsedLine(columns, record);
      else columns = headerOf(record.record);
    }
    await fed;
  } catch (error) {
    throw refusalOf(error);
  }
  if (!columns) throw new UploadRefused('FILE_QUOTING', { line: 1 });
  yield* unreadable;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

function parserOf(head: string, skipped: (line: number) => void) {
  let readThrough = 0;
  let readableThrough = 0;
  const parser = parse({
    delimiter: delimiterOf(head.slice(0, lineEnd(head))),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_empty_values: true,
    skip_records_with_error: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], { lines }) => {
      readThrough = readableThrough = lines;
      return record;
    },
    // A mark in the wrong place may have swallowed the ends of lines: each of them is told.
    on_skip: (error): undefined => {
      const { code, lines = readThrough } = (error ?? {}) as { code?: string; lines?: number };
      const line = readThrough + 1;
      if (OPEN.has(code)) parser.destroy(new UploadRefused('FILE_QUOTING', { line }));
      if (lines - readableThrough > MOST_UNREADABLE) {
        const refused = { line: readableThrough + 1, most: MOST_UNREADABLE };
        return void parser.destroy(new UploadRefused('FILE_UNREADABLE', refused));
      }
      for (let each = line; each <= lines; each++) skipped(each);
      readThrough = lines;
    },
  });
  return parser;
}

/** A quotation mark that is never closed. */
const OPEN: ReadonlySet<string | undefined> = new Set([
  'CSV_MAX_RECORD_SIZE',
  'CSV_QUOTE_NOT_CLOSED',
]);

/** The text up to the end of the first line at least. */
async function headOf(text: AsyncGenerator<string>): Promise<string> {
  let head = '';
  while (lineEnd(head) === head.length && head.length < LONGEST_LINE) {
    const { value, done } = await text.next();
    if (done) break;
    head += value;
  }
  return head;
}

function lineEnd(text: string): number {
  const at = text.search(/[\r\n]/);
  return at < 0 ? text.length : at;
}

async function* withHead(head: string, text: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* text;
}

function headerOf(names: readonly string[]): Column[] {
  // Every other byte of UTF-16 without a mark is zero.
  if (names.some((name) => name.includes('\0')))
    throw new UploadRefused('FILE_ENCODING', { line: 1, byte: 1, encoding: 'utf-8' });
  const header = readHeader(names);
  if (Array.isArray(header)) return header;
  throw new UploadRefused(header.code, { name: header.name, columns: COLUMNS.join(', ') });
}

function parsedLine(columns: readonly Column[], { record, info }: Parsed): ParsedLine {
  const line = info.lines - lineEndsWithin(record);
  const problem = problemOf(columns, record);
  return problem
    ? lineOf(line, problem)
    : { line, cells: keptCells(columns, record), problem: null };
}

function lineOf(line: number, problem: LineProblem): ParsedLine {
  return { line, cells: [], problem };
}

function problemOf(columns: readonly Column[], cells: readonly string[]): LineProblem | null {
  if (cells.length !== columns.length) return 'CELLS';
  let length = 0;
  for (const cell of cells) {
    length += cell.length;
    // PostgreSQL keeps no NUL; U+FFFD stands where another program lost a character.
    if (cell.includes('\0') || cell.includes('\uFFFD')) return 'CHARACTERS';
  }
  return length > LONGEST_LINE ? 'TOO_LONG' : null;
}

function lineEndsWithin(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
}

function refusalOf(error: unknown): unknown {
  if (error instanceof UndecodableText) {
    const { encoding, line, byte } = error;
    return new UploadRefused('FILE_ENCODING', { encoding, line, byte });
  }
  const { lines: line = 1 } = error as { lines?: number };
  return error instanceof CsvError ? new UploadRefused('FILE_QUOTING', { line }) : error;
}
