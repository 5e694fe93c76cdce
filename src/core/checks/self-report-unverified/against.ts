import type { Claim } from '../../entry/claim.ts';
import type { Entry } from '../../entry/entry.ts';
import type { EntryId } from '../../entry/ids.ts';
import { crossingsOf } from '../../picture/harm/crossings.ts';
import { onceFor, onceForAlike } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { topicOfAgency } from '../../picture/words/service-topics.ts';
import { saysOnce } from '../../picture/words/substance-words.ts';
import { isPsychiatricMedicine } from '../../picture/words/word-lists.ts';
import { addDays, type Day } from '../../time/day.ts';
import { concernsSame, isFirm, isOfSame } from './borne-out.ts';
import type { Statement } from './statements.ts';

/** How long after it was told or relied on a record may speak of the same time, in days (ours). Later, it is taken for a change. */
const sameTime = 28;

/** Records, by others or on more than the family's word, that say otherwise about the same time. */
export function againstIt(p: Picture, statement: Statement, reliedOn: Day): readonly Entry[] {
  const marked = statement.claim?.checked === 'contradicted' ? [statement.entry] : [];
  const from = statement.claim?.from?.latest ?? addDays(statement.entry.when.earliest, -sameTime);
  const until = addDays(reliedOn, sameTime);
  const others = sayingOtherwise(p, statement).filter(
    (entry) => entry.id !== statement.entry.id && entry.when.latest >= from && entry.when.earliest <= until,
  );
  return [...marked, ...others];
}

const asSaid = ({ fact, of, claim }: Statement): string => [fact, ...of, claim?.is, claim?.not].join(' ');

/** Records that say otherwise of the same, at whatever time. */
const sayingOtherwise = onceForAlike(asSaid, (p: Picture, statement: Statement): readonly Entry[] => {
  const crossed = statement.fact === 'apart' ? crossedBy(p, statement) : new Set();
  return mayTellOtherwise(p).filter(
    (entry) =>
      entry.claims.some((claim) => isAgainst(statement, claim)) ||
      (isOfSame(statement, entry) && recordsAgainst(p, entry, statement)) ||
      crossed.has(entry.id),
  );
});

/** Contact that a restriction between these people rules out. */
const crossedBy = (p: Picture, { of }: Statement): ReadonlySet<EntryId> =>
  new Set(
    crossingsOf(p).flatMap((crossing) => (of.includes(crossing.restrained) && of.includes(crossing.protected) ? [crossing.entry.id] : [])),
  );

/** Entries with a claim, and those of a kind that tells how things stood. */
const mayTellOtherwise = onceFor((p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => entry.claims.length > 0 || tells.has(entry.kind)),
);
const tells: ReadonlySet<string> = new Set(['test', 'observation', 'incident', 'legal', 'service', 'health', 'contact']);

/** Not the same person's word at another time: a claim on firmer ground, or of somebody else. */
const isAnothers = (statement: Statement, claim: Claim): boolean =>
  isFirm(claim) || (claim.saidBy?.kind === 'person' && !statement.of.includes(claim.saidBy.person)) || claim.saidBy?.kind === 'agency';

function isAgainst(statement: Statement, claim: Claim): boolean {
  const { is, not, until, what, checked } = claim;
  if (until !== undefined || checked === 'contradicted' || !concernsSame(statement, claim) || !isAnothers(statement, claim)) return false;
  switch (statement.fact) {
    case 'use':
      return (is === 'drinks' || is === 'uses-drugs') && !not && !saysOnce(what);
    case 'charges':
      return is === 'charged' && !not;
    case 'apart':
      return statement.of.length === 2 && claim.whom !== undefined && together.has(is) && !not && isMore(statement, claim);
    case 'diagnosis':
      return (
        (is === 'mental-ill-health' || is === 'diagnosed-with') &&
        isFirm(claim) &&
        not !== (statement.claim?.not ?? false) &&
        (not || statement.claim?.not === true)
      );
    case 'treatment':
      return (is === 'in-treatment' || is === 'takes-antidepressants') && not;
    case 'over':
      return is === 'harmed-by' && !not;
    case 'advice':
      return is === 'understands-contact-arrangements' && not;
  }
}

const together: ReadonlySet<string> = new Set(['partner-of', 'lives-with', 'in-contact-with', 'carer-of']);

/** Some contact does not tell against "only for the child's sake"; being a couple, or a home shared, does. */
const isMore = ({ claim }: Statement, { is }: Claim): boolean =>
  claim?.is !== 'in-contact-with' || claim.not || is === 'partner-of' || is === 'lives-with';

function recordsAgainst(p: Picture, entry: Entry, { fact, of, claim }: Statement): boolean {
  switch (fact) {
    case 'use':
      return (
        (entry.kind === 'test' && entry.facts.result === 'positive') ||
        (entry.kind === 'observation' && entry.facts.nature === 'drug-use') ||
        (entry.kind === 'incident' &&
          entry.facts.nature === 'intoxication' &&
          (entry.facts.by ?? entry.about).some((one) => of.includes(one)))
      );
    case 'charges':
      return entry.kind === 'legal' && ['charge', 'conviction', 'sentence', 'remand'].includes(entry.facts.type ?? '');
    case 'treatment':
      return (
        entry.kind === 'service' &&
        ['closed', 'disengaged', 'not-taken-up', 'declined'].includes(entry.facts.status ?? '') &&
        topicOfAgency(p, entry.by).length > 0
      );
    case 'diagnosis':
      return (
        claim?.not === true &&
        entry.kind === 'health' &&
        (entry.facts.type === 'diagnosis' || entry.facts.type === 'medication') &&
        (entry.themes.includes('mental-health') || isPsychiatricMedicine(`${entry.facts.of ?? ''} ${entry.text}`))
      );
    case 'over':
      return (
        entry.kind === 'incident' &&
        (entry.facts.nature === 'domestic-abuse' || entry.themes.includes('domestic-abuse') || entry.facts.nature === 'threat') &&
        [...(entry.facts.by ?? []), ...(entry.facts.harmed ?? [])].some((one) => of.includes(one))
      );
    case 'apart':
    case 'advice':
      return false;
  }
}
