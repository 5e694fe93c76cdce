import { gzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { runWith } from '../../test/builders/commands.ts';
import { encoderOf } from '../core/matching/model/engine/encode.ts';
import { parseRecordFile } from '../parse/record-file.ts';

const file = [
  'id,cluster,first,last,born,postcode',
  'r1,ada,Ada,Whitlock,2015-02-01,HD1 2AB',
  'r2,ada,Ada,Whitlock,01/02/2015,HD1 2AB',
  'r3,bea,Bea,Okafor,1987-11-30,LS6 4QQ',
  'r4,"cal, the elder",Cal,"O""Brien",1951-04-05,BD9 1ZZ',
  '',
].join('\n');
const columns = 'first=given-name,last=surname,born=date,postcode=postcode';
const match = async (files: Readonly<Record<string, string>>, ...args: readonly string[]) => {
  const wrote: Record<string, string> = {};
  return { ...(await runWith({ files, wrote }, 'match', ...args)), wrote };
};
const head = 'id_l,id_r,score\n';

describe('heed match', () => {
  it('writes the pairs that it would propose and says its threshold, its seconds and its memory', async () => {
    const { code, out, wrote } = await match({ 'a.csv': file }, 'a.csv', '--columns', columns, '--out', 'pairs.csv');
    expect(code).toBe(0);
    expect(wrote['pairs.csv']).toMatch(/^id_l,id_r,score\nr1,r2,\d+\.\d{3}\n$/);
    for (const line of ['records: 4', 'pairs: 1', 'threshold: 0', 'seconds: ', 'peak memory: ']) expect(out).toContain(line);
  });

  it('links two files one to one, by the names of each', async () => {
    const other = file.replaceAll('\nr', '\ns');
    const { code, wrote } = await match({ 'a.csv': file, 'b.csv': other }, 'a.csv', 'b.csv', '--columns', columns, '--out', 'pairs.csv');
    expect(code).toBe(0);
    const pairs = (wrote['pairs.csv'] ?? '')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').slice(0, 2));
    expect(new Set(pairs.map(([one]) => one)).size).toBe(pairs.length);
    expect(pairs.every(([one, second]) => one?.startsWith('r') && second?.startsWith('s'))).toBe(true);
    expect(pairs).toContainEqual(['r3', 's3']);
  });

  it('proposes the same whatever the records are called and whatever stands in columns that are not named', async () => {
    const one = await match({ 'a.csv': file }, 'a.csv', '--columns', columns, '--out', 'p.csv');
    const other = await match(
      { 'a.csv': file.replaceAll('\nr', '\nzz').replaceAll(',ada,', ',nobody,') },
      ...['a.csv', '--columns', `${columns},cluster=ignore`, '--out', 'p.csv'],
    );
    expect(other.wrote['p.csv']?.replaceAll('zz', 'r')).toBe(one.wrote['p.csv']);
  });

  it('takes another column as the name of a record', async () => {
    const { wrote } = await match({ 'a.csv': file.replace('id,', 'ref,') }, 'a.csv', '--columns', columns, '--out', 'p.csv', '--id', 'ref');
    expect(wrote['p.csv']).toContain('r1,r2,');
  });

  it.each([
    ['a column that is not there', file, 'colour=other', 'a.csv:1: There is no column "colour".'],
    ['a kind that is none', file, 'first=forename', '--columns: "forename" is no kind of column.'],
    ['a column without a kind', file, 'first', '--columns: "first" is not FIELD=KIND.'],
    ['nothing to compare', file, 'first=ignore', '--columns: there is nothing to compare.'],
    ['an id that comes twice', file.replace('r3', 'r1'), columns, 'a.csv:4: "r1" is the "id" of a record before it.'],
    ['a record without an id', file.replace('r3', ''), columns, 'a.csv:4: This record has no "id".'],
    ['a row with too few fields', file.replace(',LS6 4QQ', ''), columns, 'a.csv:4: This row has 5 fields, and the first has 6.'],
    ['a quotation mark that is not closed', file.replace('Bea', '"Bea'), columns, 'a.csv:4: A quotation mark is not closed'],
    ['an empty file', '', columns, 'a.csv: This file is empty.'],
    ['a file of names alone', 'id,first,last,born,postcode\n', columns, 'a.csv: This file has no records.'],
  ])('says what is wrong, ends with 1 and writes nothing: %s', async (_, text, asked, says) => {
    const { code, err, out, wrote } = await match({ 'a.csv': text }, 'a.csv', '--columns', asked, '--out', 'p.csv');
    expect(code).toBe(1);
    expect(err).toContain(says);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect([out, wrote]).toEqual(['', {}]);
  });

  it('writes nothing but the line of names where nobody is there twice', async () => {
    const alone = file
      .split('\n')
      .filter((line) => !line.startsWith('r2'))
      .join('\n');
    expect((await match({ 'a.csv': alone }, 'a.csv', '--columns', columns, '--out', 'p.csv')).wrote['p.csv']).toBe(head);
  });
});

describe('a file of records', () => {
  const read = (bytes: Uint8Array) =>
    parseRecordFile('a.csv', bytes, { id: 'id', columns: [{ name: 'last', encoder: encoderOf('surname', 'last') }] });
  const bytes = new TextEncoder().encode(file);

  it('is read with or without a byte order mark, packed or not, whatever ends its lines', () => {
    const ids = ['r1', 'r2', 'r3', 'r4'];
    expect(read(bytes)).toEqual(ids);
    expect(read(new Uint8Array([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(ids);
    expect(read(gzipSync(bytes))).toEqual(ids);
    expect(read(new TextEncoder().encode(file.replaceAll('\n', '\r\n')))).toEqual(ids);
  });

  it('that is not UTF-8, or is packed and broken, is refused with what to do', () => {
    expect(read(new Uint8Array([...bytes, 0xff]))).toMatchObject({ remedy: 'Save it as CSV in UTF-8.' });
    expect(read(gzipSync(bytes).slice(0, 40))).toMatchObject({ remedy: 'Pack it again, or give it unpacked.' });
    expect(read(new Uint8Array([0x1f, 0x8b]))).toMatchObject({ remedy: 'Pack it again, or give it unpacked.' });
  });
});
