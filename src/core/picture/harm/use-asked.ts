import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { adultsIn, adultsMeant, sentencesOf } from '../family/adults-meant.ts';
import { whoIsWho } from '../family/family.ts';
import { linkedAdults } from '../family/linked-adults.ts';
import { metIn } from '../family/met.ts';
import { onceFor } from '../memo.ts';
import { isAgencyOfKind, type Picture } from '../picture.ts';
import { groupedOnce } from '../read-once.ts';
import { isAboutUse, saysOnce, saysUse } from '../words/substance-words.ts';

/**
 * Entries that show an adult asked about, telling of or tested for drink or drugs as they are now, or a plan that says what happens
 * on a relapse; by adult, in the order in which they were recorded.
 */
export const useAskedOf = groupedOnce((p) => [...whoIsWho(p), linkedAdults(p)], askedIn);

function askedIn(p: Picture, entry: Entry): readonly PersonId[] {
  const there = adultsIn(p, entry);
  const topics = 'asked' in entry.facts ? (entry.facts.asked ?? []) : [];
  const answers = entry.kind === 'health' ? [...(entry.facts.answers ?? [])].filter(([, answer]) => !/not.asked/i.test(answer)) : [];
  const asked = [...topics, ...answers.map(([topic]) => topic)].some(isAboutUse) ? there : [];
  return [
    ...asked,
    ...toldIn(entry),
    ...testedIn(p, entry),
    ...seenByService(p, entry, there),
    ...plannedIn(p, entry),
    ...assessedIn(entry, there),
    ...spokenIn(p, entry, there),
  ];
}

/** Their own word of how it is now, or what was measured. */
const toldIn = (entry: Entry): readonly PersonId[] =>
  entry.claims
    .filter(
      ({ who, is, what, until, basis, saidBy }) =>
        (is === 'drinks' || is === 'uses-drugs' || is === 'abstains') &&
        until === undefined &&
        !saysOnce(what) &&
        (basis === 'measured' || (basis === 'said' && saidBy?.kind === 'person' && saidBy.person === who)),
    )
    .map(({ who }) => who);

const withResult: ReadonlySet<string> = new Set(['negative', 'positive', 'prescribed-only', 'within-limits']);
const testedIn = (p: Picture, entry: Entry): readonly PersonId[] =>
  entry.kind === 'test' && withResult.has(entry.facts.result ?? '') ? adultsIn(p, entry) : [];

/** A service for drink and drugs that meets somebody asks how it is. */
function seenByService(p: Picture, entry: Entry, there: readonly PersonId[]): readonly PersonId[] {
  if (!isAgencyOfKind(p, entry.by, 'substance-service')) return [];
  const met = metIn(entry);
  if (entry.kind === 'contact')
    return isWithAgency(entry)
      ? []
      : there.filter((person) => met.includes(person) || ['spoken-to', 'seen'].includes(entry.facts.outcome ?? ''));
  if (entry.kind === 'assessment') return entry.facts.status === 'recommended' ? [] : there;
  return entry.kind === 'service' && ['started', 'engaging', 'accepted'].includes(entry.facts.status ?? '') ? there : [];
}

/** An assessment of drink or drugs that was finished: of those whom it considered, else who were there, else the one adult it is about. */
function assessedIn(entry: Entry, there: readonly PersonId[]): readonly PersonId[] {
  if (entry.kind !== 'assessment' || entry.facts.status !== 'completed') return [];
  if (!entry.themes.some((theme) => theme === 'alcohol' || theme === 'drugs')) return [];
  const considered = entry.facts.adultsConsidered ?? entry.present;
  const assessed = there.filter((person) => considered.includes(person));
  return assessed.length > 0 || there.length > 1 ? assessed : there;
}

/** What is to happen on a relapse, written for the family. */
function plannedIn(p: Picture, entry: Entry): Iterable<PersonId> {
  const lines =
    entry.kind === 'plan'
      ? [entry.facts.contingency, ...(entry.facts.actions ?? []).map(({ what }) => what)]
      : entry.kind === 'decision' || entry.kind === 'supervision'
        ? [entry.facts.contingency]
        : [];
  return lines.some(saysUse) ? linkedAdults(p) : [];
}

const talk: ReadonlySet<string> = new Set([
  'contact',
  'assessment',
  'meeting',
  'advice',
  'service',
  'health',
  'note',
  'observation',
  'information-reply',
]);
const asksOrTells =
  /\b(ask(ed|s|ing)?(?! (?:\w+ )?to (?:go|leave|come|wait|return|stop|sit|stay|step|move)\b)|sa(id|ys|ying)|tells?|told|talk(ed|s|ing)?|spoke|speaks?|discuss\w*|explor\w*|went (through|over)|relapse|first sign|report(s|ed)|admit(s|ted)|den(y|ies|ied)|describ\w*|feels?|cop(e|es|ing)|checked|no (drink|alcohol|drugs|use)|none (since|now)|not (drinking|using|drunk|had a drink))\b/i;

const talkOfUse = onceFor((entry: Entry): readonly string[] =>
  sentencesOf(entry.text).filter((sentence) => saysUse(sentence) && asksOrTells.test(sentence) && !saysOnce(sentence)),
);

/** Words of a talk with the adult that touch drink or drugs. */
function spokenIn(p: Picture, entry: Entry, there: readonly PersonId[]): readonly PersonId[] {
  if (!talk.has(entry.kind) || talkOfUse(entry).length === 0) return [];
  const spokenWith = spokenTo(entry, there);
  if (spokenWith.length === 0) return [];
  const meant = talkOfUse(entry).flatMap((sentence) => adultsMeant(p, entry, sentence));
  return spokenWith.filter((person) => meant.includes(person));
}

/** A call or letter to another agency, about somebody who is not there. */
const isWithAgency = (entry: Entry): boolean =>
  entry.kind === 'contact' &&
  entry.present.length === 0 &&
  ((entry.facts.from ?? []).length > 0 || (entry.facts.to ?? []).some(({ kind }) => kind === 'agency'));

function spokenTo(entry: Entry, there: readonly PersonId[]): readonly PersonId[] {
  const met = new Set([...metIn(entry), ...entry.present, ...(entry.kind === 'meeting' ? (entry.facts.family ?? []) : [])]);
  const { heardFrom } = entry.facts;
  if (heardFrom !== undefined) met.add(heardFrom);
  if (met.size === 0 && there.length === 1 && !isWithAgency(entry) && (entry.kind !== 'contact' || !inVain.has(entry.facts.outcome ?? '')))
    return there;
  return there.filter((person) => met.has(person));
}

const inVain: ReadonlySet<string> = new Set([
  'no-access',
  'did-not-attend',
  'not-reached',
  'refused',
  'awaiting-reply',
  'cancelled-by-service',
]);
