import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { sentencesOf } from '../../picture/family/adults-meant.ts';
import { metIn } from '../../picture/family/met.ts';
import { fromEach } from '../../picture/growing.ts';
import { onceFor } from '../../picture/memo.ts';
import { isAgencyOfKind, type Picture, personName } from '../../picture/picture.ts';
import { readOnce } from '../../picture/read-once.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { tellingsOf } from '../../picture/told.ts';
import { namesSameSign, saysNotToRaise, saysRaised, touchesTheme } from '../../picture/words/raising-words.ts';
import { isChildsWord, type Sign } from './signs.ts';

/** Raised with one of the adults as it was noted or since, by whoever; told to them when it was passed on; or decided not to be raised. */
export const isSettled = (p: Picture, sign: Sign): boolean =>
  isRaisedAtOnce(p, sign) || isTalkedOver(p, sign) || decisionsNotTo(p.entries).some((entry) => isAgainstRaising(entry, sign));

/** A talk that is on a sign is on it for as long as it is on record. */
const talkOn = new WeakMap<Sign, Talk>();

function isTalkedOver(p: Picture, sign: Sign): boolean {
  const held = talkOn.get(sign);
  if (held !== undefined && p.byId.get(held.entry.id) === held.entry) return true;
  const talk = talksOf(p).find((one) => one.entry.id !== sign.entry.id && isOn(p, one, sign));
  if (talk !== undefined) talkOn.set(sign, talk);
  return talk !== undefined;
}

/** The record of the sign says that it was put to them, or what they said to it; or it was passed on with their consent. */
function isRaisedAtOnce(p: Picture, { entry, adults }: Sign): boolean {
  // A talk with the child about what the child told is none with an adult.
  if (isChildsWord(p, entry))
    return sentencesOf(entry.text.replace(quoted, '. ')).some((sentence) => saysRaised(sentence) && namesAdult(p, sentence, adults));
  if (entry.kind === 'observation' && (entry.facts.explanation !== undefined || entry.facts.explainedBy !== undefined)) return true;
  if (tellingsOf(p, entry.id).some(({ share }) => /\bconsent|\bagree/i.test(share.facts.basis ?? ''))) return true;
  const isTheirs = entry.kind === 'contact' ? talkersIn(entry).some((person) => adults.includes(person)) : entry.kind !== 'incident';
  return isTheirs && saysRaised(entry.text);
}

const quoted = /"[^"]*"|“[^”]*”/g;
const calledAdult = /\b(mother|mum|mam|mom|mummy|father|dad|daddy|parents?|carers?|grand\w+|gran|nan|aunt|uncle|partner)\b/i;
const namesAdult = (p: Picture, words: string, adults: readonly PersonId[]): boolean =>
  calledAdult.test(words) || adults.some((adult) => words.includes(personName(p, adult)));

/** A conversation with somebody of the family, as the records have it. */
interface Talk {
  readonly entry: Entry;
  readonly people: readonly PersonId[];
  /** Its words and the topics that were asked. */
  readonly words: string;
}

/** Every conversation by somebody who works with the family. What police say at an interview is another matter. */
const talksOf = readOnce(
  (p) => [p.directory],
  (p, entry): readonly Talk[] => (isAgencyOfKind(p, entry.by, 'police', 'ambulance', 'family-court-advice') ? [] : talkIn(entry)),
);

const talkIn = onceFor((entry: Entry): readonly Talk[] => {
  const people = talkersIn(entry);
  return people.length === 0 ? [] : [{ entry, people, words: wordsOf(entry) }];
});

function wordsOf(entry: Entry): string {
  const asked = 'asked' in entry.facts ? (entry.facts.asked ?? []) : [];
  return [entry.text, ...asked, ...(entry.kind === 'advice' ? [entry.facts.topic ?? ''] : [])].join(' ').replaceAll('-', ' ');
}

const visits: ReadonlySet<string> = new Set(['home-visit', 'appointment', 'clinic', 'video']);

function talkersIn(entry: Entry): readonly PersonId[] {
  switch (entry.kind) {
    case 'contact': {
      const isWithAgency =
        entry.present.length === 0 && ((entry.facts.from ?? []).length > 0 || (entry.facts.to ?? []).some(({ kind }) => kind === 'agency'));
      const spoken = entry.facts.outcome === 'spoken-to' || (entry.facts.mode === 'call' && entry.facts.outcome === undefined);
      // A visit of which nobody wrote whom it met may have met whoever it was about.
      const unsaid =
        visits.has(entry.facts.mode ?? '') &&
        entry.facts.outcome === undefined &&
        entry.present.length === 0 &&
        entry.facts.seen === undefined;
      return (spoken || unsaid) && !isWithAgency ? [...new Set([...metIn(entry), ...entry.present, ...entry.about])] : metIn(entry);
    }
    case 'meeting':
      return entry.facts.status === 'held' ? [...entry.present, ...(entry.facts.family ?? [])] : [];
    case 'assessment':
      return entry.facts.status === 'completed' ? [...entry.present, ...(entry.facts.adultsConsidered ?? [])] : entry.present;
    case 'plan':
      return [...entry.present, ...(entry.facts.goneThroughWith ?? [])];
    case 'advice':
      return [...entry.present, ...(entry.facts.to ?? [])];
    case 'observation':
    case 'note':
    case 'service':
    case 'health':
      return saysRaised(entry.text) ? [...entry.present, ...entry.about] : [];
    default:
      return [];
  }
}

const isAfter = (entry: Entry, sign: Sign): boolean => entry.when.latest >= sign.entry.when.earliest;
const sameThread = (a: Entry, b: Entry): boolean => a.thread !== undefined && a.thread === b.thread;

/** About the same thing: by what it touches, by its words or topics, or, in the same work, by saying that something was raised. */
function isOn(p: Picture, { entry, people, words }: Talk, sign: Sign): boolean {
  if (!isAfter(entry, sign) || !sign.adults.some((adult) => people.includes(adult)) || tellsOtherwise(entry, sign)) return false;
  // Of what a child told one worker, only whoever had it can have spoken.
  if (sign.themes.length === 0)
    return sameThread(entry, sign.entry) || (saysRaised(words) && (!isChildsWord(p, sign.entry) || hadBy(p, sign.entry, entry)));
  return (
    entry.themes.some((theme) => sign.themes.includes(theme)) ||
    touchesTheme(sign.themes, words) ||
    entry.claims.some(({ who, is }) => sign.adults.includes(who) && touchesTheme(sign.themes, is.replaceAll('-', ' '))) ||
    ((sameThread(entry, sign.entry) || namesSameSign(words, sign.entry.text)) && saysRaised(words))
  );
}

const hadBy = (p: Picture, sign: Entry, { by, when }: Entry): boolean =>
  by === sign.by || tellingsOf(p, sign.id).some(({ to, on }) => to === by && on <= when.latest);

/** What an adult said before the news came, and that the news is against, is no talk about the news. */
const tellsOtherwise = (entry: Entry, sign: Sign): boolean =>
  isRecordedBefore(entry, sign.entry) &&
  entry.claims.some((claim) => sign.entry.claims.some((news) => news.who === claim.who && news.is === claim.is && news.not !== claim.not));

const decided: ReadonlySet<string> = new Set([
  'decision',
  'note',
  'supervision',
  'meeting',
  'plan',
  'contact',
  'referral-decision',
  'observation',
  'referral',
  'assessment',
]);

/** Kept for each entry, since it reads free text. */
const isDecisionNotTo = onceFor(
  (entry: Entry): boolean =>
    decided.has(entry.kind) &&
    [entry.text, entry.facts.reason, entry.kind === 'decision' ? entry.facts.type?.replaceAll('-', ' ') : undefined].some(saysNotToRaise),
);
const decisionsNotTo = fromEach((entry) => (isDecisionNotTo(entry) ? [entry] : []));

const isAgainstRaising = (entry: Entry, sign: Sign): boolean =>
  isAfter(entry, sign) &&
  (sameThread(entry, sign.entry) || entry.about.some((person) => sign.entry.about.includes(person) || sign.adults.includes(person)));
