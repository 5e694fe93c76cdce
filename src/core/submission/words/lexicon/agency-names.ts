import type { AgencyKind } from '../../../entry/directory.ts';

/** What agencies and their workers are called in records, and the usual abbreviations, by the kind of agency. */
export const agencyNames: Readonly<Partial<Record<AgencyKind, readonly string[]>>> = {
  'social-care': [
    "children's social care", 'childrens social care', 'children social care', 'social care', 'csc', 'social services', "children's services",
    'childrens services', 'social worker', 'social workers', 'sw', 'social work team', 'assessment team', 'social work', 'local authority', 'duty social worker', 'allocated social worker',
    'children and families team', 'safeguarding team', 'district team', 'duty team', 'specialist children’s services',
  ],
  'front-door': ['mash', 'mast', 'front door', 'contact centre', 'referral team', 'safeguarding hub', 'central referral team', 'first response', 'first contact', 'initial response team', 'duty desk'],
  police: ['police', 'ppu', 'pvp', 'cid', 'cpu', 'dau', 'police officer', 'police officers', 'officer in the case', 'oic', 'neighbourhood police', 'public protection unit', 'pcso', 'police protection team'],
  'health-visiting': ['health visitor', 'health visitors', 'hv', 'hvs', 'health visiting', 'health visiting team', 'hv team', 'community nursery nurse', 'family nurse', 'fnp', '0 19 team', '0 19 service'],
  midwifery: ['midwife', 'midwives', 'mw', 'midwifery', 'community midwife', 'maternity', 'maternity unit', 'maternity ward', 'maternity services', 'safeguarding midwife', 'cmw', 'antenatal clinic', 'postnatal ward', 'labour ward', 'delivery suite'],
  gp: ['gp', 'gps', 'gp practice', 'surgery', 'the surgery', 'practice nurse', 'family doctor', 'general practitioner', 'gp surgery', 'health centre'],
  hospital: ['hospital', 'a&e', 'ed', 'emergency department', 'accident and emergency', 'casualty', 'the ward', 'ward', 'paediatrician', 'consultant', 'children’s ward', 'paediatric ward', 'neonatal unit', 'scbu', 'nicu', 'paediatric liaison', 'hospital staff', 'acute trust'],
  'adult-mental-health': ['mental health team', 'mental health service', 'mental health services', 'cmht', 'crisis team', 'home treatment team', 'htt', 'ihtt', 'cpn', 'community psychiatric nurse', 'psychiatrist', 'psychologist', 'psychology', 'iapt', 'talking therapies', 'care coordinator', 'community mental health team', 'amhp', 'adult mental health', 'liaison psychiatry', 'mental health nurse'],
  'perinatal-mental-health': ['perinatal team', 'perinatal mental health team', 'perinatal mental health', 'perinatal service', 'pmh team', 'pnmh'],
  'substance-service': ['drug service', 'drug and alcohol service', 'substance misuse service', 'substance service', 'alcohol service', 'drug worker', 'alcohol worker', 'recovery worker', 'recovery service', 'drugs worker', 'cgl', 'change grow live', 'turning point', 'drug recovery service', 'addiction service', 'drug team', 'substance misuse team', 'treatment service'],
  probation: ['probation', 'probation officer', 'offender manager', 'probation service', 'nps', 'national probation service', 'po'],
  'community-rehabilitation': ['crc', 'community rehabilitation company', 'responsible officer'],
  housing: ['housing', 'housing officer', 'housing association', 'landlord', 'housing department', 'council housing department', 'tenancy support', 'tenancy officer', 'housing provider', 'housing options', 'homeless team', 'housing service'],
  school: ['school', 'head teacher', 'headteacher', 'class teacher', 'dsl', 'designated safeguarding lead', 'teacher', 'school nurse', 'senco', 'primary school', 'secondary school', 'learning mentor'],
  'early-years': ['nursery', 'playgroup', 'pre-school', 'preschool', 'childminder', 'child minder', 'nursery manager', 'nursery staff', 'nursery worker', 'day nursery'],
  'childrens-centre': ["children's centre", 'childrens centre', 'family centre', 'family hub', 'sure start', 'sure start centre', 'family support worker'],
  'domestic-abuse-service': ['idva', 'domestic abuse service', 'domestic abuse worker', 'dv service', 'domestic violence service', "women's aid", 'dv worker', 'idvas', 'domestic violence worker'],
  ambulance: ['ambulance', 'ambulance service', 'paramedics', 'paramedic', 'ambulance crew', 'crew', 'eoc', 'yas', 'ambulance staff'],
  'family-court-advice': ['cafcass', 'guardian', "children's guardian", 'family court adviser', 'family court advisor', 'fca', 'cafcass officer'],
  'early-help': ['early help', 'early help team', 'early help worker', 'early help service', 'early intervention', 'family intervention', 'fip', 'troubled families', 'early help hub'],
  refuge: ['refuge', 'refuge worker', 'refuge staff', "women's refuge"],
};
