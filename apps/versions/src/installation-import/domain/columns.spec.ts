import { describe, expect, it } from 'vitest';
import { cellsOf, delimiterOf, keptCells, readHeader, type Column } from './columns.js';

const required = ['external_id', 'customer', 'product', 'version', 'acquisition'];

describe('a header', () => {
  it('names columns in any order and spelling', () => {
    expect(
      readHeader(['Version', ' Since', 'External-ID', 'customer', 'PRODUCT', 'acquisition']),
    ).toEqual(['version', 'since', 'external_id', 'customer', 'product', 'acquisition']);
  });

  it.each([
    [[...required, 'colour'], { code: 'COLUMN_UNKNOWN', name: 'colour' }],
    [[...required, 'Version'], { code: 'COLUMN_REPEATED', name: 'version' }],
    [required.slice(1), { code: 'COLUMN_MISSING', name: 'external_id' }],
    [[...required, ''], { code: 'COLUMN_UNKNOWN', name: '' }],
  ])('%j is refused', (names, refusal) => {
    expect(readHeader(names)).toEqual(refusal);
  });

  it.each([
    ['external_id,customer,product', ','],
    ['external_id;customer;product', ';'],
    ['external_id\tcustomer\tproduct', '\t'],
    ['"a;b;c",customer', ','],
    ['external_id', ','],
  ])('%j is cut by %j', (header, delimiter) => {
    expect(delimiterOf(header)).toBe(delimiter);
  });
});

describe('the cells of a line', () => {
  it('are kept by their columns, trimmed, with null for what says nothing', () => {
    const columns: Column[] = ['version', 'external_id', 'since'];
    const cells = cellsOf(keptCells(columns, [' 4.2 ', 'a', ' ']));
    expect(cells).toMatchObject({ external_id: 'a', version: '4.2', since: null, until: null });
  });
});
