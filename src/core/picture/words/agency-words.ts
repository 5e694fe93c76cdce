import type { Agency, AgencyKind, Directory } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { onceFor } from '../memo.ts';
import { agencyOf, type Picture } from '../picture.ts';
import { leadOf } from '../work/open-work.ts';
import { isSocialCare } from '../work/plans.ts';
import { asWritten } from './as-written.ts';
import { namesInFull } from './service-topics.ts';
import { mentions } from './word-lists.ts';

/** What people call an agency or its worker when they do not give its name. */
const words: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  'social-care': ['social worker*', 'social care', 'social services', "children's services", 'childrens services', 'social work'],
  police: ['police*', 'officer in the case', 'constable', 'sergeant', 'detective'],
  'health-visiting': ['health visit*'],
  midwifery: ['midwi*', 'maternity'],
  gp: ['gp', "gp's", 'doctor*', 'surgery', 'practice nurse'],
  hospital: ['hospital', 'ward', 'paediatric*', 'consultant'],
  probation: ['probation', 'offender manager'],
  school: ['school', 'head teacher', 'headteacher', 'class teacher'],
  'early-years': ['nursery', 'playgroup', 'pre-school', 'childminder'],
  housing: ['housing'],
  'early-help': ['early help', 'family support worker'],
  'substance-service': ['drug service', 'alcohol service', 'drug worker', 'alcohol worker', 'recovery worker', 'substance service'],
  'adult-mental-health': [
    'mental health team',
    'mental health service',
    'crisis team',
    'psychiatr*',
    'psycholog*',
    'community psychiatric nurse',
    'cpn',
  ],
  'domestic-abuse-service': ['idva', 'domestic abuse service', 'domestic abuse worker', 'abuse service'],
  'family-court-advice': ['cafcass', 'section 7', 'welfare report', "guardian's report", 'family court adviser'],
  'childrens-centre': ["children's centre", 'childrens centre', 'family centre', 'family hub'],
};
const matchers = Object.entries(words).map(([kind, list]) => [kind, mentions(list)] as const);

/**
 * Agencies that a text names: by their own names, or by what people call their workers, where only one such agency is known. Social care
 * with several teams is whoever leads.
 */
export function agenciesInWords(p: Picture, text: string | undefined): readonly AgencyId[] {
  const all = [...p.directory.agencies.values()];
  const byName = all.filter(({ name }) => namesInFull(text, name)).map(({ id }) => id);
  const kinds = matchers.filter(([, named]) => named(text)).map(([kind]) => kind);
  const byKind = kinds.flatMap((kind): readonly AgencyId[] => {
    if (byName.some((id) => agencyOf(p, id)?.kind === kind)) return [];
    const ofKind = all.filter((agency) => agency.kind === kind);
    const [only] = ofKind;
    if (only !== undefined && ofKind.length === 1) return [only.id];
    const lead = kind === 'social-care' ? leadOf(p) : undefined;
    return lead !== undefined && isSocialCare(p, lead) ? [lead] : [];
  });
  return [...new Set([...byName, ...byKind])];
}

/** What stands in a text for an agency's own name, so that words are read alike whatever an agency is called. */
const general: Readonly<Record<AgencyKind, string>> = {
  'social-care': 'social care',
  'front-door': 'social care',
  police: 'police',
  'health-visiting': 'health visitor',
  midwifery: 'midwife',
  gp: 'gp',
  hospital: 'hospital',
  'adult-mental-health': 'mental health service',
  'perinatal-mental-health': 'mental health service',
  'substance-service': 'drug service',
  probation: 'probation',
  housing: 'housing',
  school: 'school',
  'early-years': 'nursery',
  'childrens-centre': "children's centre",
  'domestic-abuse-service': 'abuse service',
  ambulance: 'ambulance',
  'family-court-advice': 'court officer',
  'early-help': 'early help',
  'community-rehabilitation': 'probation',
  refuge: 'refuge',
  other: 'service',
};

const names = onceFor((directory: Directory): readonly { readonly pattern: RegExp; readonly kind: Agency['kind'] }[] =>
  [...directory.agencies.values()]
    .map(({ name, kind }) => ({ short: name.replace(/\s*\([^)]*\)/g, '').trim(), kind }))
    .filter(({ short }) => short !== '')
    // Backwards in the alphabet, so that a name comes before one that it begins with.
    .toSorted((a, b) => (a.short < b.short ? 1 : -1))
    .map(({ short, kind }) => ({
      pattern: new RegExp(`(?<![\\p{L}\\p{N}])${asWritten(short)}(?![\\p{L}\\p{N}])`, 'giu'),
      kind,
    })),
);

/** A text with the names of agencies in it put in general words. */
export const inGeneralWords = (p: Pick<Picture, 'directory'>, text: string | undefined): string =>
  names(p.directory).reduce((words, { pattern, kind }) => words.replace(pattern, general[kind]), text ?? '');
