import type { Dice } from './dice.ts';

type Spoil = (text: string, dice: Dice) => string;

const at = (text: string, dice: Dice): number => dice.below(text.length + 1);
const put = (text: string, dice: Dice, words: string): string => {
  const place = at(text, dice);
  return text.slice(0, place) + words + text.slice(place);
};
/** One of the places where a pattern stands, put differently. */
const change = (text: string, dice: Dice, pattern: RegExp, to: (found: string) => string): string => {
  const found = [...text.matchAll(pattern)];
  if (found.length === 0) return text.slice(0, at(text, dice));
  const one = dice.of(found);
  return text.slice(0, one.index) + to(one[0]) + text.slice(one.index + one[0].length);
};
const odd = [
  '-1',
  '0',
  '1e308',
  'NaN',
  '99999999999',
  '',
  '2958466',
  '0.5',
  '-0',
  'A1:XFD1048576',
  '../../../etc/passwd',
  'http://192.0.2.1/x',
  '\uFFFF',
  '&#0;',
  '&x;',
];
const laughs = `<!DOCTYPE l [<!ENTITY a "ha">${'bcdefghij'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefghi'[i]};`.repeat(10)}">`)
  .join('')}]>`;

/** Ways in which XML is spoilt by somebody who knows what it is. */
export const xmlSpoilt: Readonly<Record<string, Spoil>> = {
  'XML cut short': (text, dice) => text.slice(0, at(text, dice)),
  'a tag gone': (text, dice) => change(text, dice, /<[^>]+>/g, () => ''),
  'a tag twice': (text, dice) => change(text, dice, /<[^>]+>/g, (tag) => tag + tag),
  'a tag that ends at once': (text, dice) => change(text, dice, /<\w[^>/]*>/g, (tag) => `${tag.slice(0, -1)}/>`),
  'an attribute of another value': (text, dice) => change(text, dice, /="[^"]*"/g, () => `="${dice.of(odd)}"`),
  'an attribute gone': (text, dice) => change(text, dice, / [\w:]+="[^"]*"/g, () => ''),
  'other words': (text, dice) => change(text, dice, />[^<]+</g, () => `>${dice.of(odd)}<`),
  'another type of cell': (text, dice) =>
    change(text, dice, / t="\w+"/g, () => ` t="${dice.of(['s', 'b', 'e', 'd', 'str', 'inlineStr', 'n', 'x'])}"`),
  'another style': (text, dice) => change(text, dice, / s="\d+"/g, () => ` s="${dice.below(1_000_000)}"`),
  'elements a thousand deep': (text, dice) => change(text, dice, /<\/\w/g, (tag) => '<a>'.repeat(1_000) + '</a>'.repeat(1_000) + tag),
  'a billion laughs': (text) => text.replace(/\?>/, `?>${laughs}`).replace(/>[^<]+</, '>&j;<'),
  'an entity from elsewhere': (text) =>
    text.replace(/\?>/, '?><!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>').replace(/>[^<]+</, '>&f;<'),
  'a long attribute': (text, dice) => change(text, dice, /="[^"]*"/g, () => `="${'9'.repeat(200_000)}"`),
  'a very long text': (text, dice) => change(text, dice, />[^<]+</g, () => `>${'long '.repeat(50_000)}<`),
  'cells merged over everything': (text) =>
    text.replace('</sheetData>', '</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="B2:A1"/></mergeCells>'),
  'a span without end': (text, dice) =>
    change(
      text,
      dice,
      /<w:tcPr>/g,
      () => `<w:tcPr><w:gridSpan w:val="${dice.of(['-5', '0', '100000000', 'x'])}"/><w:vMerge w:val="restart"/>`,
    ),
  'noise in the XML': (text, dice) =>
    put(text, dice, dice.of(['\0', '<', '>', '&', ']]>', '<!--', '<![CDATA[', '<?x', '\uD800', '"', "'", '\u202E'])),
};

/** Ways in which text with separators is spoilt. */
export const csvSpoilt: Readonly<Record<string, Spoil>> = {
  'a mark of quotation': (text, dice) => put(text, dice, '"'),
  separators: (text, dice) => put(text, dice, dice.of([',', ';', '\t', '|']).repeat(1 + dice.below(2_000))),
  'ends of lines': (text, dice) => put(text, dice, dice.of(['\r', '\n', '\r\n', '\n\r', '\u2028', '\v']).repeat(1 + dice.below(500))),
  'a nought': (text, dice) => put(text, dice, '\0'),
  'a formula': (text, dice) => put(text, dice, `\n=cmd|' /C calc'!A0,=1+1\n`),
  'a first line for Excel': (text, dice) => `sep=${dice.of([';', ',', 'x', ''])}\r\n${text}`,
  'a cell without end': (text, dice) => put(text, dice, `\n"${'x'.repeat(150_000)}`),
  'cells without end': (text, dice) => put(text, dice, `\n${'x,'.repeat(30_000)}\n`),
};

/** Ways in which a PDF whose objects are plain to see is spoilt. */
export const pdfSpoilt: Readonly<Record<string, Spoil>> = {
  'another number': (text, dice) => change(text, dice, /\b\d+\b/g, () => dice.of(['0', '-1', '99999999999', '1e400', '65536', '3'])),
  'another reference': (text, dice) => change(text, dice, /\d+ 0 R/g, () => `${dice.below(30)} 0 R`),
  'a name gone': (text, dice) => change(text, dice, /\/[A-Z]\w+/g, () => '/X'),
  'another name': (text, dice) =>
    change(text, dice, /\/[A-Z]\w+/g, () =>
      dice.of(['/Kids', '/Parent', '/Length', '/Contents', '/Font', '/ASCIIHexDecode', '/LZWDecode', '/Encrypt']),
    ),
  'pages in a ring': (text) => text.replace(/\/Kids \[(\d+ 0 R)/, '/Kids [1 0 R 2 0 R 3 0 R $1'),
  'an end gone': (text, dice) => change(text, dice, />>|endobj|endstream|\]/g, () => ''),
  operators: (text, dice) =>
    change(text, dice, /\b(?:Tj|TJ|Tf|cm|re|BT|ET|q|Q|Do)\b/g, () => dice.of(['q', 'Q', 'BT', 'ET', 'Do', 'cm', 'q q q q', 'TJ'])),
  'a deep array': (text, dice) => change(text, dice, /\[/g, () => '['.repeat(20_000)),
  'a script': (text) => text.replace(/\/Type \/Catalog/, '/Type /Catalog /OpenAction << /S /JavaScript /JS (app.alert(1)) >>'),
};
