import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { sentencesOf } from '../../picture/family/adults-meant.ts';
import { childrenNamedIn, concernsChild } from '../../picture/family/concerns-child.ts';
import { linkedAdults } from '../../picture/family/linked-adults.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { knownToFrom } from '../../picture/told.ts';
import { type KeyFact, keyFactsIn, saysConfirmed, saysUnconfirmed } from '../../picture/words/key-fact-words.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import { addDays } from '../../time/day.ts';
import { type Statement, statedIn, statementsOf, subjectsIn, textsOf } from './statements.ts';
import { endsWork } from './weight.ts';

/** A decision, an assessment's end or a closing, and the key facts that it takes on somebody's word. */
export interface Act {
  readonly entry: Entry;
  readonly maker: AgencyId;
  readonly rests: readonly Statement[];
}

interface Given {
  readonly lookBack: number;
  readonly enquiry: number;
}

/** Every act on record that takes a key fact on the word of the family, in the order in which it was recorded. */
export function actsOf(p: Picture, settings: Given): readonly Act[] {
  return p.entries
    .filter((entry) => isAct(entry) && isOfFamily(p, entry))
    .flatMap((entry): readonly Act[] => {
      const maker = entry.facts.decidedBy ?? entry.by;
      const rests = restsOn(p, entry, maker, settings).filter((statement) => !isWeighedIn(entry, statement));
      return rests.length === 0 ? [] : [{ entry, maker, rests }];
    });
}

function isAct(entry: Entry): boolean {
  switch (entry.kind) {
    case 'decision':
    case 'referral-decision':
      return true;
    case 'assessment':
      return entry.facts.status === 'completed' || entry.facts.status === undefined;
    case 'plan':
      return entry.facts.status === 'closed';
    case 'restriction':
      return entry.facts.status === 'lifted' || entry.facts.status === 'ended';
    case 'supervision':
      return endsInSupervision.test(`${entry.text} ${entry.facts.reasons ?? ''}`);
    case 'service':
      return entry.facts.status === 'closed' || entry.facts.status === 'below-threshold';
    default:
      return false;
  }
}

const endsInSupervision = /\b(clos(e|ed|ing|ure)|step(ped|ping)?[ -]down|no further action|end(ed|ing)? the (plan|work))\b/i;

/** A matter of this child's, or one that names no child and is about an adult tied to the child. */
const isOfFamily = (p: Picture, entry: Entry): boolean =>
  concernsChild(p, entry) || (childrenNamedIn(p, entry).length === 0 && entry.about.some((person) => linkedAdults(p).has(person)));

/** Its own words and claims; what was gathered for it; and what it takes as so and is known only from what somebody told. */
function restsOn(p: Picture, act: Entry, maker: AgencyId, { lookBack, enquiry }: Given): readonly Statement[] {
  const stated = statedIn(act).map(({ sentence, fact }) => ({ fact, of: subjectsIn(p, act, sentence) }));
  const isCited = (statement: Statement): boolean =>
    statement.entry.when.latest >= addDays(act.when.earliest, -lookBack) &&
    stated.some(
      ({ fact, of }) =>
        fact === statement.fact &&
        (isSameWork(statement.entry, act) || of.length === 0 || of.some((person) => statement.of.includes(person))),
    );
  const isTold = ({ entry }: Statement): boolean =>
    isGathered(p, entry, act, maker) && (act.kind === 'assessment' || isToldBefore(act, entry, enquiry));
  return statementsOf(p).filter(
    (statement) =>
      statement.entry.id === act.id ||
      (isRecordedBefore(statement.entry, act) &&
        (isTold(statement) || isCited(statement)) &&
        knownToFrom(p, statement.entry, maker) !== undefined),
  );
}

const isSameWork = (entry: Entry, act: Entry): boolean => act.thread !== undefined && entry.thread === act.thread;
const inTheWork: ReadonlySet<string> = new Set(['contact', 'observation', 'note', 'meeting', 'assessment']);

/** Told to the maker in the same piece of work. */
const isGathered = (p: Picture, entry: Entry, act: Entry, maker: AgencyId): boolean =>
  isSameWork(entry, act) && inTheWork.has(entry.kind) && (entry.by === maker || (isSocialCare(p, entry.by) && isSocialCare(p, maker)));

/** Work that ends with no reason written rests on what was told in it last. */
const isToldBefore = (act: Entry, entry: Entry, days: number): boolean =>
  endsWork(act) && act.facts.reason === undefined && entry.when.latest >= addDays(act.when.earliest, -days);

const ofAll = /\b(this|that|it|both|all|account|accounts|what (she|he|they|was)|everything)\b/i;

/** What an act says was borne out, or holds as no more than somebody's word, sentence by sentence; none named: all of it. */
const weighedIn = onceFor((act: Entry): readonly (readonly KeyFact[])[] =>
  textsOf(act)
    .flatMap(sentencesOf)
    .filter((sentence) => saysConfirmed(sentence) || saysUnconfirmed(sentence))
    .map((sentence) => ({ facts: keyFactsIn(sentence), sentence }))
    .filter(({ facts, sentence }) => facts.length > 0 || ofAll.test(sentence))
    .map(({ facts }) => facts),
);

const isWeighedIn = (act: Entry, { fact }: Statement): boolean =>
  weighedIn(act).some((facts) => facts.length === 0 || facts.includes(fact));
