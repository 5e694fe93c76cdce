import type { Entry } from '../../entry/entry.ts';
import type { AgencyId, PersonId } from '../../entry/ids.ts';
import { carersOf } from '../../picture/family/family.ts';
import { agencyName, type Picture, personName } from '../../picture/picture.ts';
import { showSpan } from '../../time/span.ts';
import { listed, listedOr } from '../asking.ts';
import { dated } from '../dated.ts';

/** What a question is filled in from. */
export interface Filling {
  /** The records that the concern rests on, in the order in which the question tells of them. Never empty. */
  readonly entries: readonly [Entry, ...Entry[]];
  /** The record that starts the clock; of two that do not fit together, the second. */
  readonly start: Entry;
  readonly who?: PersonId;
  readonly receiver?: AgencyId;
  readonly count?: number;
  readonly items?: readonly string[];
  readonly topics?: readonly string[];
  readonly holders?: readonly AgencyId[];
}

/** The {places} of a question, each with what stands there. */
export const placeMeans = {
  child: 'The child, as they wish to be called.',
  person: 'The person whom the matter is about.',
  people: 'Everybody whom the first record is about.',
  carers: 'The parents and carers whom the records are about.',
  agency: 'The agency that made the first record.',
  'last-agency': 'The agency that made the last record.',
  agencies: 'The agencies that made the records.',
  receiver: 'The agency that it was sent to.',
  referrer: 'Who referred: the agency, or "the neighbour who referred" and the like.',
  date: 'When the first record happened: "on 7 June 2018", "(about April 2013)".',
  'start-date': 'The same of the record that starts the clock.',
  day: 'The same without "on" or brackets: "7 June 2018".',
  'last-day': 'The same of the last record.',
  'second-day': 'The same of the second of two records that do not fit together.',
  n: 'How many were counted.',
  service: 'What the service is called in the first record.',
  items: "What was due for the child's health.",
  topics: 'What was told of as nothing.',
  holders: 'The agencies that hold the other records.',
} as const satisfies Readonly<Record<string, string>>;
export type PlaceName = keyof typeof placeMeans;

const isPlace = (name: string): name is PlaceName => Object.hasOwn(placeMeans, name);

/** The names of the places in a text, whether or not they are known. */
export const placesIn = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name ?? '');

/** The question with people, agencies and dates in it. */
export const filled = (p: Picture, text: string, filling: Filling): string =>
  text.replaceAll(/\{([a-z-]+)\}/g, (place, name: string) => (isPlace(name) ? inPlace(p, name, filling) : place));

function inPlace(p: Picture, place: PlaceName, { entries, start, who, receiver, count, items, topics, holders }: Filling): string {
  const [first] = entries;
  const last = entries.at(-1) ?? first;
  const agencies = (ids: readonly AgencyId[]): string => listed([...new Set(ids.map((id) => agencyName(p, id)))]);
  switch (place) {
    case 'child':
      return personName(p, p.child);
    case 'person':
      return who === undefined ? personName(p, p.child) : personName(p, who);
    case 'people':
      return listed(first.about.map((person) => personName(p, person)));
    case 'carers': {
      const carers = carersOf(p, p.child);
      return listed(
        [...new Set(entries.flatMap(({ about }) => about.filter((one) => carers.includes(one))))].map((one) => personName(p, one)),
      );
    }
    case 'agency':
      return agencyName(p, first.by);
    case 'last-agency':
      return agencyName(p, last.by);
    case 'agencies':
      return agencies(entries.map(({ by }) => by));
    case 'receiver':
      return receiver === undefined ? agencyName(p, first.by) : agencyName(p, receiver);
    case 'referrer':
      return referrerIn(p, first, start);
    case 'date':
      return dated(first.when);
    case 'start-date':
      return dated(start.when);
    case 'day':
      return showSpan(first.when);
    case 'last-day':
      return showSpan(last.when);
    case 'second-day':
      return showSpan(start.when);
    case 'n':
      return String(count ?? entries.length);
    case 'service':
      return (first.kind === 'service' ? first.facts.service : undefined) ?? 'of a kind not named';
    case 'items':
      return listed([...new Set(items ?? [])]);
    case 'topics':
      return listedOr([...new Set(topics ?? [])]);
    case 'holders':
      return agencies(holders ?? []);
  }
}

const referrers: Readonly<Record<string, string>> = {
  professional: 'the professional who referred',
  family: 'the family member who referred',
  neighbour: 'the neighbour who referred',
  public: 'the member of the public who referred',
  anonymous: 'whoever referred',
  self: 'the family',
};

/** The agency that referred; where the receiver wrote the referral down itself, who it says referred. */
function referrerIn(p: Picture, referral: Entry, decision: Entry): string {
  if (referral.kind !== 'referral') return agencyName(p, referral.by);
  const wroteItself = !(referral.facts.to ?? []).includes(referral.by) && referral.by !== decision.by;
  return wroteItself ? agencyName(p, referral.by) : (referrers[referral.facts.from ?? 'professional'] ?? 'whoever referred');
}
