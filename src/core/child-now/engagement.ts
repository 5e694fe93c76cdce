import type { Entry } from '../entry/entry.ts';
import type { AgencyId, PersonId } from '../entry/ids.ts';
import { carersOf } from '../picture/family/family.ts';
import { metIn } from '../picture/family/met.ts';
import { whoseService } from '../picture/family/whose-service.ts';
import { onceFor } from '../picture/memo.ts';
import { happenedBy, isAgencyOfKind, type Picture } from '../picture/picture.ts';
import { isAdultService } from '../picture/work/adult-services.ts';
import { providersOf } from '../picture/work/involvement.ts';
import { yearMonthDay } from '../time/day.ts';
import { earlierEntry } from './noted.ts';

/** What came of one appointment, visit, test or offer. Words and marks, and no sum of them. */
export const turnouts = ['kept', 'missed', 'cancelled', 'by-service', 'declined', 'began', 'ended'] as const;
export type Turnout = (typeof turnouts)[number];

export interface Turn {
  readonly person: PersonId;
  readonly agency: AgencyId;
  readonly turnout: Turnout;
  readonly entry: Entry;
  /** `2018-07`: months are in the order of their letters. */
  readonly month: string;
}

const ofContact: Readonly<Record<string, Turnout>> = {
  seen: 'kept',
  'spoken-to': 'kept',
  'did-not-attend': 'missed',
  'was-not-brought': 'missed',
  'no-access': 'missed',
  'not-reached': 'missed',
  'cancelled-by-family': 'cancelled',
  'cancelled-by-service': 'by-service',
  refused: 'declined',
};
const ofService: Readonly<Record<string, Turnout>> = {
  accepted: 'began',
  started: 'began',
  engaging: 'kept',
  disengaged: 'missed',
  declined: 'declined',
  'not-taken-up': 'declined',
  closed: 'ended',
  transferred: 'ended',
};
const ofTest: Readonly<Record<string, Turnout>> = { missed: 'missed', refused: 'declined' };

/** Everything on record of the child and each carer keeping to services or not, in the order in which it happened. What is known to no month is left out. */
export const turnsOfAll = onceFor((p: Picture): readonly Turn[] => {
  const people = [p.child, ...carersOf(p, p.child)];
  return p.entries
    .filter((entry) => happenedBy(entry) <= p.today && isKnownToAMonth(entry) && entry.facts.heardFrom === undefined)
    .toSorted(earlierEntry)
    .flatMap((entry) => turnsIn(p, entry, people));
});

/** Police and ambulance crews come unasked: that somebody was there keeps no appointment. */
const isAppointment = (p: Picture, entry: Entry): boolean => !isAgencyOfKind(p, entry.by, 'police', 'ambulance');

function turnsIn(p: Picture, entry: Entry, people: readonly PersonId[]): readonly Turn[] {
  const month = monthOf(entry);
  const turn = (person: PersonId, turnout: Turnout, agency: AgencyId = entry.by): Turn => ({ person, agency, turnout, entry, month });
  const about = entry.about.filter((person) => people.includes(person));
  if (entry.kind === 'contact' && isAppointment(p, entry)) {
    const turnout = ofContact[entry.facts.outcome ?? (metIn(entry).length > 0 ? 'seen' : '')];
    if (turnout === undefined) return [];
    const met = people.filter((person) => metIn(entry).includes(person));
    // An adult's own appointment is not the child's, whoever else the service writes it down to be about.
    const meant = isAdultService(p, entry.by) ? about.filter((person) => person !== p.child) : about;
    const there = turnout === 'kept' && met.length > 0 ? met : meant;
    return there.map((person) => turn(person, turnout));
  }
  if (entry.kind === 'service') {
    const turnout = ofService[entry.facts.status ?? ''];
    if (turnout === undefined) return [];
    return whoseService(entry, about).flatMap((person) => providersOf(entry).map((agency) => turn(person, turnout, agency)));
  }
  if (entry.kind !== 'test') return [];
  return entry.facts.result === undefined ? [] : about.map((person) => turn(person, ofTest[entry.facts.result ?? ''] ?? 'kept'));
}

const isKnownToAMonth = ({ when }: Entry): boolean => when.latest - when.earliest <= 31;

function monthOf(entry: Entry): string {
  const { year, month } = yearMonthDay(happenedBy(entry));
  return `${year}-${String(month).padStart(2, '0')}`;
}
