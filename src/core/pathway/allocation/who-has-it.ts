import type { EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, type Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';

type Allocation = EntryOf<'allocation'>;

/** Work that was offered to another agency or team. It stays with whoever offered it until it is taken up there (R133). */
export interface Offer {
  readonly offer: Allocation;
  readonly from: AgencyId;
  readonly to: AgencyId;
  /** What took it up; undefined while it waits. */
  readonly taken: Allocation | undefined;
}

/** Every offer of the work with this child, in the order in which it was recorded. A word of the sender on who has it since takes back one that waits. */
export const offersOf = (p: Picture): readonly Offer[] =>
  ofChild(p).flatMap((offer): readonly Offer[] => {
    const { to, status } = offer.facts;
    if (status !== 'offered' || to === undefined) return [];
    const since = ofChild(p).filter((later) => isRecordedBefore(offer, later));
    const taken = since.find(({ by, facts }) => by === to && facts.of === offer.id);
    const takenBack = taken === undefined && since.some(({ by, facts }) => by === offer.by && settles.has(facts.status ?? ''));
    return takenBack ? [] : [{ offer, from: offer.by, to, taken }];
  });

const settles: ReadonlySet<string> = new Set(['allocated', 'reallocated', 'offered']);

/** Who has an agency's work with this child, by its last word on it that names somebody; whoever covers is no holder. */
export const holderOf = (p: Picture, agency: AgencyId): Allocation | undefined =>
  ofChild(p).findLast(({ by, facts }) => by === agency && (facts.status === 'allocated' || facts.status === 'reallocated'));

/** To whom others turn at an agency: whoever has its work with the child or, while they are away, whoever covers. */
export interface TurnTo {
  readonly agency: AgencyId;
  readonly who: string;
  readonly coversFor: string | undefined;
  readonly says: Allocation;
}

/** The same at every agency of whose workers this vantage knows. */
export const turnToAt = (p: Picture): readonly TurnTo[] =>
  [...new Set(ofChild(p).map(({ by }) => by))].flatMap((agency): readonly TurnTo[] => {
    const says = ofChild(p).findLast((entry) => entry.by === agency && namesSomebody(entry, p));
    const { worker, cover, status } = says?.facts ?? {};
    const who = status === 'covered' ? cover : worker;
    return says === undefined || who === undefined ? [] : [{ agency, who, says, coversFor: status === 'covered' ? worker : undefined }];
  });

function namesSomebody({ facts: { status, until } }: Allocation, { today }: Picture): boolean {
  if (status === 'covered') return until === undefined || until.latest >= today;
  return status === 'allocated' || status === 'reallocated';
}

/** The last handover of an agency's work with this child that says what was done, what was not and what is assumed. */
export const lastHandover = (p: Picture, agency: AgencyId): Allocation | undefined =>
  ofChild(p).findLast(({ by, facts }) => by === agency && facts.doneSoFar !== undefined);

const ofChild = (p: Picture): readonly Allocation[] => entriesOf(p, 'allocation').filter(({ about }) => about.includes(p.child));
