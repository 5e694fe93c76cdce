import type { Entry } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { childrenInCircle, parentsOf } from '../../picture/family/family.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { otherEnd } from '../../picture/standing-ties.ts';

const children = onceFor((p: Picture): ReadonlySet<PersonId> => new Set(childrenInCircle(p)));
/** Terms that end contact. Supervised contact is contact all the same. */
const ends: ReadonlySet<string> = new Set(['none', 'through-services']);

/** Adults who lose contact with, or the care of, a child by what an entry tells: terms, an order, a placement, or contact said to have stopped. */
export function contactLostIn(p: Picture, entry: Entry): readonly PersonId[] {
  const parents = (of: readonly PersonId[]): readonly PersonId[] =>
    of.filter((one) => children(p).has(one)).flatMap((child) => parentsOf(p, child));
  switch (entry.kind) {
    case 'restriction': {
      const { restrains = [], protects = [], status, contact, type } = entry.facts;
      const kept = ends.has(contact ?? '') || (contact === undefined && (type === 'no-contact' || type === 'exclusion'));
      return status === 'set' && kept && protects.some((one) => children(p).has(one)) ? restrains : [];
    }
    case 'decision':
      return entry.facts.type === 'placement' ? parents(entry.about) : [];
    case 'plan':
      return entry.facts.type === 'looked-after' && entry.facts.status === 'opened' ? parents(entry.about) : [];
    case 'incident':
      return entry.facts.nature === 'police-protection' ? parents(entry.about) : [];
    case 'legal':
      return [...stopped(p, entry), ...placedElsewhere(p, entry)];
    default:
      return stopped(p, entry);
  }
}

/** The court has the child live with somebody: the other parent loses the care. */
const placedElsewhere = (p: Picture, entry: Entry): readonly PersonId[] =>
  entry.claims
    .filter(({ is, who, not, until }) => is === 'lives-with' && !not && until === undefined && children(p).has(who))
    .flatMap(({ who, whom }) => parentsOf(p, who).filter((parent) => parent !== whom));

/** Said not to see a child whom they were recorded as seeing, caring for or living with before. Never having seen one is no loss. */
const stopped = (p: Picture, entry: Entry): readonly PersonId[] =>
  entry.claims
    .filter(
      ({ is, not, from }) => (is === 'in-contact-with' || is === 'lives-with') && not && (from !== undefined || is === 'in-contact-with'),
    )
    .flatMap(({ who, whom }): readonly PersonId[] => {
      if (whom === undefined) return [];
      const [child, adult] = children(p).has(who) ? [who, whom] : [whom, who];
      return children(p).has(child) && !children(p).has(adult) && hadContact(p, entry, adult, child) ? [adult] : [];
    });

const hadContact = (p: Picture, entry: Entry, adult: PersonId, child: PersonId): boolean =>
  p.known.ties.some(
    (tie) =>
      (tie.is === 'in-contact-with' || tie.is === 'carer-of' || tie.is === 'lives-with') &&
      !tie.claim.not &&
      otherEnd(tie, adult) === child &&
      (p.byId.get(tie.entry)?.order ?? Number.POSITIVE_INFINITY) < entry.order,
  );
