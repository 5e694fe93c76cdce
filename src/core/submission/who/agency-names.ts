import type { Agency, AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';

/** What chronologies call an agency of a kind, or its worker, in lower case with single blanks. Published with the lexicon. */
export const agencyWords: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  'social-care': [
    'csc',
    "children's social care",
    'childrens social care',
    'social care',
    'social services',
    "children's services",
    'social worker',
    'allocated social worker',
    'sw',
    'cyps',
    'children and families',
  ],
  'front-door': [
    'mash',
    'front door',
    'first response',
    'duty team',
    'emergency duty team',
    'edt',
    'eds',
    'out of hours team',
    'contact centre',
    'referral and assessment team',
    'multi-agency safeguarding hub',
  ],
  police: [
    'police',
    'police officer',
    'police officers',
    'officer',
    'officers',
    'pc',
    'dc',
    'ds',
    'ppu',
    'public protection unit',
    'cid',
    'child abuse investigation unit',
    'caiu',
    'neighbourhood team',
  ],
  'health-visiting': ['hv', 'health visitor', 'health visiting', 'health visitors', 'health visiting service', '0-19 service', '0-19'],
  midwifery: ['mw', 'midwife', 'community midwife', 'midwives', 'midwifery', 'maternity', 'maternity service', 'cmw', 'antenatal clinic'],
  gp: ['gp', "gp's", 'gps', 'gp practice', 'gp surgery', 'surgery', 'family doctor', 'doctor', 'practice nurse'],
  hospital: [
    'hospital',
    'a&e',
    'accident and emergency',
    'emergency department',
    'ed',
    'ward',
    'paediatrician',
    'paediatrics',
    'consultant',
    'children’s ward',
    "children's ward",
  ],
  'adult-mental-health': [
    'cmht',
    'mental health team',
    'community mental health team',
    'crisis team',
    'home treatment team',
    'ihbtt',
    'cpn',
    'mental health services',
    'psychiatrist',
    'mental health service',
  ],
  'perinatal-mental-health': ['perinatal', 'perinatal team', 'perinatal mental health', 'perinatal mental health team'],
  'substance-service': [
    'drug service',
    'drug and alcohol service',
    'substance misuse service',
    'drug worker',
    'alcohol worker',
    'alcohol service',
    'recovery worker',
    'substance misuse worker',
  ],
  probation: ['probation', 'probation service', 'probation officer', 'offender manager', 'om', 'nps'],
  'community-rehabilitation': ['crc', 'community rehabilitation company'],
  housing: ['housing', 'housing officer', 'landlord', 'housing association', 'housing department', 'housing options', 'tenancy officer'],
  school: [
    'school',
    'head teacher',
    'headteacher',
    'class teacher',
    'teacher',
    'school nurse',
    'dsl',
    'designated safeguarding lead',
    'senco',
  ],
  'early-years': ['nursery', 'pre-school', 'preschool', 'playgroup', 'nursery manager', 'key worker at nursery'],
  'childrens-centre': ["children's centre", 'childrens centre', 'family centre', 'family hub', 'sure start'],
  'domestic-abuse-service': [
    'idva',
    'domestic abuse service',
    'domestic violence service',
    'domestic abuse worker',
    "women's aid",
    'womens aid',
    'idvas',
  ],
  ambulance: ['ambulance', 'ambulance crew', 'paramedics', 'paramedic', 'ambulance service'],
  'family-court-advice': ['cafcass', 'family court adviser', 'fca', 'court welfare officer'],
  'early-help': ['early help', 'family support worker', 'fsw', 'early help worker', 'family support', 'early intervention'],
  refuge: ['refuge', 'refuge worker'],
};

/**
 * Words for the agencies of a partnership: each by its name, with and without what stands in brackets, and by the words of its kind where it is the only one of
 * that kind. Two of a kind have no word in common: which is meant, a person says.
 */
export function agencyNames(agencies: readonly Agency[]): ReadonlyMap<string, AgencyId> {
  const found = new Map<string, AgencyId | 'several'>();
  const add = (word: string, id: AgencyId): void => {
    const held = found.get(word);
    found.set(word, held === undefined || held === id ? id : 'several');
  };
  for (const { id, name } of agencies) {
    const plain = agencyKey(name);
    add(plain, id);
    const short = agencyKey(name.replaceAll(/\s*\([^)]*\)/g, ''));
    if (short !== plain && short !== '') add(short, id);
  }
  for (const agency of agencies) {
    if (agencies.filter(({ kind }) => kind === agency.kind).length > 1) continue;
    for (const word of agencyWords[agency.kind] ?? []) if (!found.has(word)) found.set(word, agency.id);
  }
  return new Map([...found].flatMap(([word, id]) => (id === 'several' ? [] : [[word, id] as const])));
}

/** One spelling of an agency's name. */
export const agencyKey = (text: string): string =>
  text.toLowerCase().normalize('NFC').replaceAll(/[’‘`]/g, "'").replaceAll(/\s+/g, ' ').replaceAll(/^the /g, '').trim();

/** The agency that a cell names: by its name or a word of its kind, whole or at its head ("GP (Dr A)", "HV team"). */
export function agencyNamed(text: string, names: ReadonlyMap<string, AgencyId>): AgencyId | undefined {
  const key = agencyKey(text);
  const short = agencyKey(text.replaceAll(/\s*\([^)]*\)/g, ''));
  const found = names.get(key) ?? names.get(short) ?? names.get(short.replace(/ (?:team|service|services|worker)$/, ''));
  if (found !== undefined) return found;
  const within = [...names].filter(([word]) => word.length > 3 && ` ${short} `.includes(` ${word} `)).map(([, id]) => id);
  return new Set(within).size === 1 ? within[0] : undefined;
}
