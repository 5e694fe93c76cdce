import { ties } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { fromEach } from '../../picture/growing.ts';
import { restrictionsOf } from '../../picture/harm/restrictions.ts';
import { happenedBy, isAgencyOfKind, type Picture, recordedDay } from '../../picture/picture.ts';
import { agenciesInWords } from '../../picture/words/agency-words.ts';
import { type DecisionTold, decisionTold, saysToldByFamily, sentencesOf } from '../../picture/words/messenger-words.ts';
import { leadOf } from '../../picture/work/open-work.ts';
import { isClosingEntry } from '../../picture/work/plans.ts';

/** An agency's decision or standing duty, first heard by another from somebody of the family. */
export interface News {
  readonly entry: Entry;
  readonly hearer: AgencyId;
  readonly owing: AgencyId;
  readonly of: Subject;
  readonly from: PersonId | undefined;
}
export type Subject = DecisionTold | 'something else';

/** Everything of the sort on record, in the order in which it was recorded. What is told of long ago is history and no news. */
export const newsFromFamily = (p: Picture, newsDays: number): readonly News[] =>
  mayBeNews(p.entries).flatMap((entry): readonly News[] => {
    if (recordedDay(entry) - happenedBy(entry) > newsDays) return [];
    const told = toldIn(p, entry);
    return told === undefined || told.owing === entry.by ? [] : [{ entry, hearer: entry.by, ...told }];
  });

/** Kinds that tell of a decision of somebody's. A referral, a request and an incident have their own ways of being told. */
const mayTell: ReadonlySet<string> = new Set([
  'contact',
  'note',
  'observation',
  'plan',
  'decision',
  'restriction',
  'assessment',
  'referral-decision',
  'meeting',
  'allocation',
  'service',
  'legal',
]);

/** Entries with a source or a decision of another's on file, or with words of such. */
const mayBeNews = fromEach((entry) =>
  mayTell.has(entry.kind) &&
  !entry.themes.includes('family-history') &&
  (entry.facts.decidedBy !== undefined || entry.facts.heardFrom !== undefined || tellsInWords(entry))
    ? [entry]
    : [],
);

const tellsInWords = (entry: Entry): boolean =>
  (entry.kind === 'contact' || entry.kind === 'note' || entry.kind === 'observation') &&
  sentencesOf(entry.text).some((sentence) => decisionTold(sentence) !== undefined && saysToldByFamily(sentence));

function toldIn(p: Picture, entry: Entry): Pick<News, 'owing' | 'of' | 'from'> | undefined {
  const { heardFrom, decidedBy } = entry.facts;
  const from = heardFrom !== undefined && p.circle.members.has(heardFrom) ? heardFrom : saidByOf(p, entry);
  const sentence = sentencesOf(entry.text).find(saysToldByFamily);
  if (decidedBy !== undefined)
    return from === undefined && sentence === undefined ? undefined : { owing: decidedBy, of: subjectOf(entry), from };
  if (heardFrom !== undefined) {
    const owing = from === undefined ? undefined : (ownerOf(p, entry) ?? ownerInWords(p, entry.text));
    return owing === undefined ? undefined : { owing, of: subjectOf(entry), from };
  }
  return toldInWords(p, entry);
}

/** Only words: one sentence that says who of the family told it, whose decision it is and what was decided. */
function toldInWords(p: Picture, entry: Entry): Pick<News, 'owing' | 'of' | 'from'> | undefined {
  if (entry.kind !== 'contact' && entry.kind !== 'note' && entry.kind !== 'observation') return undefined;
  for (const sentence of sentencesOf(entry.text)) {
    const of = decisionTold(sentence);
    if (of === undefined || !saysToldByFamily(sentence)) continue;
    const owing = onlyOf(agenciesInWords(p, sentence).filter((agency) => agency !== entry.by));
    const heardToo = owing !== undefined && entry.kind === 'contact' && (entry.facts.from ?? []).includes(owing);
    if (owing !== undefined && !heardToo) return { owing, of, from: undefined };
  }
  return undefined;
}

/** Named; or known by what it is, as a plan for a child or an assessment is the lead's, and bail the police's. */
function ownerInWords(p: Picture, text: string): AgencyId | undefined {
  const named = agenciesInWords(p, text);
  if (named.length > 0) return onlyOf(named);
  const of = decisionTold(text);
  if (of === 'contact') return /\bbail/i.test(text) ? onlyPolice(p) : undefined;
  return of !== undefined && /\b(?:case|plan|assess\w*)\b/i.test(text) ? leadOf(p) : undefined;
}

const onlyOf = <T>(all: readonly T[]): T | undefined => (all.length === 1 ? all[0] : undefined);

const isTie: ReadonlySet<string> = new Set(ties);

/** The one who said it, where the recorder gives somebody of the family as the source of every tie that the entry claims. */
function saidByOf(p: Picture, entry: Entry): PersonId | undefined {
  const speakers = entry.claims
    .filter(({ is }) => isTie.has(is))
    .map(({ saidBy }) => (saidBy?.kind === 'person' ? saidBy.person : undefined));
  const [first] = speakers;
  return first !== undefined && p.circle.members.has(first) && speakers.every((one) => one === first) ? first : undefined;
}

/** Whose decision it is by its kind, where the recorder does not say. */
function ownerOf(p: Picture, entry: Entry): AgencyId | undefined {
  switch (entry.kind) {
    case 'plan':
      return entry.facts.lead ?? leadOf(p, happenedBy(entry));
    case 'decision':
      return isClosingEntry(entry) ? leadOf(p, happenedBy(entry)) : undefined;
    case 'allocation':
    case 'referral-decision':
      return leadOf(p, happenedBy(entry));
    case 'restriction':
      return ownerOfRestriction(p, entry);
    default:
      return undefined;
  }
}

/** Whoever set a restriction of the same people; bail is the police's, where there is one police force. */
function ownerOfRestriction(p: Picture, entry: Extract<Entry, { kind: 'restriction' }>): AgencyId | undefined {
  const same = restrictionsOf(p).find(
    ({ confirmed, first }) =>
      confirmed && first.id !== entry.id && (first.facts.restrains ?? []).some((one) => (entry.facts.restrains ?? []).includes(one)),
  );
  if (same !== undefined) return same.owner;
  return entry.facts.type === 'bail' ? onlyPolice(p) : undefined;
}

const onlyPolice = (p: Picture): AgencyId | undefined =>
  onlyOf([...p.directory.agencies.keys()].filter((agency) => isAgencyOfKind(p, agency, 'police')));

function subjectOf(entry: Entry): Subject {
  switch (entry.kind) {
    case 'restriction':
      return 'contact';
    case 'plan':
      return entry.facts.status === 'closed' ? 'closing' : 'plan';
    case 'decision':
      return entry.facts.type === 'close' || entry.facts.type === 'step-down' ? 'closing' : (decisionTold(entry.text) ?? 'something else');
    case 'assessment':
    case 'referral-decision':
      return 'assessment';
    default:
      return decisionTold(entry.text) ?? 'something else';
  }
}
