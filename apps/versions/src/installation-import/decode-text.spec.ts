import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText, UndecodableText } from './decode-text.js';

const inChunks = async function* (bytes: Buffer, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
};
const decoded = async (bytes: Buffer, size = bytes.length || 1): Promise<string> => {
  let text = '';
  for await (const part of decodeText(inChunks(bytes, size))) text += part;
  return text;
};
const wrong = async (bytes: Buffer, size?: number) => {
  const error: unknown = await decoded(bytes, size).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UndecodableText);
  const { encoding, line, byte } = error as UndecodableText;
  return { encoding, line, byte };
};

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
const encodings: [string, (text: string) => Buffer][] = [
  ['UTF-8', (text) => Buffer.from(text)],
  [
    'UTF-8 with a mark',
    (text) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text)]),
  ],
  ['UTF-16 LE', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])],
  ['UTF-16 BE', (text) => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16be(text)])],
];

describe('a file', () => {
  it.each(encodings)(
    'in %s is read as it was written, however it comes in pieces',
    async (_, encode) => {
      const text = fc
        .string({ unit: 'grapheme', maxLength: 40 })
        .filter((it) => !it.startsWith('\uFEFF'));
      await fc.assert(
        fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (written, size) => {
          expect(await decoded(encode(written), size)).toBe(written);
        }),
      );
    },
  );

  it('of nothing has no text', async () => {
    expect(await decoded(Buffer.alloc(0))).toBe('');
    expect(await decoded(Buffer.from([0xef, 0xbb, 0xbf]))).toBe('');
  });

  it.each([1, 3, 1000])(
    'of two encodings is refused where the second begins, in pieces of %i',
    async (size) => {
      const latin = Buffer.from([0x65, 0xe9, 0x0a]);
      const bytes = Buffer.concat([Buffer.from('external_id\né,1\n'), latin]);
      expect(await wrong(bytes, size)).toEqual({ encoding: 'utf-8', line: 3, byte: 19 });
      const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
      expect(await wrong(marked, size)).toEqual({ encoding: 'utf-8', line: 3, byte: 22 });
    },
  );

  it.each(['\n', '\r', '\r\n'])('is told of by its lines, which end by %j', async (end) => {
    const text = Buffer.from(['a', '', 'b', ''].join(end));
    for (const size of [1, 2, 3, 1000])
      expect(await wrong(Buffer.concat([text, Buffer.from([0xe9])]), size)).toMatchObject({
        line: 4,
        byte: text.length + 1,
      });
  });

  it('that ends within a character is refused', async () => {
    expect(await wrong(Buffer.from('aé').subarray(0, 2))).toMatchObject({ line: 1, byte: 2 });
    const odd = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('a\n\ud83d', 'utf16le')]);
    expect(await wrong(odd)).toEqual({ encoding: 'utf-16le', line: 2, byte: 7 });
  });
});
