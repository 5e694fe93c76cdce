import { holder, listed } from '../../../src/core/check/asking.ts';
import { type Concern, defineCheck } from '../../../src/core/check/check.ts';
import { dated } from '../../../src/core/check/dated.ts';
import { anyRecord } from '../../../src/core/check/reads.ts';
import { watching } from '../../../src/core/check/watch.ts';
import type { Entry, EntryOf } from '../../../src/core/entry/entry.ts';
import { agencyName, happenedBy, type Picture, personName } from '../../../src/core/picture/picture.ts';
import { promptDayAfter } from '../../../src/core/time/calendar.ts';
import { offersNotKept, saidOffersNotKept, workersNotNamed } from './offers.ts';

export const promiseToFamilyUnkept = defineCheck({
  id: 'promise-to-family-unkept',
  number: 69,
  title: 'Help offered to the family and not given',
  priority: 3,
  asks: '{Help} was offered to {people} on {date}. There is no record here that it began: has it, and who will see to it or tell the family? Or: {person} is said to have a worker, and there is no record here of who it is: who is it?',
  because:
    'Parenting classes and other help were offered to parents and did not come about, and it was taken that they had. A mother said that she had been given a worker, whom no record names.',
  learntFrom: [
    { review: 4, where: '§14.6' },
    { review: 4, where: '§15.5' },
    { review: 0, where: 'Overview ¶27' },
    { review: 0, where: 'Overview ¶16' },
    { review: 2, where: '§4.1.1' },
  ],
  parameters: {
    offer: { value: 20, unit: 'working-days', source: 'ours', means: 'How long after an offer the help may not have begun.' },
    worker: { value: 5, unit: 'working-days', source: 'ours', means: 'How long a worker whom the family speaks of may be without a name.' },
  },
  reads: { kinds: anyRecord, claims: [] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['It was given: since when.', 'The family declined it.', 'What became of it was explained to the family.'],
  notWhen: [
    'The family asks to wait, or does not want it.',
    'A day to begin on, or a place on a waiting list, is on record.',
    'The service that the worker belongs to is on record.',
  ],
  safeToAsk: false,
  evaluate(p, { offer, worker }) {
    const watch = watching(p);
    const late = (entry: Entry, limit: number): boolean => watch.reached(promptDayAfter(p.calendar, happenedBy(entry), limit));
    return watch.result([
      ...offersNotKept(p).flatMap((entry) => (late(entry, offer) ? [offerConcern(p, entry)] : [])),
      ...saidOffersNotKept(p).flatMap((entry) => (late(entry, offer) ? [saidConcern(p, entry)] : [])),
      ...workersNotNamed(p).flatMap((entry) => (late(entry, worker) ? [workerConcern(p, entry)] : [])),
    ]);
  },
});

const named = (p: Picture, entry: Entry): string => listed(entry.about.map((person) => personName(p, person)));

function offerConcern(p: Picture, entry: EntryOf<'service'>): Concern {
  return {
    anchor: entry.thread ?? entry.id,
    about: entry.about,
    evidence: [entry.id],
    question: `${agencyName(p, entry.by)} recorded ${dated(entry.when)} that help (${entry.facts.service ?? 'of a kind not named'}) was offered to ${named(p, entry)}. There is no record here that it began: has it, and who will see to it or tell the family?`,
    ask: [holder(entry)],
  };
}

function saidConcern(p: Picture, entry: Entry): Concern {
  return {
    anchor: entry.thread ?? entry.id,
    about: entry.about,
    evidence: [entry.id],
    question: `${agencyName(p, entry.by)} recorded ${dated(entry.when)} that help was offered to ${named(p, entry)}. There is no record here that it began: has it, and who will see to it or tell the family?`,
    ask: [holder(entry)],
  };
}

function workerConcern(p: Picture, entry: Entry): Concern {
  return {
    anchor: entry.thread ?? entry.id,
    about: entry.about,
    evidence: [entry.id],
    question: `${agencyName(p, entry.by)} recorded ${dated(entry.when)} that there is a worker for ${named(p, entry)}. There is no record here of who it is: who is it, and has anybody spoken with them?`,
    ask: [holder(entry)],
  };
}
