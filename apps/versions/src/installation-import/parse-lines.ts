import { pipeline } from 'node:stream/promises';
import { CsvError, parse, type Parser } from 'csv-parse';
import { COLUMNS, delimiterOf, keptCells, readHeader, type Column } from './domain/columns.js';
import { decodeText, NoText, UndecodableText } from './decode-text.js';
import { UploadRefused } from './upload-refused.js';

/** Characters within which a line is read to its end, at the latest. */
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
    const reader = readerOf(head, (line) => unreadable.push(lineOf(line, 'QUOTING')));
    const { parser } = reader;
    const fed = pipeline(asLinesEnd(withHead(head, text), reader), parser);
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
  if (!columns && unreadable.length === 0) throw new UploadRefused('FILE_EMPTY');
  if (!columns) throw new UploadRefused('FILE_QUOTING', { line: 1 });
  yield* unreadable;
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

interface Reader {
  readonly parser: Parser;
  /** Line of the file through which it has been read, and through which its lines are readable. */
  readThrough: number;
  readableThrough: number;
  /** Lines read to their end so far. */
  ended: number;
}

function readerOf(head: string, skipped: (line: number) => void): Reader {
  const parser = parse({
    delimiter: delimiterOf(head.slice(0, lineEnd(head))),
    record_delimiter: ['\r\n', '\n', '\r'],
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    on_record: (record: string[], { lines }) => {
      reader.readThrough = reader.readableThrough = lines;
      reader.ended++;
      return isBlank(record as unknown as Parsed) ? null : record;
    },
    // A mark in the wrong place may have swallowed the ends of lines: each of them is told.
    on_skip: (error): undefined => {
      const next = reader.readThrough + 1;
      const { code, lines = next } = (error ?? {}) as { code?: string; lines?: number };
      const line = Math.min(next, lines);
      if (code === 'CSV_QUOTE_NOT_CLOSED')
        parser.destroy(new UploadRefused('FILE_QUOTING', { line }));
      if (lines - reader.readableThrough > MOST_UNREADABLE) {
        const refused = { line: reader.readableThrough + 1, most: MOST_UNREADABLE };
        return void parser.destroy(new UploadRefused('FILE_UNREADABLE', refused));
      }
      for (let each = next; each <= lines; each++) skipped(each);
      reader.readThrough = lines;
    },
  });
  const reader = { parser, readThrough: 0, readableThrough: 0, ended: 0 };
  return reader;
}

/** A record comes with its `info`, which the parser's types do not tell. */
function isBlank({ record }: Parsed): boolean {
  return record.every((cell) => cell.trim() === '');
}

/**
 * Passes a text on as long as lines are read to their end. The parser bounds the characters of a line, but not its
 * cells: a file of nothing but commas would take all memory.
 */
async function* asLinesEnd(text: AsyncIterable<string>, reader: Reader): AsyncGenerator<string> {
  const endedSoFar = () => reader.ended + reader.parser.info.empty_lines;
  let ended = 0;
  let length = 0;
  for await (const piece of text) {
    if (endedSoFar() !== ended) length = 0;
    ended = endedSoFar();
    length += piece.length;
    if (length > LONGEST_RECORD) {
      const params = { line: reader.readableThrough + 1, most: LONGEST_RECORD };
      throw new UploadRefused('FILE_LINE_ENDLESS', params);
    }
    yield piece;
  }
}

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
  if (error instanceof NoText) return new UploadRefused('FILE_NO_TEXT', { format: error.format });
  const { lines: line = 1 } = error as { lines?: number };
  return error instanceof CsvError ? new UploadRefused('FILE_QUOTING', { line }) : error;
}
