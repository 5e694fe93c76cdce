import { inDays, instantsOf } from '../../src/core/chronology/in-days.ts';
import { daysDrawn, layOut, type Page } from '../../src/core/chronology/lay-out.ts';
import type { Layout } from '../../src/core/chronology/layout.ts';
import type { Flag, Scene } from '../../src/core/chronology/scene.ts';
import { type Eyes, sceneOf } from '../../src/core/chronology/scene-of.ts';
import { layOutStrip, type StripAsked } from '../../src/core/chronology/strip.ts';
import { type Days, type TimeScale, timeScale } from '../../src/core/chronology/time-scale.ts';
import type { AgencyId, PersonId } from '../../src/core/entry/ids.ts';
import { type Ledger, openLedger } from '../../src/core/ledger/ledger.ts';
import { chronologyOf } from '../../src/core/picture/chronology.ts';
import { type Picture, picture } from '../../src/core/picture/picture.ts';
import { asAgency, whole } from '../../src/core/picture/view.ts';
import { englandBankHolidays } from '../../src/core/time/bank-holidays.ts';
import type { Day } from '../../src/core/time/day.ts';
import { dayAt, endOf } from '../../src/core/time/instant.ts';
import type { Told } from './memory-records.ts';

export const pageWidth = 985;

export const ledgerOf = ({ entries, directory }: Told): Ledger =>
  openLedger(entries, { directory, calendar: englandBankHolidays, reckoning: 'recorded' });

/** The scene of a child on a day: of the whole, of one agency alone, or of one agency as somebody who reads the whole sees it. */
export function sceneFor(ledger: Ledger, child: PersonId, on: Day, agency?: AgencyId, within: 'own' | 'whole' = 'whole'): Scene {
  const at = (vantage = whole): Picture => picture(ledger, { child, vantage, instant: endOf(on) });
  const seen = agency === undefined ? at() : at(asAgency(agency));
  const eyes: Eyes = agency === undefined || within === 'own' ? { kind: 'own', seen } : { kind: 'whole-through-one', whole: at(), seen };
  const from = eyes.kind === 'own' ? seen : eyes.whole;
  return sceneOf({ eyes, ledger, entries: chronologyOf(from).map(({ entry }) => entry), prompts: [] });
}

/** The same with questions made up for every other mark, many of them on one day. */
export const withQuestions = (scene: Scene): Scene => ({
  ...scene,
  flags: scene.marks.flatMap(({ id, lane, recorded }, i): readonly Flag[] =>
    i % 2 === 0 ? [{ key: id, lane, from: dayAt(recorded), stands: i % 4 === 0, question: `A question about ${id}?` }] : [],
  ),
});

const pageOf = (directory: Ledger['directory'], days: Days | undefined, width = pageWidth): Page => ({
  days,
  width,
  agencyName: (agency) => directory.agencies.get(agency)?.name ?? agency,
  sayBar: (bar) =>
    bar.kind === 'restriction' ? `${bar.terms.facts.type ?? ''}: ${(bar.terms.facts.restrains ?? []).join(', ')}` : bar.kind,
});

export const drawn = (scene: Scene, directory: Ledger['directory'], days?: Days, width = pageWidth): Layout | undefined =>
  layOut(scene, pageOf(directory, days, width));

/** Some days of a scene as a part of the drawing of all of them. */
export const stripOf = (scene: Scene, directory: Ledger['directory'], days: Days, asked: StripAsked): Layout | undefined =>
  layOutStrip(scene, pageOf(directory, days), asked);

/** The scale that a drawing of a scene is made with. */
export function scaleFor(scene: Scene, given?: Days): TimeScale | undefined {
  const days = daysDrawn(scene, given);
  return days && timeScale(instantsOf(inDays(scene, days)), { days, width: pageWidth });
}
