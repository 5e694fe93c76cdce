import { bareBody } from '../../entry/bare-body.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { Body, Entry, EntryOf } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { childrenInCircle } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import { entriesOf, isAgencyOfKind, type Picture, threadOf } from '../../picture/picture.ts';
import { entriesWith } from '../../picture/record.ts';
import type { Day } from '../../time/day.ts';
import { isStepOn } from '../step-on.ts';
import { type ToldOf, toldOf } from '../worst/who-was-told.ts';

type Threat = EntryOf<'incident'>;

/** An agency to which a threat against a child goes, and whether it has it. */
export interface ThreatGoesTo extends ToldOf {
  readonly as: 'police' | 'social-care' | 'setting';
}

/** A threat against a child, from the first word of it until somebody says who judged it and how (R157). */
export interface ThreatWork {
  readonly told: Threat;
  /** Every entry that tells of it: those of one thread are one threat. */
  readonly entries: readonly Threat[];
  readonly children: readonly PersonId[];
  /** Police, social care and each child's nursery or school, as far as the reader may know them. */
  readonly goesTo: readonly ThreatGoesTo[];
  /** Which of the three nobody is on record for: somebody must say who they are. */
  readonly notKnown: readonly ThreatGoesTo['as'][];
  /** What was done on it since, oldest first. */
  readonly since: readonly Entry[];
  /** Who judged it, and how. Until then it is open, whatever else was done. */
  readonly judged: EntryOf<'decision'> | undefined;
}

/** Every threat against a child of the circle, oldest first. A threat among adults is none of these. */
export const threatsOf = onceFor((p: Picture): readonly ThreatWork[] => {
  const children = new Set(childrenInCircle(p));
  const threats = entriesOf(p, 'incident').filter(
    ({ facts }) => facts.nature === 'threat' && (facts.harmed ?? []).some((person) => children.has(person)),
  );
  const groups = Map.groupBy(threats, (entry) => entry.thread ?? sameThreat(entry));
  return [...groups.values()].flatMap((entries) => {
    const [told] = entries;
    return told === undefined ? [] : [workOn(p, told, entries, children)];
  });
});

/** Where no thread ties them, what two agencies wrote of a threat of one day against the same children is one. */
const sameThreat = ({ when, facts }: Threat): string => `${when.edtf} ${[...(facts.harmed ?? [])].sort().join(' ')}`;

function workOn(p: Picture, told: Threat, entries: readonly Threat[], inCircle: ReadonlySet<PersonId>): ThreatWork {
  const children = [...new Set(entries.flatMap(({ facts }) => facts.harmed ?? []))].filter((person) => inCircle.has(person));
  const goesTo = (['police', 'social-care', 'setting'] as const).flatMap((as) =>
    agenciesAs(p, as, children).map((agency) => ({ as, ...toldOf(p, { entries }, agency) })),
  );
  const ids = new Set(entries.map(({ id }) => id));
  return {
    ...{ told, entries, children, goesTo },
    notKnown: (['police', 'social-care', 'setting'] as const).filter((as) => !goesTo.some((one) => one.as === as)),
    since: threadOf(p, told.thread).filter(({ id, order }) => !ids.has(id) && order > told.order),
    judged: entriesOf(p, 'decision').findLast(
      (one) =>
        one.facts.type === 'threat-judged' &&
        isStepOn(
          p,
          one,
          { entries },
          (one.facts.children ?? []).some((child) => children.includes(child)),
        ),
    ),
  };
}

const kindsAs: Readonly<Record<ThreatGoesTo['as'], readonly AgencyKind[]>> = {
  police: ['police'],
  'social-care': ['social-care', 'front-door'],
  setting: ['school', 'early-years'],
};

/** Police and social care of the partnership; of nurseries and schools those that have written of one of the children or were asked to a meeting about one. */
function agenciesAs(p: Picture, as: ThreatGoesTo['as'], children: readonly PersonId[]): readonly AgencyId[] {
  const all = [...p.directory.agencies.values()].filter(({ id }) => isAgencyOfKind(p, id, ...kindsAs[as])).map(({ id }) => id);
  if (as === 'social-care') {
    const [first] = [...all.filter((id) => isAgencyOfKind(p, id, 'social-care')), ...all];
    return first === undefined ? [] : [first];
  }
  if (as === 'police') return all.slice(0, 1);
  const around = new Set(children.flatMap((child) => entriesWith(p.known, child).flatMap(agenciesThere)));
  return all.filter((id) => around.has(id));
}

/** Whoever wrote of a child, and whoever was asked to a meeting about one. */
const agenciesThere = (entry: Entry): readonly AgencyId[] =>
  entry.kind === 'meeting' ? [entry.by, ...(entry.facts.invited ?? []), ...(entry.facts.attended ?? [])] : [entry.by];

/** True where everyone whom it goes to, as far as they are known, has word of it. */
export const isTold = ({ goesTo }: ThreatWork): boolean => goesTo.every(({ since }) => since !== undefined);

export type ThreatWaits = 'telling' | 'judging';

export const threatWaits = (work: ThreatWork): readonly ThreatWaits[] => [
  ...(isTold(work) ? [] : (['telling'] as const)),
  ...(work.judged === undefined ? (['judging'] as const) : []),
];

/** That somebody judged a threat: who, and how they came to it. */
export const judgedBody = (
  { told, children }: ThreatWork,
  on: Day,
  { who, words }: { readonly who: string; readonly words: string },
): Body => ({
  ...{ ...bareBody(on, told.about, words), kind: 'decision' },
  ...(told.thread === undefined ? {} : { thread: told.thread }),
  facts: { type: 'threat-judged', of: told.id, children, signedOffBy: who, reason: words },
});

/** What others are given: an entry of the teller's own that says whom the threat is against, and what they need to know of it. */
export const threatTellingBody = ({ told, children }: ThreatWork, words: string): Body => ({
  ...{ when: told.when, about: children, present: [], themes: [], claims: [], text: words, kind: 'incident' },
  ...(told.thread === undefined ? {} : { thread: told.thread }),
  facts: { nature: 'threat', harmed: children },
});
