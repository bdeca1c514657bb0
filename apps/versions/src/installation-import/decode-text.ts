import { isUtf8 } from 'node:buffer';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Bytes that are no text of the file's encoding, with where they are: line and byte both count from 1. */
export class UndecodableText extends Error {
  constructor(
    readonly encoding: Encoding,
    readonly line: number,
    readonly byte: number,
  ) {
    super(`byte ${byte}, in line ${line}, is no ${encoding}`);
  }
}

/** A file that is no text in any encoding, by how it begins. */
export class NoText extends Error {
  constructor(readonly format: string) {
    super(`the file begins like ${format}`);
  }
}

/** What is sent in place of text by mistake: archives, among them workbooks of spreadsheets. */
const FORMATS: readonly { name: string; bytes: readonly number[] }[] = [
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'zip (xlsx, ods)', bytes: [0x50, 0x4b, 0x03] },
  { name: 'xls', bytes: [0xd0, 0xcf, 0x11] },
];

const MARKS: readonly { encoding: Encoding; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];
const LONGEST_MARK = 3;
const LINE_FEED = 0x0a;
const LINE_END = /\r\n|\n|\r/g;

/**
 * The text of a file: UTF-16 or UTF-8 by its byte order mark, else UTF-8. Nothing is guessed: what is written in
 * another encoding, or in two, is refused at its first wrong byte. The mark is no part of the text.
 */
export async function* decodeText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: StrictDecoder | null = null;
  let head: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (decoder) {
      yield decoder.decode(Buffer.from(chunk));
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < LONGEST_MARK) continue;
    decoder = decoderOf(head);
    yield decoder.decode(head.subarray(decoder.marked));
  }
  decoder ??= decoderOf(head);
  const rest = head.length < LONGEST_MARK ? head.subarray(decoder.marked) : Buffer.alloc(0);
  yield decoder.decode(rest) + decoder.end();
}

function decoderOf(head: Buffer): StrictDecoder {
  const begins = ({ bytes }: { bytes: readonly number[] }) =>
    bytes.every((byte, index) => head[index] === byte);
  const format = FORMATS.find(begins);
  if (format) throw new NoText(format.name);
  const mark = MARKS.find(begins);
  return new StrictDecoder(mark?.encoding ?? 'utf-8', mark?.bytes.length ?? 0);
}

class StrictDecoder {
  /** Bytes of a character whose end is still to come. */
  private begun: Buffer = Buffer.alloc(0);
  private line = 1;
  /** Whether the text so far ends by a carriage return, which a line feed may follow. */
  private returned = false;
  private bytes: number;

  constructor(
    private readonly encoding: Encoding,
    /** Length of the byte order mark. */
    readonly marked: number,
  ) {
    this.bytes = marked;
  }

  decode(chunk: Buffer): string {
    const data = this.begun.length > 0 ? Buffer.concat([this.begun, chunk]) : chunk;
    const whole = data.subarray(0, wholeLength(data, this.encoding));
    this.begun = data.subarray(whole.length);
    const wrong = firstWrong(whole, this.encoding);
    if (wrong !== null) throw this.undecodable(whole, wrong);
    const text = new TextDecoder(this.encoding, { ignoreBOM: true }).decode(whole);
    this.bytes += whole.length;
    this.line += this.linesIn(text);
    this.returned = text === '' ? this.returned : text.endsWith('\r');
    return text;
  }

  /** Throws where the file ends within a character. */
  end(): string {
    if (this.begun.length > 0) throw this.undecodable(this.begun, 0);
    return '';
  }

  private undecodable(data: Buffer, at: number): UndecodableText {
    const before = new TextDecoder(this.encoding).decode(data.subarray(0, at));
    return new UndecodableText(
      this.encoding,
      this.line + this.linesIn(before),
      this.bytes + at + 1,
    );
  }

  /** How many lines end in the text that comes next. */
  private linesIn(text: string): number {
    const begun = this.returned && text.startsWith('\n') ? 1 : 0;
    return (text.match(LINE_END)?.length ?? 0) - begun;
  }
}

/** How many bytes make whole characters; the last one may go on in the next chunk. */
function wholeLength(data: Buffer, encoding: Encoding): number {
  if (encoding !== 'utf-8') {
    const even = data.length - (data.length % 2);
    return even > 0 && isHigh(unitAt(data, even - 2, encoding)) ? even - 2 : even;
  }
  for (let back = 1; back <= Math.min(3, data.length); back++) {
    const byte = data[data.length - back]!;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? data.length - back : data.length;
    if (byte < 0x80) break;
  }
  return data.length;
}

function sequenceLength(lead: number): number {
  if (lead >= 0xf0) return 4;
  return lead >= 0xe0 ? 3 : 2;
}

function firstWrong(data: Buffer, encoding: Encoding): number | null {
  return encoding === 'utf-8' ? firstWrongUtf8(data) : firstWrongUtf16(data, encoding);
}

/** Found line by line, then byte by byte: only a file that is refused takes the slow way. */
function firstWrongUtf8(data: Buffer): number | null {
  if (isUtf8(data)) return null;
  let from = 0;
  for (let to = data.indexOf(LINE_FEED); to >= 0; to = data.indexOf(LINE_FEED, from)) {
    if (!isUtf8(data.subarray(from, to))) break;
    from = to + 1;
  }
  while (from < data.length) {
    const lead = data[from]!;
    const length = lead < 0x80 ? 1 : sequenceLength(lead);
    if (!isUtf8(data.subarray(from, from + length))) return from;
    from += length;
  }
  return data.length;
}

/** A surrogate without its other half. */
function firstWrongUtf16(data: Buffer, encoding: Encoding): number | null {
  for (let at = 0; at + 1 < data.length; at += 2) {
    const unit = unitAt(data, at, encoding);
    if (isLow(unit)) return at;
    if (!isHigh(unit)) continue;
    if (at + 3 >= data.length || !isLow(unitAt(data, at + 2, encoding))) return at;
    at += 2;
  }
  return null;
}

function unitAt(data: Buffer, at: number, encoding: Encoding): number {
  return encoding === 'utf-16le' ? data.readUInt16LE(at) : data.readUInt16BE(at);
}

const isHigh = (unit: number) => (unit & 0xfc00) === 0xd800;
const isLow = (unit: number) => (unit & 0xfc00) === 0xdc00;
