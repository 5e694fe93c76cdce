import type { Pronouns } from '../key.ts';

const listed = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter((word) => word !== ''));

const she = listed(
  'mother mum mummy mam grandmother grandma gran granny nan nana stepmother step-mother stepmum aunt aunty auntie sister half-sister stepsister daughter stepdaughter granddaughter niece wife ex-wife girlfriend ex-girlfriend woman lady girl schoolgirl female midwife-herself godmother mother-in-law sister-in-law birth-mother headmistress landlady',
);
const he = listed(
  'father dad daddy grandfather grandad granddad grandpa stepfather step-father stepdad uncle brother half-brother stepbrother son stepson grandson nephew husband ex-husband boyfriend ex-boyfriend man gentleman boy schoolboy male godfather father-in-law brother-in-law headmaster landlord',
);
const anyOne = listed(
  'worker nurse doctor midwife visitor gp practitioner officer teacher headteacher consultant paediatrician manager partner ex-partner friend neighbour caller referrer person individual sibling half-sibling cousin relative carer childminder baby child infant newborn toddler pupil student patient client parent adult adolescent teenager chair reviewer author solicitor barrister judge magistrate coroner guardian psychologist psychiatrist therapist counsellor receptionist registrar assistant support advocate interpreter housing paramedic pathologist constable sergeant inspector detective lodger tenant owner colleague supervisor professional clinician specialist lead pharmacist dentist optician employer witness perpetrator victim stranger visitor driver babysitter nanny lawyer minister imam priest vicar keyworker mentor tutor senco lado iro social',
);

/** What sex a noun shows; `any` for a person whose sex it leaves open; nothing for what is no person. */
export function shownBy(lower: string): Exclude<Pronouns, 'they'> | 'any' | undefined {
  if (she.has(lower)) return 'she';
  if (he.has(lower)) return 'he';
  return anyOne.has(lower) ? 'any' : undefined;
}

/** Words that show a child's sex when they stand beside its alias. */
export const showsSex = (lower: string): 'she' | 'he' | undefined => {
  const shown = shownBy(lower);
  return shown === 'any' ? undefined : shown;
};
