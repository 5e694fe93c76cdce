import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownAnswer } from '../core/form/filled.ts';
import { formName, formsToBegin, rowsCarried } from '../core/form/form.ts';
import { leafletsToGive } from '../core/leaflet/leaflet.ts';
import { readForms, readLeaflets } from './forms.ts';

const shipped = readForms();
const carried = shipped.flatMap(rowsCarried);

/** Rows that something else of Heed carries, and the test that shows it: its file, and words of its title. */
const carriedElsewhere: Readonly<Record<string, readonly [file: string, title: string]>> = {
  R260: ['src/web/journeys/front-door/own-forms.test.ts', 'of a GP carries the flags of the problem list, each with its day'],
  R262: ['src/web/journeys/person/listed-children.test.ts', 'are put beside those on record here, each difference from both sides'],
  R075: [
    'src/web/journeys/assessment/offered-findings.test.ts',
    'are kept as they are weighed, stand in the document of each child, and need not be weighed',
  ],
  R077: ['src/web/journeys/assessment/assessment-pages.test.ts', 'opens what it recommends in the same press, with an owner and a day'],
  R080: ['src/web/journeys/from-forms/from-forms-pages.test.ts', 'is opened of that adult, from a plan that counts on them'],
  R083: ['src/core/pathway/assessment/from-forms.test.ts', 'is unassessed until an assessment of that person as a carer is finished'],
  R085: [
    'src/web/journeys/from-forms/from-forms-pages.test.ts',
    'says of each who leads, who is in it, the first day and what if it is declined',
  ],
  R086: ['src/web/journeys/from-forms/from-forms-pages.test.ts', 'are shown for the parents’ questionnaire and the perinatal team'],
  R118: [
    'src/web/journeys/from-forms/from-forms-pages.test.ts',
    'shows the wording with its source and day, and what on record asks for a fuller',
  ],
  R251: ['src/web/journeys/from-forms/from-forms-pages.test.ts', 'stands open until somebody says what came of it'],
  R254: ['src/core/pathway/assessment/from-forms.test.ts', 'put no question to anybody, however many they are'],
  R261: ['src/web/journeys/from-forms/from-forms-pages.test.ts', 'is recorded as given: what, to whom, how, and how it was found out'],
  R263: ['src/core/pathway/assessment/from-forms.test.ts', 'show nothing under five, none among it, and no total'],
  R259: ['src/web/journeys/write/attach.test.ts', 'asks whether what is in it is entered, with nothing chosen'],
  R258: ['src/web/journeys/write/more-asked.test.ts', 'ends with whether the plan changes, and how'],
};

const rows = [...Array.from({ length: 13 }, (_, n) => 74 + n), 118, ...Array.from({ length: 14 }, (_, n) => 250 + n)].map(
  (n) => `R${String(n).padStart(3, '0')}`,
);

describe('the forms that come with Heed', () => {
  it.each(rows)('carry %s, or something else does', (row) => {
    const by = carried.filter((one) => one.row === row);
    const [file, title] = carriedElsewhere[row] ?? [];
    if (file !== undefined) expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
    expect(by.length > 0 || file !== undefined, `nothing carries ${row}`).toBe(true);
  });

  it('show a "no" of a routine enquiry as what was said, and never as nothing being there', () => {
    const asked = shipped
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .find(({ asks }) => asks === 'Did they tell of anything?');
    expect(asked && shownAnswer(asked, 'no')).toContain('does not show that there is nothing');
  });

  it('take "done before" only with the entry that shows it', () => {
    const sleep = shipped.find(({ id }) => id === 'safe-sleep');
    const entry = sleep?.sections.flatMap(({ questions }) => questions).find(({ id }) => id === 'before-entry');
    expect(entry).toMatchObject({ kind: 'entries', needed: true, when: { ask: 'before', is: 'yes' } });
  });

  it('ask about blood relation only where it is kept sealed and need not be answered', () => {
    const related = formsToBegin(shipped)
      .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
      .filter(({ carries }) => carries.includes('R253'));
    expect(related.map(({ sealed, needed }) => [sealed, needed])).toEqual([[true, false]]);
  });

  it('begin every child’s part blank, in words that blame nobody', () => {
    for (const form of shipped)
      for (const { questions } of form.sections)
        for (const { asks } of questions) expect(`${form.id}: ${asks}`).not.toMatch(/\b(fail|refus|blame|fault|score)/i);
  });
});

describe('the sheets that come with Heed', () => {
  it('are short, say whose wording they are and of what day, and blame nobody', () => {
    const sheets = readLeaflets();
    expect(sheets.map(({ id }) => id)).toContain('safe-sleep');
    for (const { id, source, dated, lines } of sheets) {
      expect([id, source.length > 0, dated.length > 0, lines.length <= 10]).toEqual([id, true, true, true]);
      for (const { says } of lines) expect(`${id}: ${says}`).not.toMatch(/\b(fail|refus|blame|fault)/i);
    }
  });

  it('are given in the partnership’s own wording, where it has one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'sheets-'));
    const text = readFileSync(new URL('../../leaflets/safe-sleep.yaml', import.meta.url), 'utf8');
    writeFileSync(join(folder, 'own.yaml'), text.replace('version: 1', 'version: 2').replace('November 2026', 'January 2027'));
    const given = leafletsToGive(readLeaflets(folder)).find(({ id }) => id === 'safe-sleep');
    expect([given?.version, given?.dated]).toEqual([2, 'January 2027']);
    writeFileSync(join(folder, 'own.yaml'), text.replace('picture: back', 'picture: bck'));
    expect(() => readLeaflets(folder)).toThrow(/own\.yaml:\d+: lines\.picture/);
  });
});

describe('a partnership’s own forms', () => {
  const own = (text: string): string => {
    const folder = mkdtempSync(join(tmpdir(), 'forms-'));
    writeFileSync(join(folder, 'own.yaml'), text);
    return folder;
  };
  const safeSleep = readFileSync(new URL('../../forms/safe-sleep.yaml', import.meta.url), 'utf8');

  it('are added without code: the last version is begun, and the earlier ones still show what they wrote', () => {
    const forms = readForms(own(safeSleep.replace('version: 1', 'version: 2').replace('title: Safe sleep', 'title: Safe sleep here')));
    expect(
      formsToBegin(forms)
        .filter(({ id }) => id === 'safe-sleep')
        .map(({ title }) => title),
    ).toEqual(['Safe sleep here']);
    expect(forms.map(formName)).toEqual(expect.arrayContaining(['safe-sleep@1', 'safe-sleep@2']));
  });

  it('that take the version of another are refused, with the file and what to do', () => {
    expect(() => readForms(own(safeSleep))).toThrow(
      /own\.yaml: version: forms\/safe-sleep\.yaml has version 1 of safe-sleep already\. Give this the next version/,
    );
  });
});
