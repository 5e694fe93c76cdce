import type { Entry } from '../../entry/entry.ts';
import type { Action } from '../../entry/fact.ts';
import { entriesOfAny, happenedBy, type Picture } from '../../picture/picture.ts';
import { onlyKeepsToTerms } from '../../picture/words/safety-words.ts';
import type { Couple } from './couple.ts';

/**
 * Plans, and meetings after the harm, whose every action falls to the adult who was harmed. To keep to terms that bind already
 * is no action for the one who harmed. A later plan or meeting on the thread that shares the actions out answers it.
 */
export function oneSidedPlans(p: Picture, couple: Couple): readonly Entry[] {
  const withActions = entriesOfAny(p, 'plan', 'meeting').filter(
    (entry) => actionsOf(entry).length > 0 && happenedBy(entry) >= couple.harms[0].entry.when.earliest,
  );
  return withActions.filter(
    (entry) =>
      isOneSided(entry, couple) &&
      !withActions.some(
        (later) => later.order > entry.order && later.thread !== undefined && later.thread === entry.thread && !isOneSided(later, couple),
      ),
  );
}

const actionsOf = (entry: Entry): readonly Action[] =>
  entry.kind === 'plan' || entry.kind === 'meeting' ? (entry.facts.actions ?? []) : [];

function isOneSided(entry: Entry, { by, harmed }: Couple): boolean {
  const actions = actionsOf(entry);
  const falls = actions.some(({ who }) => who?.kind === 'person' && who.person === harmed);
  const shared = actions.some(
    ({ who, what }) =>
      who !== undefined && !(who.kind === 'person' && (who.person === harmed || (who.person === by && onlyKeepsToTerms(what)))),
  );
  return falls && !shared;
}
