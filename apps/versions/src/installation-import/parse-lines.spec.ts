import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './domain/columns.js';
import { parseLines, type ParsedLine } from './parse-lines.js';
import { UploadRefused } from './upload-refused.js';

const header = 'external_id,customer,product,version,acquisition';

async function linesOf(
  file: string | Buffer,
  size = file.length > 10_000 ? 60_000 : 7,
): Promise<ParsedLine[]> {
  const bytes = Buffer.from(file as string);
  const chunks = async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  };
  return Array.fromAsync(parseLines(chunks()));
}
const told = async (file: string | Buffer) =>
  (await linesOf(file))
    .toSorted((a, b) => a.line - b.line)
    .map(({ line, cells, problem }) => [line, problem ?? cellsOf(cells).external_id]);
const refusal = async (file: string | Buffer) => {
  const error: unknown = await linesOf(file).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UploadRefused);
  return (error as UploadRefused).body('en').errors[0]!;
};

describe('the lines of a file', () => {
  it.each([',', ';', '\t'])('are cut by %j, whatever ends them', async (delimiter) => {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = [header, 'a,org_1,p,1,UPGRADE', 'b,org_2,p,1,UPGRADE'].join(end);
      expect(await told(file.replaceAll(',', delimiter))).toEqual([
        [2, 'a'],
        [3, 'b'],
      ]);
    }
  });

  it('are told by where they begin, after empty lines and line ends within quotes', async () => {
    const file = `${header}\n\n"a\n""x""",org_1,"p, q",1,UPGRADE\n,,,,\nb,org_2,p,1,UPGRADE\n`;
    expect(await told(file)).toEqual([
      [3, 'a\n"x"'],
      [6, 'b'],
    ]);
  });

  it('that cannot be read are told one by one', async () => {
    const file = [
      header,
      'a,org_1,p,1',
      'b,o\0rg,p,1,UPGRADE',
      'c,org_\uFFFD,p,1,UPGRADE',
      `d,${'x'.repeat(10_001)},p,1,UPGRADE`,
      'e"x,org_1,p,1,UPGRADE',
      'f,org_1,p,1,UPGRADE',
      '"g,org_1,p,1,UPGRADE',
      'h,"org_1",p,1,UPGRADE',
      'i,org_1,p,1,UPGRADE',
    ].join('\n');
    expect(await told(file)).toEqual([
      [2, 'CELLS'],
      [3, 'CHARACTERS'],
      [4, 'CHARACTERS'],
      [5, 'TOO_LONG'],
      [6, 'QUOTING'],
      [7, 'f'],
      [8, 'QUOTING'],
      [9, 'QUOTING'],
      [10, 'i'],
    ]);
  });
});

describe('a file is refused', () => {
  it.each([
    ['', 'FILE_EMPTY'],
    ['\n\n', 'FILE_EMPTY'],
    [`${header},colour\na,b,c,d,e,f`, 'COLUMN_UNKNOWN'],
    [`${header},Version\na,b,c,d,e,f`, 'COLUMN_REPEATED'],
    ['external_id\na', 'COLUMN_MISSING'],
    [Buffer.from(`${header}\n\xe9,b,c,d,e`, 'latin1'), 'FILE_ENCODING'],
    [Buffer.from(`${header}\na,b,c,d,e`, 'utf16le'), 'FILE_ENCODING'],
    [`${header}\n"a,b,c,d,e\nb,b,c,d,e\n`, 'FILE_QUOTING'],
    [`${header}\n"a"b,b,c,d,e`, 'FILE_QUOTING'],
    [`,,,\n,\n`, 'FILE_EMPTY'],
    [`${header}\n"a,b,c,d,e\n${'x'.repeat(1_200_000)}"`, 'FILE_LINE_ENDLESS'],
    [`${header}\n${'x'.repeat(1_200_000)}`, 'FILE_LINE_ENDLESS'],
    [`${header}\na,b,c,d,e\n${'a"\n'.repeat(10_001)}`, 'FILE_UNREADABLE'],
  ])('%#', async (file, code) => {
    expect((await refusal(file)).extensions.code).toBe(code);
  });

  it.each(['', '"\n",', '"\n",a"b,'])(
    'before a line of empty cells without end takes the memory, whatever %j is between',
    async (between) => {
      const piece = Buffer.from(between + ','.repeat(60_000));
      let sent = 0;
      const endless = async function* () {
        yield Buffer.from(`${header}\n,,,,\na,`);
        for (; sent < 200; sent++) yield piece;
      };
      const error = await Array.fromAsync(parseLines(endless())).catch((it: unknown) => it);
      expect(error).toMatchObject({
        code: 'FILE_LINE_ENDLESS',
        message: expect.stringMatching(/^From line 3 on, 1000000 characters/),
      });
      expect(sent).toBeLessThan(25);
    },
  );

  it('with the columns that are known, or with line and byte', async () => {
    const unknown = await refusal(`${header},colour\n`);
    expect(unknown.extensions.remedy).toBe(
      'Known columns: external_id, customer, product, line, version, environment, acquisition, since, until.',
    );
    const latin = await refusal(Buffer.from(`${header}\na,\xe9,c,d,e`, 'latin1'));
    expect(latin.message).toMatch(/^Byte 52, in line 2, is no utf-8/);
  });

  it('that is compressed or a workbook, by what it is', async () => {
    for (const [bytes, format] of [
      [gzipSync(`${header}\na,b,c,d,e`), 'gzip'],
      [Buffer.from('PK\x03\x04 [Content_Types].xml'), 'zip (xlsx, ods)'],
      [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'xls'],
    ] as const)
      expect(await refusal(bytes)).toMatchObject({
        message: `The file is no text: it begins like ${format}.`,
        extensions: { code: 'FILE_NO_TEXT', remedy: expect.stringContaining('CSV UTF-8') },
      });
  });

  it('where it has a header only, there are no lines', async () => {
    expect(await linesOf(`${header}\n`)).toEqual([]);
  });
});
