import { beforeAll, describe, expect, it } from 'vitest';
import { caseOfStory } from '../../../../test/builders/case-of.ts';
import { toldBy } from '../../../../test/builders/demonstration.ts';
import { story } from '../../../../test/builders/ledger.ts';
import type { TerseEntry } from '../../../../test/builders/terse.ts';
import { testServer, visitorOf } from '../../../../test/builders/visitor.ts';

const note = (claims: NonNullable<TerseEntry['claims']>, more: Partial<TerseEntry> = {}): TerseEntry => ({
  by: 'hv',
  when: '2024-01-10',
  kind: 'note',
  about: [...new Set(claims.flatMap(({ who, whom }) => (whom === undefined ? [who] : [who, whom])))],
  claims,
  ...more,
});
const parents = (child: string, ...of: readonly string[]) => of.map((who) => ({ who, is: 'parent-of', whom: child }));

/** A family with one of everything that the sector draws. */
const told = story({
  agencies: { hv: { name: 'Health visiting', kind: 'health-visiting' }, police: { name: 'Police', kind: 'police' } },
  people: {
    ada: { called: 'Ada', born: '2018-05-02', sex: 'f' },
    bo: { called: 'Bo', born: '2020-03-01', sex: 'm' },
    cy: { called: 'Cy', born: '2020-03-01', sex: 'm' },
    hope: { called: 'Hope' },
    baby: { called: 'Baby' },
    kit: { called: 'Kit', born: '2015-01-01', sex: 'm' },
    lee: { called: 'Lee', born: '2016-01-01' },
    pip: { called: 'Pip', born: '2012-01-01', sex: 'f' },
    mum: { called: 'Mum', born: '1990-01-01', sex: 'f' },
    dad: { called: 'Dad', sex: 'm' },
    ex: { called: 'Ex', sex: 'm' },
    gran: { called: 'Gran', born: '1950-01-01', sex: 'f' },
    grandad: { called: 'Grandad', sex: 'm' },
    uncle: { called: 'Uncle', sex: 'm' },
    aunt: { called: 'Aunt', sex: 'f' },
  },
}).and([
  note([...parents('ada', 'mum', 'dad'), ...parents('bo', 'mum', 'dad'), ...parents('cy', 'mum', 'dad')]),
  note([
    { who: 'mum', is: 'parent-of', whom: 'kit', what: 'adoptive' },
    { who: 'mum', is: 'carer-of', whom: 'lee', what: 'foster carer' },
    { who: 'mum', is: 'parent-of', whom: 'pip', what: 'stepmother' },
  ]),
  note([{ who: 'mum', is: 'partner-of', whom: 'dad', what: 'married', from: '2016' }]),
  note([{ who: 'ex', is: 'partner-of', whom: 'mum', from: '2008', until: '2012' }]),
  note([
    { who: 'gran', is: 'partner-of', whom: 'grandad', what: 'married', from: '1975' },
    { who: 'gran', is: 'separated-from', whom: 'grandad', what: 'divorced', from: '1999' },
    ...parents('mum', 'gran', 'grandad'),
    ...parents('uncle', 'gran', 'grandad'),
    { who: 'uncle', is: 'partner-of', whom: 'aunt' },
    { who: 'uncle', is: 'lives-with', whom: 'aunt' },
  ]),
  note([{ who: 'gran', is: 'died' }], { when: '2020-06-01' }),
  note([{ who: 'mum', is: 'pregnant' }, ...parents('baby', 'mum', 'dad')], { about: ['mum', 'baby'], when: '2024-01-11' }),
  note([{ who: 'mum', is: 'pregnant' }, ...parents('hope', 'mum', 'dad')], { about: ['mum', 'hope'], when: '2023-01-11' }),
  note([{ who: 'hope', is: 'died' }], { about: ['mum', 'hope'], when: '2023-03-11' }),
]);

let drawing = '';
let page = '';
beforeAll(async () => {
  const visitor = visitorOf(await testServer({ told: [toldBy(caseOfStory('conventions', told))] }));
  await visitor.continueAs('conventions', 'whole');
  page = (await visitor.get('/cases/conventions/children/ada/genogram?on=2024-06-01')).body;
  drawing = /<svg[^>]*aria-labelledby="genogram-title[\s\S]*?<\/svg>/.exec(page)?.[0] ?? '';
});
const personDrawn = (name: string): string =>
  [...drawing.matchAll(/<a class="heed-relative[\s\S]*?<\/a>/g)].map(([link]) => link).find((link) => link.includes(`<title>${name}:`)) ??
  '';
const lineSaying = (words: string): string =>
  [...drawing.matchAll(/<g[^>]*><title>[\s\S]*?<\/g>/g)].map(([line]) => line).find((line) => line.includes(words)) ?? '';

describe('of what the sector draws, a genogram has', () => {
  it('a square for a male, a circle for a female, a diamond where the sex is not on record', () => {
    expect(personDrawn('Dad')).toContain('<rect class="heed-symbol');
    expect(personDrawn('Mum')).toContain('<circle class="heed-symbol');
    expect(personDrawn('Lee')).toMatch(/<path class="heed-symbol[^>]*Z"/);
  });
  it('a double outline for the child', () => {
    expect(personDrawn('Ada').split('<circle class="heed-symbol').length - 1).toBe(2);
    expect(personDrawn('Mum').split('<circle class="heed-symbol').length - 1).toBe(1);
  });
  it('a triangle for a pregnancy, a small crossed one for a pregnancy that was lost', () => {
    expect(personDrawn('Baby')).toMatch(/not yet born[\s\S]*<path class="heed-symbol"/);
    expect(personDrawn('Baby')).not.toContain('heed-symbol__cross');
    expect(personDrawn('Hope')).toMatch(/a pregnancy that ended without a living child[\s\S]*heed-symbol__cross/);
  });
  it('a cross for a death, with the age inside', () => {
    expect(personDrawn('Gran')).toMatch(/died, aged 70 years[\s\S]*heed-symbol__cross[\s\S]*>70</);
  });
  it('dashed lines, each of its own, for adopted, fostered and step', () => {
    expect(lineSaying('Kit: adopted')).toContain('heed-tie--adopted');
    expect(lineSaying('Lee: fostered')).toContain('heed-tie--fostered');
    expect(lineSaying('Pip: step-child')).toContain('heed-tie--step');
    for (const words of ['Adopted', 'Fostered', 'Step-child']) expect(page).toContain(`</svg> ${words}</li>`);
  });
  it('twins from one point', () => {
    const begins = ['Bo', 'Cy'].map((name) => / d="(M[\d. ]+)L/.exec(lineSaying(`Mum is a parent of ${name}`))?.[1]);
    expect(begins[0]).toBeDefined();
    expect(begins[0]).toBe(begins[1]);
    expect(page).toContain('Born at one birth');
  });
  it('dates over the line of a couple: m., LT, s., d.', () => {
    const dates = [...drawing.matchAll(/heed-genogram__date"[^>]*>([^<]*)/g)].map(([, text]) => text);
    expect(dates.sort()).toEqual(['LT', 'from 2008, s. 2012', 'm. 1975, d. 1999', 'm. 2016']);
  });
  it('one stroke through the line of a couple that has parted, two where they divorced', () => {
    const strokes = (words: string): number =>
      (/<path class="heed-tie" d="([^"]*)"/.exec(lineSaying(words))?.[1]?.match(/M/g) ?? []).length;
    expect(strokes('Ex is the partner of Mum')).toBe(1);
    expect(strokes('Gran is separated from Grandad: divorced')).toBe(2);
    expect(strokes('Mum is the partner of Dad')).toBe(0);
  });
  it('brothers and sisters in the order of their birth', () => {
    const at = (name: string): number => Number(/<text class="heed-relative__name" x="([\d.]+)"/.exec(personDrawn(name))?.[1]);
    expect(at('Ada')).toBeLessThan(at('Bo'));
    expect(at('Bo')).toBeLessThan(at('Baby'));
  });
  it('a ring round a home', () => {
    expect(drawing).toMatch(/class="heed-home[^>]*><title>[^<]*Uncle lives with Aunt/);
  });
});
