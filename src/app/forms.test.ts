import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shownAnswer } from '../core/form/filled.ts';
import { formName, formsToBegin, rowsCarried } from '../core/form/form.ts';
import { readForms } from './forms.ts';

const shipped = readForms();
const carried = shipped.flatMap(rowsCarried);

/** Rows that something else of Heed carries, and the test that shows it: its file, and words of its title. */
const carriedElsewhere: Readonly<Record<string, readonly [file: string, title: string]>> = {
  R077: ['src/web/journeys/assessment/assessment-pages.test.ts', 'are opened with an owner and a day from the clock'],
  R259: ['src/web/journeys/write/attach.test.ts', 'asks whether what is in it is entered, with nothing chosen'],
  R258: ['src/web/journeys/write/more-asked.test.ts', 'ends with whether the plan changes, and how'],
};

/** Rows of which only a part is carried yet. They are printed, so that nobody takes them for done. */
const uncarried: Readonly<Record<string, string>> = {
  R080: 'The form is there; an action of a plan that relies on somebody does not yet point at it by itself.',
  R085: 'The form needs a lead who has taken it on, members and a first day; there is no one list of all early help.',
  R086: 'The referral, its outcome and who supports meanwhile are asked; those for whom no team was found are not reported.',
  R075: 'A form asks which findings were weighed; it does not offer them from a library.',
  R083: 'The form asks for the agreement and who holds it; the stay does not show as unassessed on the child’s page by itself (the check relative-relied-on-unassessed asks).',
  R118: 'The form asks for what makes it harder and a fuller conversation; the wording is a choice that a partnership puts into a version of its own.',
  R251: '"Explore further" is written with who and when; nothing lists those that are still open.',
  R254: 'Missed samples are written down; they are not counted over several bookings.',
  R260: 'There is no form for GPs and no list of dated flags for their summary.',
  R261: 'What was given and understood is asked; no sheets in pictures are printed.',
  R262: 'The form sets the two lists of children side by side by hand; Heed does not compare them.',
  R263: 'Forms have versions and the questionnaire is one; its answers are not reported by period.',
};

const rows = [...Array.from({ length: 13 }, (_, n) => 74 + n), ...Array.from({ length: 14 }, (_, n) => 250 + n)].map(
  (n) => `R${String(n).padStart(3, '0')}`,
);

describe('the forms that come with Heed', () => {
  it.each(rows)('carry %s, or something else does', (row) => {
    const by = carried.filter((one) => one.row === row);
    const [file, title] = carriedElsewhere[row] ?? [];
    if (file !== undefined) expect(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8')).toContain(title);
    if (row in uncarried) process.stdout.write(`Heed: ${row} is carried in part: ${uncarried[row]}\n`);
    expect(by.length > 0 || file !== undefined || row in uncarried, `nothing carries ${row}`).toBe(true);
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
    const related = shipped
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
