import type { AgencyKind } from '../../entry/directory.ts';
import type { Whereabouts } from '../../entry/fact.ts';
import type { PersonId } from '../../entry/ids.ts';
import type { Kind } from '../../entry/vocabulary.ts';
import { sessionsIn, weeksIn } from './facts-in-numbers.ts';
import { contingencyIn, reasonIn } from './facts-in-sentences.ts';
import type { FactProposed } from './proposed.ts';
import { retold } from './retold.ts';
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
  const { by } = reading.asked;
  const present = presentIn(reading);
  switch (kind) {
    case 'contact':
      return [...seenIn(present, value('outcome')), ...voiceIn(reading), ...weeksIn(reading), ...retold(reading)];
    case 'incident':
      return [...(hurtThemselves(value('nature')) ? oneself(reading) : []), ...whereabouts(reading, 'present')];
    case 'observation':
      return whereabouts(reading, 'seen');
    case 'health':
      return weeksIn(reading);
    case 'attendance':
      return sessionsIn(reading);
    case 'service':
      return serviceOf(by.kind);
    case 'assessment':
      return by.kind === 'substance-service' ? [from('type', 'substance')] : childrenOf(reading);
    case 'plan':
      return [
        ...childrenOf(reading),
        ...(leads.has(by.kind) ? [from('lead', by.id)] : []),
        ...contingencyIn(reading),
        ...(value('status') === 'closed' ? reasonIn(reading) : []),
        ...retold(reading),
      ];
    case 'decision':
      return [...childrenOf(reading), ...contingencyIn(reading), ...reasonIn(reading), ...retold(reading)];
    case 'referral':
    case 'supervision':
      return [...childrenOf(reading), ...retold(reading)];
    case 'meeting': {
      const adults = present.flatMap(({ person, adult }) => (adult ? [person] : []));
      return value('status') !== 'held' ? [] : [from('attended', [by.id]), ...(adults.length === 0 ? [] : [from('family', adults)])];
    }
    case 'information-request':
      return value('from') === undefined || value('to') !== undefined ? [] : [from('to', [{ kind: 'agency', agency: by.id }])];
    case 'restriction':
      return [...restrained(reading), ...retold(reading)];
    default:
      return retold(reading);
  }
}

/** Who leads the plans that they write of. */
const leads: ReadonlySet<AgencyKind> = new Set(['social-care', 'early-help']);

/** Somebody was there, and nothing says that they were not seen. */
function seenIn(present: ReturnType<typeof presentIn>, outcome: FactProposed['value'] | undefined): readonly FactProposed[] {
  if (present.length === 0 || (outcome !== undefined && outcome !== 'seen')) return [];
  return [
    from('outcome', 'seen'),
    { fact: 'seen', value: present.map(({ person }) => person), because: present.flatMap(({ because }) => because) },
  ];
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
  return said === undefined || said.trim() === ''
    ? []
    : [{ fact: 'voice', value: said, because: [{ in: 'said', start: 0, end: said.length }] }];
};

const hurtThemselves = (nature: FactProposed['value'] | undefined): boolean =>
  typeof nature === 'string' &&
  ['overdose', 'self-harm', 'suicide-attempt', 'suicide-threat', 'detention', 'intoxication'].includes(nature);

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

function whereabouts(reading: Reading, ofPresent: Whereabouts): readonly FactProposed[] {
  const { states, because } = whereChildrenWere(reading, ofPresent);
  return states.size === 0 ? [] : [{ fact: 'children', value: states, because }];
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
