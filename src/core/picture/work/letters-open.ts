import type { Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { agenciesIn } from '../../entry/parties.ts';
import type { Day } from '../../time/day.ts';
import { onceFor } from '../memo.ts';
import { entriesOf, happenedBy, type Picture } from '../picture.ts';
import { tellingsOf } from '../told.ts';
import { inTouchIn } from './in-touch-with.ts';

/** A letter, or a message that was left, of which there is no sign on record that it was received and answered. */
export interface OpenLetter {
  readonly entry: EntryOf<'contact'>;
  readonly sender: AgencyId;
  /** The agencies to which it went; none where it went to the family. */
  readonly toAgencies: readonly AgencyId[];
  readonly toPeople: readonly PersonId[];
  readonly sent: Day;
  /** The day by which an answer is looked for, where whoever wrote said so. */
  readonly answerBy: Day | undefined;
  /** How many letters to the same people have gone out with no answer since anybody was last in touch with them, this one counted. */
  readonly inARow: number;
}

const written: ReadonlySet<string> = new Set(['letter', 'message']);
const notReceived: ReadonlySet<string> = new Set(['awaiting-reply', 'not-reached']);

const waits = ({ facts: { mode = '', outcome, answerBy } }: EntryOf<'contact'>): boolean =>
  answerBy !== undefined || (outcome !== undefined && notReceived.has(outcome) && (written.has(mode) || outcome === 'awaiting-reply'));

/** Every one of them, in the order in which it was recorded. */
export const openLetters = onceFor((p: Picture): readonly OpenLetter[] => {
  const open = entriesOf(p, 'contact').filter((entry) => waits(entry) && !isAnswered(p, entry));
  return open.map((entry, i) => {
    const { to, answerBy } = entry.facts;
    const toAgencies = agenciesIn(to);
    const toPeople = toAgencies.length > 0 ? [] : addressed(entry);
    const before = open.slice(0, i).filter((other) => other.by === entry.by && toPeople.some((who) => addressed(other).includes(who)));
    return {
      ...{ entry, sender: entry.by, toAgencies, toPeople, sent: happenedBy(entry) },
      answerBy: answerBy !== undefined && Number.isFinite(answerBy.latest) ? answerBy.latest : undefined,
      inARow: toPeople.length === 0 ? 1 : before.length + 1,
    };
  });
});

/** The people to whom something was written: those named, else those whom it is about. */
const addressed = ({ facts: { to }, about }: EntryOf<'contact'>): readonly PersonId[] => {
  const named = (to ?? []).flatMap((party) => (party.kind === 'person' ? [party.person] : []));
  return named.length > 0 ? named : about;
};

const isAnswered = (p: Picture, letter: EntryOf<'contact'>): boolean => {
  const agencies = agenciesIn(letter.facts.to);
  const since = p.entries.filter((entry) => entry.order > letter.order && entry.when.latest >= letter.when.earliest);
  return agencies.length > 0
    ? agencies.every((to) => acknowledged(p, letter, to) || since.some((entry) => answersAgency(p, letter, to, entry)))
    : since.some((entry) => isAlong(letter, entry) && addressed(letter).some((who) => inTouchIn(entry).has(who)));
};

const isAlong = (letter: Entry, entry: Entry): boolean =>
  entry.by === letter.by || (entry.thread !== undefined && entry.thread === letter.thread);

const acknowledged = (p: Picture, letter: Entry, to: AgencyId): boolean =>
  tellingsOf(p, letter.id).some((telling) => telling.to === to && telling.share.facts.status === 'acknowledged');

/** What the receiver does about it, or a talk between the two since. */
function answersAgency(p: Picture, letter: EntryOf<'contact'>, to: AgencyId, entry: Entry): boolean {
  if (entry.kind === 'information-request') return false;
  if (entry.by === to)
    return (
      (entry.thread !== undefined && entry.thread === letter.thread) ||
      (entry.kind === 'contact' && agenciesIn(entry.facts.to).includes(letter.by) && !waits(entry)) ||
      (entry.about.some((person) => letter.about.includes(person)) && tellingsOf(p, entry.id).some((telling) => telling.to === letter.by))
    );
  return (
    entry.by === letter.by &&
    entry.kind === 'contact' &&
    !waits(entry) &&
    [...agenciesIn(entry.facts.to), ...(entry.facts.from ?? [])].includes(to) &&
    entry.about.some((person) => letter.about.includes(person))
  );
}
