import { describe, expect, it } from 'vitest';
import type { PersonId } from '../../src/core/entry/ids.ts';
import { fallsIn } from '../../src/core/pathway/cover/falls-in.ts';
import { isAgencyOfKind } from '../../src/core/picture/picture.ts';
import { asAgency, type Vantage, whole } from '../../src/core/picture/view.ts';
import { addDays, type Day, showDay } from '../../src/core/time/day.ts';
import { endOf } from '../../src/core/time/instant.ts';
import { fallsInWords } from '../../src/web/journeys/absence/falls-words.ts';
import { dueView as dueOnPage } from '../../src/web/journeys/child/now/due-view.ts';
import { shownOf } from '../../src/web/journeys/child/now/sourced.ts';
import { dueView as dueToday } from '../../src/web/journeys/today/due-view.ts';
import { dueOfChild } from '../../src/web/journeys/work/due-of-child.ts';
import { type OpenCase, openingCases } from '../../src/web/reading/open-case.ts';
import { demonstration } from '../builders/demonstration.ts';
import { memoryRecords, type Told } from '../builders/memory-records.ts';

const records = memoryRecords(demonstration(), () => endOf(0 as Day), []);
const opening = openingCases([]);
const openAs = ({ partnership }: Told, vantage: Vantage): Promise<OpenCase> =>
  records.asVantage({ partnership: partnership.id, vantage }, (desk) => opening({ partnership, vantage }, desk));

/** Whoever reads the whole, and each agency whose day a practitioner would spend with the case. */
const vantagesOf = ({ directory }: Told): readonly Vantage[] => [
  whole,
  ...[...directory.agencies.keys()]
    .filter((agency) => isAgencyOfKind({ directory }, agency, 'social-care', 'health-visiting', 'gp'))
    .map(asAgency),
];

/** Days that lie evenly over what is on record. */
function daysOf(told: Told): readonly Day[] {
  const recorded = told.entries.map(({ recordedAs }) => recordedAs.latest).toSorted((a, b) => a - b);
  return recorded.filter((_, n) => n % Math.ceil(recorded.length / 14) === 3);
}

/** The schedule of child health is named in one line on a child's page where several items are not on record. */
const isScheduled = (line: string): boolean => /^(?:Immunisations|Health review)/.test(line);
const said = (lines: readonly { readonly what: string; readonly by: string }[]): readonly string[] =>
  lines.map(({ what, by }) => `${what}, ${by}`).filter((line) => !isScheduled(line));
const sorted = (lines: readonly string[]): readonly string[] => [...new Set(lines)].sort();

function everyPage(open: OpenCase, child: PersonId, on: Day) {
  const p = open.picture(child, on);
  const week = new Set(Array.from({ length: 15 }, (_, n) => showDay(addDays(on, n - 7))));
  const inWeek = <T extends { readonly by: string }>(lines: readonly T[]): readonly T[] => lines.filter(({ by }) => week.has(by));
  const today = dueToday(open, [child], on);
  const { coming, absent } = dueOnPage(shownOf(p, open));
  const work = dueOfChild(open, child, on);
  const isOnPageOfWork = ({ href }: { readonly href: string | undefined }): boolean => href !== undefined && !href.includes('/chronology');
  return {
    today: sorted(said(today)),
    page: sorted(said(inWeek([...coming, ...absent].map((one) => ({ what: one.what, by: one.due }))))),
    late: sorted(said(today.filter(({ isPast }) => isPast))),
    lateOnPage: sorted(said(inWeek(absent.map((one) => ({ what: one.what, by: one.due }))))),
    ofWork: sorted(said(today.filter(isOnPageOfWork))),
    work: sorted(said(inWeek([...work.coming, ...work.late]))),
    absence: sorted(
      fallsInWords({ ...fallsIn(p, addDays(on, -7), addDays(on, 7)), birth: undefined, birthAtAnyTime: false }, p, open).filter(
        (line) => !isScheduled(line),
      ),
    ),
  };
}

describe.each(demonstration().map((told) => ({ told, name: told.partnership.name })))('what falls due in $name', ({ told }) => {
  it('is the same things with the same days on Today, on the child’s page, in the work and beside an absence', async () => {
    let found = 0;
    for (const vantage of vantagesOf(told)) {
      const open = await openAs(told, vantage);
      for (const child of told.partnership.children)
        for (const on of daysOf(told)) {
          const { today, page, late, lateOnPage, ofWork, work, absence } = everyPage(open, child, on);
          expect(page).toEqual(today);
          expect(lateOnPage).toEqual(late);
          expect(work).toEqual(ofWork);
          expect(absence).toEqual(today.filter((line) => !/^(?:Cover for a worker|Absence or cover)/.test(line)));
          found += today.length;
        }
    }
    expect(found).toBeGreaterThan(0);
  });
});
