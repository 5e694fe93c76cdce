import { describe, expect, it } from 'vitest';
import { codeOf, notesOf, readAll } from '../../../../test/builders/sent-files/read-all.ts';

const read = (html: string) => readAll(new TextEncoder().encode(html));

describe('a web page that was sent as a workbook', () => {
  it('is read as its tables, with the characters that it writes in other ways', async () => {
    const page =
      await read(`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td { color: red }</style><title>x</title></head><body>
      <table><tr><th>Date<th>Event</tr>
      <tr><td>12/03/2019</td><td>Zo&euml; &amp; her\n  mum<br>seen &#x2013; well</td></tr></table>
      <p>Between</p><table><tr><td>a</td></tr></table>`);
    expect(page.outcome).toMatchObject({
      format: 'html',
      tables: [
        { name: 'Table 1', rows: 2 },
        { name: 'Table 2', rows: 1 },
      ],
    });
    expect(page.words).toEqual([
      [
        ['Date', 'Event'],
        ['12/03/2019', 'Zoë & her mum\nseen – well'],
      ],
      [['a']],
    ]);
    expect(notesOf(page)).toEqual(['It is a web page, whatever its name says. It was read as UTF-8.']);
  });

  it('has the words of merged cells once, and a date in each of the rows that it stands beside', async () => {
    const page = await read(
      '<table><tr><td rowspan=2>1/5/2019</td><td rowspan="2">HV</td><td colspan=2>a</td><td>z</td></tr><tr><td>b</td><td>c</td></tr></table>',
    );
    expect(page.words).toEqual([
      [
        ['1/5/2019', 'HV', 'a', '', 'z'],
        ['1/5/2019', '', 'b', 'c'],
      ],
    ]);
  });

  it('has no words of its programs, and runs none', async () => {
    expect((await read('<table><tr><td>a<script>document.write("b")</script></td></tr></table>')).words).toEqual([[['a']]]);
  });

  it.each([
    ['no table', '<html><body><p>words</p></body></html>', 'nothing-in-it'],
    ['tables a thousand deep', `<html>${'<table><tr><td>x</td><td>'.repeat(1_000)}`, 'too-deep'],
    ['a cell over a million columns', '<table><tr><td colspan=999999999>a</td><td>b</td></tr></table>', 'too-many-columns'],
  ])('is refused where it has %s', async (_what, html, code) => {
    expect(codeOf(await read(html))).toBe(code);
  });
});
