import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agencyOf, type Picture } from '../picture.ts';
import { mentions } from './word-lists.ts';

/** What help an adult's service gives. */
export type Topic = 'substance' | 'mental-health' | 'abuse' | 'parenting' | 'maternity' | 'housing' | 'probation';

const words: Readonly<Record<Topic, readonly string[]>> = {
  substance: [
    'alcohol*',
    'drink*',
    'drug*',
    'substance*',
    'recovery',
    'methadone',
    'detox*',
    'rehab*',
    'opiate*',
    'heroin',
    'prescribed substitute',
    'urine',
    'sample*',
    'hair strand',
    'sobriety',
    'abstin*',
  ],
  'mental-health': [
    'mental*',
    'mood',
    'depress*',
    'anxiety',
    'therap*',
    'counsel*',
    'psycholog*',
    'psychiatr*',
    'talking therap*',
    'bereavement',
    'wellbeing service',
    'self-harm*',
    'community nurse',
  ],
  abuse: [
    'domestic abuse',
    'domestic violence',
    'freedom programme',
    'perpetrator*',
    'building better relationships',
    'behaviour programme',
    'behaviour change',
    'abuse support',
    'anger',
    'idva',
    'advocate',
  ],
  parenting: ['parenting', "children's centre", 'childrens centre', 'family support', 'triple p', 'incredible years'],
  maternity: ['antenatal', 'ante-natal', 'midwif*', 'maternity'],
  housing: ['housing', 'tenancy', 'homeless*'],
  probation: ['probation', 'offender manager', 'unpaid work', 'community order'],
};

const matchers = Object.entries(words).map(([topic, list]) => [topic, mentions(list)] as const);

/** What a free text names, by a small published list of words. */
export const topicsNamed = (text: string | undefined): readonly string[] =>
  matchers.filter(([, named]) => named(text)).map(([topic]) => topic);

const ofKind: Readonly<Partial<Record<AgencyKind, Topic>>> = {
  'substance-service': 'substance',
  'adult-mental-health': 'mental-health',
  'perinatal-mental-health': 'mental-health',
  'domestic-abuse-service': 'abuse',
  'childrens-centre': 'parenting',
  midwifery: 'maternity',
  housing: 'housing',
  probation: 'probation',
  'community-rehabilitation': 'probation',
};

/** What an agency is there for, where its kind says so. */
export function topicOfAgency(p: Picture, agency: AgencyId): readonly string[] {
  const kind = agencyOf(p, agency)?.kind;
  const topic = kind === undefined ? undefined : ofKind[kind];
  return topic === undefined ? [] : [topic];
}

/** Words that every service's name may hold, and that tell none apart. */
const isGeneral = mentions([
  'service*',
  'programme*',
  'program',
  'support*',
  'group*',
  'course*',
  'session*',
  'attend*',
  'weekly',
  'appointment*',
  'team*',
  'work*',
  'family',
  'families',
  'adult*',
  'with',
  'from',
  'them',
  'that',
  'this',
]);
const tellingWords = (text: string): readonly string[] =>
  (text.toLowerCase().match(/[\p{L}']{4,}/gu) ?? []).filter((word) => !isGeneral(word));

/** A service that no list knows is known by its own name: `=` and the name. */
export const topicsOrName = (service: string | undefined): readonly string[] => {
  const topics = topicsNamed(service);
  return topics.length > 0 || service === undefined || tellingWords(service).length === 0 ? topics : [`=${service}`];
};

/** Something's own name in small letters, brackets apart. Undefined where no word of it tells it from others. */
export function ownName(name: string | undefined): string | undefined {
  const short = (name ?? '').replace(/\s*\([^)]*\)/g, '').trim();
  return tellingWords(short).length > 0 ? short.toLowerCase() : undefined;
}

/** True where a text gives something's own name, brackets apart. */
export function namesInFull(text: string | undefined, name: string | undefined): boolean {
  const own = ownName(name);
  return own !== undefined && (text ?? '').toLowerCase().includes(own);
}

/** True where words count on a service of a topic, or on one by its name. */
export const counts = (topics: readonly string[], words: string, topic: string): boolean =>
  topic.startsWith('=') ? tellingWords(topic.slice(1)).every((word) => words.toLowerCase().includes(word)) : topics.includes(topic);

const ofTheme: Readonly<Record<string, Topic>> = {
  drugs: 'substance',
  alcohol: 'substance',
  'mental-health': 'mental-health',
  'domestic-abuse': 'abuse',
};
export const topicsOfThemes = (entry: Entry): readonly string[] => [...new Set(entry.themes.flatMap((theme) => ofTheme[theme] ?? []))];

const isEndedAsPlanned = mentions([
  'complet*',
  'finish*',
  'graduat*',
  'ended as planned',
  'goals met',
  'goals achieved',
  'achieved',
  'no longer needed',
  'successful*',
  'planned ending',
  'planned discharge',
]);
const isNotSo = mentions([
  'not complet*',
  'did not complete',
  'not finish*',
  'did not finish',
  'incomplete',
  'to complete',
  'to finish',
  'without complet*',
  'before complet*',
]);

const takenOver =
  /\b(?:will|is to|are to|has agreed to|have agreed to|can) (?:see|take|start|meet|carry on|go on)\b|\b(?:takes?|took|taken|taking) (?:him|her|them|it|this|over|on)\b|\bhas a (?:place|slot|date)\b|\b(?:accept|confirm|expect)(?:s|ed)\b|\b(?:appointment|slot|place|booked)(?: \w+){0,3} (?:on|for) (?:the )?\d/i;
const notTakenOver =
  /\b(?:not|never|no|nobody|n[o’']t|yet to)\b[^.;,]{0,30}\b(?:see|take|taken|accept\w*|confirm\w*|place|appointment|date)\b/i;

/** True where it is said that another service has taken somebody on, or has given a day on which it will. */
export const saysTakenOver = (text: string | undefined): boolean => text !== undefined && takenOver.test(text) && !notTakenOver.test(text);

/** True where the reason for an ending says that the work was done. */
export const endedAsPlanned = (reason: string | undefined): boolean => isEndedAsPlanned(reason) && !isNotSo(reason);
