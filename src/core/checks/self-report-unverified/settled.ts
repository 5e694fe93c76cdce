import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { sentencesOf } from '../../picture/family/adults-meant.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import { happenedBy, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { type KeyFact, keyFactsIn, saysUnconfirmed } from '../../picture/words/key-fact-words.ts';
import { reopens } from '../../picture/work/casework-closings.ts';
import { isAssessmentOfChild } from '../../picture/work/open-work.ts';
import { isSocialCare } from '../../picture/work/plans.ts';
import type { Day } from '../../time/day.ts';
import type { Act } from './acts.ts';
import { againstIt } from './against.ts';
import { checkedBy } from './borne-out.ts';
import { type Statement, textsOf } from './statements.ts';
import type { Taken } from './taken-in-passing.ts';

/** An act, or a contact, and what in it stands on somebody's word. */
export interface Standing {
  readonly entry: Entry;
  readonly maker: AgencyId;
  readonly rests: readonly { readonly statement: Statement; readonly against: readonly Entry[] }[];
}

/** What of an act is not checked; or was contradicted, and not weighed by whoever decided since. */
export function standsOn(p: Picture, act: Act): readonly Standing[] {
  const { entry, maker } = act;
  if (isSuperseded(p, act)) return [];
  const rests = act.rests.flatMap((statement) => unsettled(p, statement, maker, entry, happenedBy(entry)));
  return rests.length === 0 ? [] : [{ entry, maker, rests }];
}

function unsettled(p: Picture, statement: Statement, maker: AgencyId, act: Entry, reliedOn: Day): Standing['rests'] {
  const against = againstIt(p, statement, reliedOn);
  if (isWeighedSince(p, statement, maker, act)) return [];
  return against.length > 0 || checkedBy(p, statement, maker, act) === undefined ? [{ statement, against }] : [];
}

/** The same of what was told at a contact. */
export const passing = (p: Picture, { statement, against }: Taken): readonly Standing[] => {
  const { entry } = statement;
  const settled =
    isWeighedSince(p, statement, entry.by, entry) || (against.length === 0 && checkedBy(p, statement, entry.by, undefined) !== undefined);
  return settled ? [] : [{ entry, maker: entry.by, rests: [{ statement, against }] }];
};

const renewing: ReadonlySet<string> = new Set(['assessment', 'plan', 'referral-decision']);
/** Assessments of the child that were finished, and what opens the work again. */
const renewals = onceFor((p: Picture): readonly { readonly entry: Entry; readonly assessed: boolean }[] =>
  p.entries.flatMap((entry) => {
    if (!renewing.has(entry.kind) || !concernsChild(p, entry)) return [];
    const assessed =
      entry.kind === 'assessment' &&
      entry.facts.status === 'completed' &&
      isAssessmentOfChild(entry.facts.type) &&
      isSocialCare(p, entry.by);
    return assessed || reopens(p, entry) ? [{ entry, assessed }] : [];
  }),
);

/** Assessed anew since, or, where the work had ended, opened again: what stands now is another decision. */
const isSuperseded = (p: Picture, { entry }: Act): boolean =>
  renewals(p).some(
    (later) =>
      (later.assessed || entry.kind !== 'assessment') &&
      isRecordedBefore(entry, later.entry) &&
      later.entry.when.latest >= entry.when.latest,
  );

const weighing: ReadonlySet<string> = new Set([
  'assessment',
  'decision',
  'plan',
  'note',
  'supervision',
  'meeting',
  'referral-decision',
  'contact',
]);

/** The key facts that an entry holds as unconfirmed, sentence by sentence; where a sentence names none, all that the entry is about. */
const weighedIn = onceFor((entry: Entry): readonly (readonly KeyFact[])[] =>
  textsOf(entry).flatMap(sentencesOf).filter(saysUnconfirmed).map(keyFactsIn),
);
const weighings = onceFor((p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => weighing.has(entry.kind) && weighedIn(entry).length > 0),
);

/** Whoever decided has since written that it is held as unconfirmed, or that it is not so. */
const isWeighedSince = (p: Picture, { fact, of }: Statement, maker: AgencyId, act: Entry): boolean =>
  weighings(p).some(
    (later) =>
      isRecordedBefore(act, later) &&
      (later.by === maker || (isSocialCare(p, later.by) && isSocialCare(p, maker))) &&
      (later.about.some((person) => of.includes(person)) || (later.thread !== undefined && later.thread === act.thread)) &&
      weighedIn(later).some((facts) => facts.length === 0 || facts.includes(fact)),
  );
