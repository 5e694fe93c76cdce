import { eachOnce, holder, lead } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { anyRecord } from '../../check/reads.ts';
import { watching } from '../../check/watch.ts';
import { parentsOf } from '../../picture/family/family.ts';
import { substanceUses } from '../../picture/family/substance-use.ts';
import { agencyName, type Picture, personName } from '../../picture/picture.ts';
import { byRecording } from '../../picture/recorded-order.ts';
import { openOrLately } from '../../picture/work/lately-open.ts';
import { isOpen } from '../../picture/work/open-work.ts';
import { onWorkingDay } from '../../time/calendar.ts';
import { addDays, type Day, showDay } from '../../time/day.ts';
import { linesOf, wordsOf } from './records.ts';
import { type Spell, standingSpell } from './spells.ts';

export const nurseryAbsence = defineCheck({
  id: 'nursery-absence',
  number: 33,
  title: 'Often away from nursery, or not back',
  priority: 2,
  asks: '{Child} has attended {a} of {b} sessions, or has not come back since {date}. How is {child}, where is {child} living, and who has spoken with a parent?',
  because:
    'In one review a small child came to two or three sessions of five, and it was taken as usual for the age. After a holiday the child did not come back; the child had moved, and died within days.',
  learntFrom: [
    { review: 2, where: '§4.6.1' },
    { review: 2, where: '§4.7.1-4.7.2' },
    { review: 2, where: '§5.14' },
    { review: 2, where: '§6.7' },
    { review: 2, where: '§7.5.1-7.5.2' },
  ],
  parameters: {
    weeks: { value: 4, unit: 'weeks', source: 'ours', means: 'Over how many weeks sessions are counted.' },
    least: {
      value: 60,
      unit: 'per cent',
      source: 'ours (review 2 prints up to 3 of 5)',
      means: 'Share of the sessions below which it is asked.',
    },
    days: {
      value: 3,
      unit: 'days',
      source: 'ours',
      means: 'How long a child may be away after a holiday with no word from a parent; it is asked on a day that is worked.',
    },
    closeLeast: {
      value: 80,
      unit: 'per cent',
      source: 'ours',
      means: 'The same share, for a child lately open or with a parent whose drinking or drug use is on record.',
    },
    closeDays: { value: 1, unit: 'days', source: 'ours', means: 'The same time away, for such a child.' },
    lately: {
      value: 365,
      unit: 'days',
      source: 'ours',
      means: 'How long after work with a child has ended the child counts as lately open.',
    },
    schoolAge: { value: 5, unit: 'years', source: 'ours', means: 'Age from which school has its own rules, and this is not asked.' },
  },
  reads: {
    kinds: anyRecord,
    claims: ['drinks', 'uses-drugs', 'in-treatment', 'smokes', 'parent-of', 'carer-of', 'lives-with', 'partner-of'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'A parent was spoken with, and the child seen.',
    'A smaller number of sessions is agreed.',
    'The family has moved, and the new place has been told.',
  ],
  notWhen: [
    'The place is part-time by agreement, and kept.',
    'Illness was reported, a holiday agreed, or the nursery closed.',
    'Fewer weeks are on record than it takes to tell.',
    'The child is of school age.',
  ],
  safeToAsk: false,
  evaluate(p, { weeks, least, days, closeLeast, closeDays, lately, schoolAge }) {
    const watch = watching(p);
    const lines = linesOf(p, schoolAge, weeks);
    if (lines.length === 0) return watch.result([]);
    const parents = new Set(parentsOf(p, p.child));
    const substances = substanceUses(p).some(({ who, of }) => of !== 'smoking' && parents.has(who));
    const isClose = (on: Day): boolean => substances || openOrLately(p, on, lately);
    const spell = standingSpell(lines, wordsOf(p), { weeks, least: (on) => (isClose(on) ? closeLeast : least) });
    if (spell === undefined) return watch.result([]);
    const { goneSince, few } = spell;
    const away =
      goneSince !== undefined &&
      watch.reached(onWorkingDay(p.calendar, addDays(goneSince, (isClose(spell.last.to) ? closeDays : days) + 1)));
    return watch.result(away || few !== undefined ? [concernFrom(p, spell, away)] : []);
  },
});

function concernFrom(p: Picture, spell: Spell, away: boolean): Concern {
  const entries = spell.entries.toSorted(byRecording);
  const { few, goneSince, last } = spell;
  const name = personName(p, p.child);
  const at = agencyName(p, last.entry.by);
  const from = few?.lines[0]?.from;
  const state =
    away && goneSince !== undefined
      ? `${at} recorded that ${name} has not come back (away since ${showDay(goneSince)}).`
      : `${name} attended ${few?.attended ?? 0} of ${few?.possible ?? 0} sessions at ${at} ${from === undefined || few?.lines.length === 1 ? dated(last.entry.when) : `between ${showDay(from)} and ${showDay(last.to)}`}.`;
  return {
    anchor: entries[0]?.id ?? last.entry.id,
    about: [p.child],
    evidence: entries.map(({ id }) => id),
    question: `${state} There is no record here of word with a parent about it since: how is ${name}, where is ${name} living, and who has spoken with a parent, or is it agreed?`,
    ask: eachOnce([holder(last.entry, 'safeguarding-lead'), ...(isOpen(p) ? lead(p) : [])]),
  };
}
