import { edgesOf } from '../../../core/ledger/knowledge.ts';
import { recordedDay } from '../../../core/picture/picture.ts';
import { type Day, daysBetween, formatDay, showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { showSpan } from '../../../core/time/span.ts';
import { checksAddress, chronologyAddress, playAddress } from '../../addresses.ts';
import { type Asked, standingOn } from '../../reading/asked.ts';
import { daysBeside } from '../../reading/case-days.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { allListed } from '../../words/all-listed.ts';
import { recordedLate, whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { reportedLines } from '../../words/reported.ts';
import { promptLine } from '../today/prompt-line.ts';

/** Days on which the play stops: something was recorded or arrived, or a question arose or ended. */
function stopsOf(open: OpenCase): readonly Day[] {
  const { days } = open;
  const ofPrompts = open
    .questions()
    .flatMap(({ standing }) => standing.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])));
  return [...new Set([...days.recorded, ...ofPrompts, days.usual])]
    .filter((day) => day >= days.first && day <= days.end)
    .sort((a, b) => a - b);
}

/** One day of a case: what arrived, what was asked, what ended, and what stands. */
export function playView({ open, on }: { readonly open: OpenCase; readonly on: Day }): object {
  const { partnership, days } = open;
  const names = namesIn(open.directory);
  const [child] = partnership.children;
  const stops = stopsOf(open);
  const { before, after } = daysBeside({ ...days, recorded: stops }, on);
  const last = stops.at(-1);
  const asked = open.asked(on);
  const line = (one: Asked): object => promptLine(one, on, open);
  const link = (day: Day | undefined): string | undefined => (day === undefined ? undefined : `${playAddress(partnership, day)}#step`);
  const arose = asked.filter(({ standing, reasons }) => [...standing, ...reasons].some(({ from }) => from === on));
  const left = days.harm === undefined ? undefined : daysBetween(on, days.harm.on);
  return {
    title: `${partnership.title}, played day by day`,
    caseTitle: partnership.title,
    shown: showDay(on),
    iso: formatDay(on),
    first: formatDay(days.first),
    last: formatDay(days.end),
    steps: {
      first: on === stops[0] ? undefined : link(stops[0]),
      back: link(before),
      next: link(after),
      end: on === last ? undefined : link(last),
    },
    nextDay: after === undefined ? undefined : showDay(after),
    backDay: before === undefined ? undefined : showDay(before),
    harm: days.harm && { what: days.harm.what, on: showSpan(days.harm.when), left: left === undefined || left < 0 ? 0 : left },
    entries: enteredOn(open, on),
    arrivals: arrivedOn(open, on),
    arose: arose.map(line),
    ended: asked.filter(({ standing }) => standing.some(({ until }) => until === on)).map(line),
    standing: standingOn(asked, on, open.ledger)
      .filter((one) => !arose.includes(one))
      .map(line),
    checks: checksAddress(partnership),
    chronology: child === undefined ? undefined : chronologyAddress(open, child, { on, view: 'lanes' }),
    people: allListed(partnership.children.map(names.person)),
  };
}

/** What was written down on a day, in the order in which it was. */
function enteredOn(open: OpenCase, on: Day): readonly object[] {
  const names = namesIn(open.directory);
  return open
    .known(on)
    .entries.filter((entry) => recordedDay(entry) === on)
    .map((entry) => ({
      when: whenInWords(entry),
      late: recordedLate(entry) !== undefined,
      agency: names.agency(entry.by),
      title: entryTitle(entry, names),
      text: entry.text,
      reported: reportedLines(entry, names),
      told: toldOn(open, entry.id, on),
    }));
}

/** Agencies that came to have an entry on a day, its recorder left out. */
function toldOn({ ledger, directory }: OpenCase, id: string, on: Day): string {
  const names = namesIn(directory);
  const entry = ledger.entries.find((one) => one.id === id);
  if (entry === undefined) return '';
  const readers = [...(ledger.knowledge.get(entry.id) ?? [])].filter(
    ([agency, readings]) => agency !== entry.by && readings.some((reading) => edgesOf(reading).some((edge) => dayAt(edge) === on)),
  );
  return allListed(readers.map(([agency]) => names.agency(agency)));
}

/** What was recorded earlier and reached another agency on this day. */
function arrivedOn(open: OpenCase, on: Day): readonly object[] {
  const names = namesIn(open.directory);
  return open.known(on).entries.flatMap((entry) => {
    const told = recordedDay(entry) < on ? toldOn(open, entry.id, on) : '';
    return told === '' ? [] : [{ agency: names.agency(entry.by), title: entryTitle(entry, names), when: whenInWords(entry), told }];
  });
}
