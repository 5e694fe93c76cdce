import { communicationNeeds } from '../../../core/picture/person/communication.ts';
import { telephonesOf } from '../../../core/picture/person/numbers.ts';
import { inCustody } from '../../../core/picture/person/release-expected.ts';
import { type SaidOf, saidOf } from '../../../core/picture/person/said-of.ts';
import { visitNotesFor } from '../../../core/picture/person/visit-notes.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import type { PersonRead } from './person-read.ts';
import { saidLines, topicLines } from './said-view.ts';

/** How to reach somebody and work with them, and what is known of their life that is no event. */
export function aboutView(read: PersonRead, open: OpenCase) {
  const { p, person, on } = read;
  const names = namesIn(open.directory);
  const topic = (name: Parameters<typeof topicLines>[0]) => topicLines(name, read, open);
  const source = (one: SaidOf | undefined): string | undefined =>
    one === undefined ? undefined : `${showSpan(one.when)} (${names.agency(one.entry.by)})`;
  const custody = inCustody(p.known).find(({ who }) => who === person);
  return {
    needs: saidLines(communicationNeeds(p.known, person, on), read, open),
    visits: visitNotesFor(p.known, [person], on).map(({ entry, until }) => ({
      fact: entry.facts.fact ?? entry.text,
      who: entry.facts.who,
      agency: names.agency(entry.by),
      since: whenInWords(entry),
      until: showDay(until),
    })),
    phones: telephonesOf(p.known, person).map(({ number, given, worked, failed }) => ({
      number,
      given: source(given),
      worked: source(worked),
      failed: source(failed),
    })),
    working: topic('working'),
    conditions: topic('conditions'),
    medicine: saidLines(
      saidOf(p.known, person).filter(({ claim }) => claim.is === 'takes-antidepressants'),
      read,
      open,
    ),
    childhood: topic('childhood'),
    circumstances: topic('circumstances'),
    strain: topic('strain'),
    support: topic('support'),
    supportBlank: supportBlank(read),
    background: p.known.backgrounds
      .filter(({ about }) => about.includes(person))
      .map((entry) => ({
        of: withCapital(entry.facts.background ?? ''),
        words: entry.text,
        means: entry.facts.forWorking,
        source: `${names.agency(entry.by)}, ${whenInWords(entry)}`,
      })),
    custody:
      custody === undefined
        ? undefined
        : {
            since: whenInWords(custody.entry),
            agency: names.agency(custody.entry.by),
            expected: custody.expected && showSpan(custody.expected),
          },
  };
}

const asked = {
  'is-available-to-help': 'whether they are available',
  'is-willing-to-help': 'whether they are willing',
  'own-history-checked': 'whether their own history was checked',
  'was-spoken-to-alone': 'when they were spoken to alone',
} as const;

/** Of a relative or friend on whom somebody may rely, what nobody has asked (R048): blanks are shown. */
function supportBlank({ p, person, around }: PersonRead): readonly string[] {
  const isKin = p.known.ties.some(
    ({ who, is }) => who === person && (is === 'grandparent-of' || is === 'relative-of' || is === 'friend-of' || is === 'sibling-of'),
  );
  if (!isKin || around.length === 0) return [];
  const said = new Set<string>(saidOf(p.known, person).map(({ claim }) => claim.is));
  return Object.entries(asked).flatMap(([name, words]) => (said.has(name) ? [] : [words]));
}
