import type { AgencyKind } from '../../entry/directory.ts';
import type { Whereabouts } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import type { FactProposed } from './proposed.ts';
import { presentIn, subjectOf } from './row-people.ts';
import { becauseOf, type Reading } from './text/reading.ts';
import { whereChildrenWere } from './where-children-were.ts';

/** Facts that follow from who wrote a row, who was there and what its other facts are, where no words name them. */
export function factsThatFollow(kind: Kind, said: readonly FactProposed[], reading: Reading): readonly FactProposed[] {
  const has = (fact: string): boolean => said.some((one) => one.fact === fact);
  const value = (fact: string): FactProposed['value'] | undefined => said.find((one) => one.fact === fact)?.value;
  return followOf(kind, reading, value).filter(({ fact }) => !has(fact));
}

type ValueOf = (fact: string) => FactProposed['value'] | undefined;

function followOf(kind: Kind, reading: Reading, value: ValueOf): readonly FactProposed[] {
  const children = childrenOf(reading);
  const present = presentIn(reading);
  switch (kind) {
    case 'contact':
      return [
        ...(value('outcome') === 'seen' && present.length > 0 ? [from('seen', present.map(({ person }) => person))] : []),
        ...voiceIn(reading),
        ...weeksIn(reading),
        ...weeks(reading, 'contact'),
      ];
    case 'incident':
      return [...(hurtThemselves(value('nature')) ? oneself(reading) : []), ...whereabouts(reading)];
    case 'health':
      return weeks(reading, 'health');
    case 'service':
      return serviceOf(reading.asked.by.kind);
    case 'assessment':
      return [...children, from('status', 'started')].slice(0, children.length);
    case 'referral':
    case 'plan':
      return children;
    case 'supervision':
      return children;
    case 'meeting':
      return [
        ...(value('status') === 'held' ? [from('attended', [reading.asked.by.id])] : []),
        ...(value('status') === 'held' && present.some(({ adult }) => adult)
          ? [from('family', present.flatMap(({ person, adult }) => (adult ? [person] : [])))]
          : []),
      ];
    case 'decision':
      return [...children];
    case 'restriction':
      return [...restrained(reading)];
    default:
      return [];
  }
}

const from = (fact: string, value: FactProposed['value']): FactProposed => ({ fact, value, because: [] });

/** The children whom the words name; else whose chronology it is. */
function childrenOf(reading: Reading): readonly FactProposed[] {
  const named = [...reading.mentions.values()].filter((one) => one.is === 'person' && one.child && one.by === 'name');
  const people = named.flatMap((one) => (one.is === 'person' ? one.people : []));
  const { subjects } = reading.asked.who;
  const children = people.length > 0 ? [...new Set(people)] : subjects;
  return children.length === 0 ? [] : [{ fact: 'children', value: children, because: named.flatMap((one) => becauseOf(reading, one)) }];
}

const voiceIn = ({ asked }: Reading): readonly FactProposed[] => {
  const said = asked.cells.said;
  return said === undefined || said.trim() === '' ? [] : [{ fact: 'voice', value: said, because: [{ in: 'said', start: 0, end: said.length }] }];
};

const weeksIn = (_reading: Reading): readonly FactProposed[] => [];

/** "Seventeen weeks pregnant", "at 22 weeks", "38/40". */
function weeks(reading: Reading, kind: 'contact' | 'health'): readonly FactProposed[] {
  const at = reading.tokens.findIndex(({ word }, nth) => /^(?:weeks?|wks?|40)$/.test(word) && /^\d{1,2}$/.test(reading.tokens[nth - 1]?.word ?? ''));
  const words = new Set(reading.tokens.map(({ word }) => word));
  const speaks = ['pregnant', 'pregnancy', 'gestation', 'booked', 'booking', 'antenatal', 'born', 'scan', 'midwife', 'boy', 'girl'].some((word) => words.has(word));
  const count = Number(reading.tokens[at - 1]?.word);
  if (at < 1 || !speaks || !(count >= 4 && count <= 43) || kind === undefined) return spelled(reading, speaks);
  return [{ fact: 'weeks', value: count, because: becauseOf(reading, { start: at - 1, end: at + 1 }) }];
}

const numbers = ['four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
function spelled(reading: Reading, speaks: boolean): readonly FactProposed[] {
  const at = reading.tokens.findIndex(({ word }, nth) => /^weeks?$/.test(word) && numbers.includes(reading.tokens[nth - 1]?.word ?? ''));
  if (at < 1 || !speaks) return [];
  return [{ fact: 'weeks', value: numbers.indexOf(reading.tokens[at - 1]?.word ?? '') + 4, because: becauseOf(reading, { start: at - 1, end: at + 1 }) }];
}

const hurtThemselves = (nature: FactProposed['value'] | undefined): boolean =>
  typeof nature === 'string' && ['overdose', 'self-harm', 'suicide-attempt', 'suicide-threat', 'detention', 'intoxication'].includes(nature);

/** Whoever harms themselves is both. */
function oneself(reading: Reading): readonly FactProposed[] {
  const subject = subjectOf(reading);
  if (subject === undefined) return [];
  const people: readonly PersonId[] = [subject.person];
  return [
    { fact: 'by', value: people, because: subject.because },
    { fact: 'harmed', value: people, because: subject.because },
  ];
}

function whereabouts(reading: Reading): readonly FactProposed[] {
  const { states, because } = whereChildrenWere(reading);
  const value: ReadonlyMap<PersonId, Whereabouts> = states;
  return states.size === 0 ? [] : [{ fact: 'children', value, because }];
}

/** What service it is, by who gives it. */
const services: Readonly<Partial<Record<AgencyKind, string>>> = {
  'adult-mental-health': 'mental-health',
  'perinatal-mental-health': 'mental-health',
  'substance-service': 'substance',
  'domestic-abuse-service': 'domestic-abuse',
  refuge: 'refuge',
  housing: 'housing',
  'childrens-centre': "children's centre",
  'early-help': 'family-support',
  probation: 'probation',
  'community-rehabilitation': 'probation',
};

function serviceOf(kind: AgencyKind): readonly FactProposed[] {
  const service = services[kind];
  return service === undefined ? [] : [from('service', service)];
}

/** Of a limit, the adult whom the row is about is bound, and the children of the chronology are protected. */
function restrained(reading: Reading): readonly FactProposed[] {
  const subject = subjectOf(reading);
  const { subjects } = reading.asked.who;
  return [
    ...(subject === undefined ? [] : [{ fact: 'restrains', value: [subject.person], because: subject.because }]),
    ...(subjects.length === 0 ? [] : [from('protects', subjects)]),
  ];
}
