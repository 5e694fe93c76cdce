import { anchorOf, eachAgencyOnce, holder, lead, listed } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { anyRecord } from '../../check/reads.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { isReadingKnown, type ReadingNeed, readingNeedsOf } from '../../picture/family/reading-needs.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../picture/picture.ts';
import { timesTold } from '../../picture/times-told.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { showSpan } from '../../time/span.ts';
import { hasArrangement, isInTouch, isSaidOtherwise, isUnanswered, type Letter, lettersOf } from './letters.ts';

export const letterNotReadable = defineCheck({
  id: 'letter-not-readable',
  number: 66,
  title: 'A letter to someone who cannot read it',
  priority: 3,
  asks: '{Person} finds reading hard, or letters to them have no answer and there is no record here of whether they can read them. How else can this be said?',
  because:
    'Three letters about a danger to her children went to a mother who hardly reads, and it was months before anybody called on her. Elsewhere a health visitor read an assessment out to both parents, and it was understood.',
  learntFrom: [
    { review: 1, where: '§6.59; §6.174-6.175' },
    { review: 4, where: '§6.6' },
  ],
  parameters: {
    unanswered: {
      value: 2,
      unit: 'letters',
      source: 'ours',
      means: 'Letters of one agency with no answer after which it is asked whether they can be read.',
    },
    reply: {
      value: 10,
      unit: 'working-days',
      source: 'ours',
      means: 'Time for the last letter to be answered, where nothing tells sooner that no answer came.',
    },
  },
  reads: {
    kinds: anyRecord,
    claims: ['cannot-read', 'needs-interpreter', 'learning-need', 'diagnosed-with'],
  },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Said in person.', 'Read out, by somebody other than the other parent.', 'Sent in another form.'],
  notWhen: [
    'It was read out, explained or put in another form.',
    'A way of saying what is written is settled and on record.',
    'They read with ease, or were asked about it.',
    'The letter went to another agency.',
  ],
  safeToAsk: false,
  evaluate(p, settings) {
    const watch = watching(p);
    const letters = lettersOf(p);
    const people = [...new Set(letters.flatMap(({ to }) => to))];
    return watch.result(
      people.flatMap((who) => {
        const toThem = letters.filter(({ to }) => to.includes(who));
        const agencies = [...new Set(toThem.map(({ entry }) => entry.by))];
        return agencies.flatMap((by) =>
          concernsFor(
            p,
            watch,
            who,
            toThem.filter(({ entry }) => entry.by === by),
            settings,
          ),
        );
      }),
    );
  },
});

interface Given {
  readonly unanswered: number;
  readonly reply: number;
}

/** What one agency wrote to one person. */
function concernsFor(p: Picture, watch: Watch, who: PersonId, letters: readonly Letter[], settings: Given): readonly Concern[] {
  const needs = readingNeedsOf(p, who);
  if (needs.length === 0 && isReadingKnown(p, who)) return [];
  const silent = withoutAnswer(p, watch, who, letters, settings);
  if (needs.length === 0) return concernFrom(p, who, silent, needs);
  const unread = letters.filter(
    (letter) =>
      (silent.includes(letter) || needs.some(({ entry }) => entry.recorded <= letter.entry.recorded)) &&
      !isSaidOtherwise(p, letter, who) &&
      !hasArrangement(p, letter, who),
  );
  return concernFrom(p, who, unread, needs);
}

/** The letters since the person was last in touch with the agency, where there are enough of them and the last has had its time. */
function withoutAnswer(p: Picture, watch: Watch, who: PersonId, all: readonly Letter[], { unanswered, reply }: Given): readonly Letter[] {
  const letters = all.filter((letter) => letter.isLetter && isUnanswered(letter) && !isSaidOtherwise(p, letter, who));
  const count = timesTold(letters.map(({ entry }) => entry));
  const decisive = letters[Math.min(unanswered, letters.length) - 1];
  if (decisive === undefined || count < unanswered) return [];
  const nothingCame = letters.indexOf(decisive) < letters.length - 1 || saysNothingCame(p, decisive.entry, who);
  return nothingCame || watch.reached(promptDayAfter(p.calendar, happenedBy(decisive.entry), reply)) ? letters : [];
}

/** A later record of the same work in which the person did not come, with no word from them. */
const saysNothingCame = (p: Picture, letter: Entry, who: PersonId): boolean =>
  p.entries.some(
    (other) =>
      other.kind === 'contact' &&
      other.order > letter.order &&
      (other.by === letter.by || (other.thread !== undefined && other.thread === letter.thread)) &&
      other.about.includes(who) &&
      (other.facts.outcome === 'did-not-attend' || other.facts.outcome === 'no-access') &&
      other.when.latest >= letter.when.earliest &&
      !isInTouch(other, who),
  );

function concernFrom(p: Picture, who: PersonId, letters: readonly Letter[], needs: readonly ReadingNeed[]): readonly Concern[] {
  const [first] = letters;
  if (first === undefined) return [];
  return [
    {
      anchor: `${anchorOf(first.entry)} ${who}`,
      about: [who],
      evidence: [...needs.map(({ entry }) => entry), ...letters.map(({ entry }) => entry)].map(({ id }) => id),
      question: questionFor(p, who, first.entry.by, letters, needs),
      ask: eachAgencyOnce([holder(first.entry), ...lead(p)]),
    },
  ];
}

function questionFor(p: Picture, who: PersonId, writer: AgencyId, letters: readonly Letter[], needs: readonly ReadingNeed[]): string {
  const name = personName(p, who);
  const dates = listed([...new Set(letters.map(({ entry }) => showSpan(entry.when)))]);
  const [need] = needs;
  if (need === undefined)
    return `What ${agencyName(p, writer)} wrote to ${name} (${dates}) has no answer on record, and there is no record here of whether ${name} can read such letters with ease. Has it been asked, and how else can this be said?`;
  const has = need.need === 'reading' ? 'finds reading hard' : 'needs an interpreter';
  return `It is on record that ${name} ${has} (${agencyName(p, need.entry.by)}, ${showSpan(need.entry.when)}). ${agencyName(p, writer)} put something to ${name} in writing (${dates}), and there is no record here of it being read out, explained or given in another form: has it been, and how else can it be said?`;
}
