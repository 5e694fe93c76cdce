import { servesInConfidence } from '../../check/asking.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { ownAgency } from '../../picture/view.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import type { Unknown } from './unknown.ts';

/** Whom to ask what is not known. */
export interface WouldKnow {
  /** Whoever wrote it down first, then others at work with the family whose work it is: only those whose part in it this vantage may know. */
  readonly ask: readonly AgencyId[];
  /** The reader's own agency may know: look there first. */
  readonly own: boolean;
}

/** How many are named: whoever wrote it down, and two more (ours). */
const most = 3;

export function whoWouldKnow(p: Picture, unknown: Unknown): WouldKnow {
  const kinds = kindsFor(unknown);
  const recorder = 'entry' in unknown ? [unknown.entry.by] : [];
  const likely = kinds.flatMap((kind) => [...involvedAgencies(p).keys()].filter((agency) => isAgencyOfKind(p, agency, kind)));
  const own = ownAgency(p.vantage);
  const all = [...new Set([...recorder, ...likely])];
  return {
    // A service that serves in confidence is reached through the hub, and named beside nothing (rule 28).
    ask: all.filter((agency) => agency !== own && !servesInConfidence(p, agency)).slice(0, most),
    own: own !== undefined && all.includes(own),
  };
}

const children: readonly AgencyKind[] = ['social-care', 'health-visiting', 'school', 'early-years', 'midwifery'];

/** Kinds of agency whose daily work it is to know, the likeliest first. */
function kindsFor(unknown: Unknown): readonly AgencyKind[] {
  switch (unknown.what) {
    case 'whereabouts':
      return children;
    case 'unidentified-adult':
      return ['social-care', 'health-visiting', 'police', 'housing'];
    case 'not-asked':
      return ['midwifery', 'health-visiting', 'gp'];
    case 'other-parent':
      return ['midwifery', 'health-visiting', 'gp', 'social-care'];
    case 'household':
      return ['health-visiting', 'social-care', 'housing', 'midwifery'];
    case 'gp':
      return ['gp', 'health-visiting', 'midwifery'];
    case 'unconfirmed':
      return ofClaim[unknown.claim.is] ?? children;
  }
}

const ofMind: readonly AgencyKind[] = ['adult-mental-health', 'perinatal-mental-health', 'gp'];
const ofUse: readonly AgencyKind[] = ['substance-service', 'gp', 'adult-mental-health'];
const ofClaim: Readonly<Record<string, readonly AgencyKind[]>> = {
  drinks: ofUse,
  abstains: ofUse,
  'uses-drugs': ofUse,
  'in-treatment': [...ofUse, ...ofMind],
  'mental-ill-health': ofMind,
  'diagnosed-with': ofMind,
  'low-mood': ofMind,
  'self-harms': ofMind,
  'takes-antidepressants': ofMind,
  charged: ['police', 'probation', 'community-rehabilitation'],
  pregnant: ['midwifery', 'gp', 'health-visiting'],
  'expecting-on': ['midwifery', 'gp'],
  'lives-at': ['housing', 'social-care', 'police', 'health-visiting'],
  'lives-with': ['health-visiting', 'social-care', 'housing', 'police'],
  'unsettled-housing': ['housing', 'social-care'],
};
