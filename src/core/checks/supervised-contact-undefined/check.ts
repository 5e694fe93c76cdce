import { actOnTerms } from '../../check/acts.ts';
import { agencyAsked, anchorOf, eachOnce, holder, lead, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { type Harm, harmBetween } from '../../picture/harm/harms.ts';
import { rulesOut } from '../../picture/harm/permitted.ts';
import { type Restriction, restrictionsOf, type Terms } from '../../picture/harm/restrictions.ts';
import { agencyName, happenedBy, type Picture, personName, recordedDay } from '../../picture/picture.ts';
import { saysRemoteOnly } from '../../picture/words/contact-words.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { showSpan } from '../../time/span.ts';
import { onlySaid } from './said.ts';

export const supervisedContactUndefined = defineCheck({
  id: 'supervised-contact-undefined',
  number: 2,
  title: 'Supervised by whom, where, when?',
  priority: 1,
  asks: 'Contact is to be supervised. Who supervises, where, at what hours, who checks, and what follows if it goes wrong?',
  because:
    'A father was told that he might see his baby only under supervision, and no supervisor, place or hour was written down. The task fell to the mother whom he had hurt.',
  learntFrom: [
    { review: 0, where: 'Overview ¶10; Finding 1; Good practice 10; Appendix A, Child A, learning point 8' },
    { review: 2, where: '§4.4.4' },
  ],
  parameters: {
    fillWithin: { value: 2, unit: 'working-days', source: 'ours', means: 'Time to complete the terms, from the day they were set.' },
  },
  reads: { kinds: ['restriction', 'incident', 'plan', 'meeting', 'decision', 'referral-decision'], claims: ['harmed-by'] },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: [
    'The terms are complete',
    'A supervisor is named and has agreed, has been told and is able: date',
    'Contact is suspended',
    "The court's own terms are attached",
  ],
  notWhen: [
    'An order names the centre or the person',
    'Contact is by letter or video only, and that is on record',
    'The terms were lifted, ended or replaced',
  ],
  safeToAsk: true,
  evaluate(p, settings) {
    const watch = watching(p);
    const concerns = restrictionsOf(p).flatMap((restriction) => {
      const terms = restriction.terms.at(-1);
      if (terms === undefined || !restriction.confirmed || !isLast(terms) || !allowsSomeContact(terms)) return [];
      if (isSuspended(p, terms)) return [];
      const harm = harmOfSupervisor(p, terms);
      const blank = blankParts(terms);
      if (blank.length === 0 && harm.length === 0) return [];
      const due = promptDayAfter(p.calendar, terms.from, settings.fillWithin);
      const over = terms.until !== undefined && terms.until <= Math.max(due, recordedDay(terms.entry));
      if (over || watch.before(due)) return [];
      return [concernOf(p, restriction, terms, blank, harm)];
    });
    const said = onlySaid(p);
    const isDue = said !== undefined && watch.reached(promptDayAfter(p.calendar, happenedBy(said.entry), settings.fillWithin));
    return watch.result(said === undefined || !isDue ? concerns : [...concerns, concernOfWords(p, said)]);
  },
});

function concernOfWords(p: Picture, { entry, adults }: { readonly entry: Entry; readonly adults: readonly PersonId[] }): Concern {
  const anchor = anchorOf(entry);
  return {
    anchor,
    about: [p.child, ...adults],
    evidence: [entry.id],
    question: `A record by ${agencyName(p, entry.by)} (${showSpan(entry.when)}) says that contact with ${personName(p, p.child)} is to be supervised. There is no record here of who supervises, where, at what hours, who checks and what follows if it goes wrong: has it been settled, or is there a reason?`,
    ask: eachOnce([...lead(p), holder(entry)]),
    ...actOnTerms(anchor),
  };
}

/** The last terms of a thread hold until they are lifted, ended or replaced: what ends by its own date is judged by that date. */
const isLast = (terms: Terms): boolean => terms.until === undefined || terms.until === endsByItself(terms);
const endsByItself = (terms: Terms): number | undefined =>
  terms.entry.facts.until === undefined ? undefined : terms.entry.facts.until.latest + 1;

/** Terms set since, on the same people, that rule all contact out. */
const isSuspended = (p: Picture, { entry, restrains, protects }: Terms): boolean =>
  protects.length > 0 &&
  protects.every((child) =>
    restrictionsOf(p).some(({ terms: all, confirmed }) => {
      const last = all.at(-1);
      return (
        confirmed &&
        last !== undefined &&
        isLast(last) &&
        last.entry.order > entry.order &&
        rulesOut(last) === 'all' &&
        last.protects.includes(child) &&
        restrains.every((person) => last.restrains.includes(person))
      );
    }),
  );

const allowsSomeContact = (terms: Terms): boolean => {
  const out = rulesOut(terms);
  if (out !== 'unsupervised' && out !== 'direct') return false;
  return !saysRemoteOnly(terms.entry.facts.means);
};

/** The parts of the terms that are blank, in words. An order that names the centre or the person needs no more. */
function blankParts(terms: Terms): readonly string[] {
  const { type, supervisor, place, hours, times, means, checkIn, consequence, exceptions = [] } = terms.entry.facts;
  const isOrder = type === 'court-order' || type === 'protection-order' || type === 'bail';
  if (isOrder && (supervisor !== undefined || filled(place))) return [];
  const isNamed = supervisor !== undefined || exceptions.some((one) => one.where !== undefined || (one.people ?? []).length > 0);
  const throughServices: readonly (readonly [string, boolean])[] = [
    ['which service or person it goes through', isNamed],
    ['how it happens', filled(means) || filled(place)],
  ];
  const supervised: readonly (readonly [string, boolean])[] = [
    ['who supervises', supervisor !== undefined],
    ['where', filled(place)],
    ['at what hours', filled(hours) || filled(times)],
    ['who checks', filled(checkIn)],
    ['what follows if it goes wrong', filled(consequence)],
  ];
  return (rulesOut(terms) === 'direct' ? throughServices : supervised).filter(([, isThere]) => !isThere).map(([part]) => part);
}

const filled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Records that the named supervisor was harmed by the very person to be supervised. */
function harmOfSupervisor(p: Picture, terms: Terms): readonly Harm[] {
  const { supervisor } = terms.entry.facts;
  const { restrains } = terms;
  if (supervisor?.kind !== 'person') return [];
  return restrains.flatMap((person) => harmBetween(p, person, supervisor.person)).filter((harm) => harm.from !== 'order');
}

function concernOf(
  p: Picture,
  { thread, first, owner, terms: all }: Restriction,
  terms: Terms,
  blank: readonly string[],
  harm: readonly Harm[],
): Concern {
  const { restrains, protects } = terms;
  const { supervisor } = terms.entry.facts;
  // How it was set at first belongs here where that too left something blank: an order that was whole is no part of the question.
  const begun = all.some((one) => one.entry.id === first.id && blankParts(one).length > 0) ? [first.id] : [];
  const through = rulesOut(terms) === 'direct' ? 'only through services' : 'supervised';
  const set = `Terms on record here (${showSpan(terms.entry.when)}) say that contact ${between(p, restrains, protects)}is to be ${through}.`;
  const missing = blank.length === 0 ? '' : ` There is no record here of ${listed(blank)}: has it been settled, or is there a reason?`;
  const asked =
    harm.length > 0 && supervisor?.kind === 'person'
      ? ` The only supervisor named is ${personName(p, supervisor.person)}, who is on record as harmed by the person to be supervised: who else can supervise?`
      : '';
  return {
    anchor: thread,
    about: [...new Set([...restrains, ...protects])],
    evidence: [...begun, terms.entry.id, ...harm.map(({ entry }) => entry.id)],
    question: `${set}${missing}${asked}`,
    ask: eachOnce([...lead(p), holder(terms.entry), agencyAsked(owner)]),
    ...actOnTerms(thread),
  };
}

/** Who is to see whom, as far as the record tells. */
function between(p: Picture, restrains: readonly PersonId[], protects: readonly PersonId[]): string {
  const people = [...restrains, ...protects];
  if (people.length === 0) return '';
  return restrains.length === 0 || protects.length === 0
    ? `with ${named(p, people)} `
    : `between ${named(p, restrains)} and ${named(p, protects)} `;
}
