import type { Claim } from '../../entry/claim.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { onceFor } from '../../picture/memo.ts';
import { agencyOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { knownToFrom } from '../../picture/told.ts';
import { type KeyFact, touches } from '../../picture/words/key-fact-words.ts';
import { providersOf } from '../../picture/work/involvement.ts';
import { addDays } from '../../time/day.ts';
import type { Statement } from './statements.ts';

/** Who would know. */
const knowers: Readonly<Record<KeyFact, readonly AgencyKind[]>> = {
  use: ['substance-service', 'gp', 'hospital', 'probation', 'community-rehabilitation'],
  charges: ['police', 'probation', 'community-rehabilitation', 'family-court-advice'],
  apart: ['police', 'housing', 'domestic-abuse-service', 'refuge', 'probation', 'community-rehabilitation'],
  diagnosis: ['gp', 'adult-mental-health', 'perinatal-mental-health', 'hospital'],
  treatment: [
    'substance-service',
    'adult-mental-health',
    'perinatal-mental-health',
    'gp',
    'domestic-abuse-service',
    'probation',
    'community-rehabilitation',
    'childrens-centre',
    'early-help',
  ],
  over: ['police', 'domestic-abuse-service', 'refuge', 'probation', 'community-rehabilitation'],
  advice: ['health-visiting', 'midwifery', 'hospital', 'police', 'probation'],
};

const wouldKnow = (p: Picture, agency: AgencyId, fact: KeyFact): boolean => isAgencyOfKind(p, agency, ...knowers[fact]);

/** How long before it was told an answer may have come and still bear on it, in days (ours). */
const shortlyBefore = 28;

/**
 * The entry by which a statement stands checked with whoever rests on it: marked as checked; borne out by a record of their own or one
 * that they were given; or somebody who would know was asked, in the act itself or by an answer, a call or a meeting since.
 */
export function checkedBy(p: Picture, statement: Statement, maker: AgencyId, act: Entry | undefined): Entry | undefined {
  if (statement.claim?.checked === 'checked') return statement.entry;
  if (act !== undefined && wereAsked(act).some((agency) => wouldKnow(p, agency, statement.fact))) return act;
  const since = addDays(statement.entry.when.earliest, -shortlyBefore);
  return mayCheck(p).find(
    (entry) =>
      entry.when.latest >= since &&
      ((bearsOut(p, entry, statement) && knownToFrom(p, entry, maker) !== undefined) || answersFor(p, entry, statement, maker)),
  );
}

/** Entries that may show a fact checked: an answer, a call, a meeting, a record on firm ground. */
const mayCheck = onceFor((p: Picture): readonly Entry[] =>
  p.entries.filter((entry) => checking.has(entry.kind) || entry.claims.some((claim) => isFirm(claim) || claim.checked === 'checked')),
);
const checking: ReadonlySet<string> = new Set(['information-reply', 'contact', 'meeting', 'test', 'legal', 'health', 'service']);

const wereAsked = (act: Entry): readonly AgencyId[] =>
  act.kind === 'assessment' || act.kind === 'referral-decision'
    ? (act.facts.checkedWith ?? [])
    : act.kind === 'decision' || act.kind === 'plan'
      ? (act.facts.consulted ?? [])
      : [];

export const isOfSame = (statement: Statement, entry: Entry): boolean => entry.about.some((person) => statement.of.includes(person));

/** Somebody who would know answers, is rung, or sits with the maker where the family is talked over. */
function answersFor(p: Picture, entry: Entry, statement: Statement, maker: AgencyId): boolean {
  const knows = (agency: AgencyId): boolean => agency !== maker && wouldKnow(p, agency, statement.fact);
  if (entry.recorded < statement.entry.recorded && entry.kind !== 'information-reply') return false;
  const ofFamily = isOfSame(statement, entry) || entry.about.includes(p.child);
  switch (entry.kind) {
    case 'information-reply': {
      const from = (entry.facts.from ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
      return ofFamily && entry.facts.outcome !== 'refused' && knows(from[0] ?? entry.by) && knownToFrom(p, entry, maker) !== undefined;
    }
    case 'contact': {
      const to = (entry.facts.to ?? []).flatMap((party) => (party.kind === 'agency' ? [party.agency] : []));
      const reached = !['not-reached', 'awaiting-reply', 'refused'].includes(entry.facts.outcome ?? '') && entry.facts.mode !== 'letter';
      const others = [...to, ...(entry.facts.from ?? [])];
      return (
        isOfSame(statement, entry) &&
        reached &&
        touchesIt(entry, statement) &&
        ((entry.by === maker && others.some(knows)) || (knows(entry.by) && others.includes(maker)))
      );
    }
    case 'meeting':
      return (
        ofFamily &&
        entry.facts.status === 'held' &&
        !ofOneEvent.has(entry.facts.type ?? '') &&
        (entry.facts.attended ?? []).some(knows) &&
        [entry.by, ...(entry.facts.attended ?? [])].includes(maker)
      );
    default:
      return false;
  }
}

const touchesIt = (entry: Entry, { fact }: Statement): boolean => touches(fact, `${entry.text} ${entry.themes.join(' ')}`);

const ofOneEvent: ReadonlySet<string> = new Set(['daily-risk', 'marac', 'legal', 'panel', 'multi-disciplinary']);

/** A claim that rests on more than the family's word. */
export const isFirm = ({ basis, saidBy }: Claim): boolean =>
  basis === 'seen' || basis === 'measured' || basis === 'documented' || saidBy?.kind === 'agency';

export const concernsSame = (statement: Statement, { who, whom }: Claim): boolean =>
  statement.of.includes(who) && (statement.of.length < 2 || whom === undefined || statement.of.includes(whom));

/** A record, on more than the family's word, that says the same. */
function bearsOut(p: Picture, entry: Entry, statement: Statement): boolean {
  if (
    entry.claims.some(
      (claim) => concernsSame(statement, claim) && (isFirm(claim) || claim.checked === 'checked') && saysSame(statement, claim),
    )
  )
    return true;
  if (!isOfSame(statement, entry)) return false;
  switch (statement.fact) {
    case 'use':
      return entry.kind === 'test' && ['negative', 'prescribed-only', 'within-limits'].includes(entry.facts.result ?? '');
    case 'charges':
      return (
        entry.kind === 'legal' &&
        /\b(dropped|withdrawn|discontinued|acquitted|no further action|not guilty)\b/i.test(`${entry.facts.outcome ?? ''} ${entry.text}`)
      );
    case 'diagnosis':
      return (
        entry.kind === 'health' && entry.facts.type === 'diagnosis' && entry.facts.heardFrom === undefined && statement.claim?.not !== true
      );
    case 'treatment':
      return isKept(p, entry);
    case 'apart':
    case 'over':
    case 'advice':
      return false;
  }
}

/** A service's own record that somebody keeps to it. */
function isKept(p: Picture, entry: Entry): boolean {
  if (entry.kind === 'service')
    return entry.facts.heardFrom === undefined && providersOf(entry).includes(entry.by) && isRunning(entry.facts.status);
  return (
    entry.kind === 'contact' &&
    isAgencyOfKind(p, entry.by, ...knowers.treatment) &&
    entry.facts.outcome === 'seen' &&
    agencyOf(p, entry.by)?.kind !== 'gp'
  );
}

const isRunning = (status: string | undefined): boolean => ['started', 'engaging', 'accepted'].includes(status ?? '');

function saysSame({ fact, claim }: Statement, { is, not, until, what }: Claim): boolean {
  switch (fact) {
    case 'use':
      return (is === 'abstains' && !not) || ((is === 'drinks' || is === 'uses-drugs') && (not || until !== undefined));
    case 'charges':
      return is === 'charged' && (not || until !== undefined);
    case 'apart':
      return (is === 'separated-from' && !not) || ((is === 'in-contact-with' || is === 'lives-with' || is === 'partner-of') && not);
    case 'diagnosis':
      return (is === 'mental-ill-health' || is === 'diagnosed-with') && not === (claim?.not ?? false);
    case 'treatment':
      return (is === 'in-treatment' || is === 'takes-antidepressants') && !not && until === undefined;
    case 'over':
      return is === 'harmed-by' && (not || until !== undefined);
    case 'advice':
      return is === 'understands-contact-arrangements' && !not && what === undefined;
  }
}
