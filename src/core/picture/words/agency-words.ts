import type { AgencyKind } from '../../entry/directory.ts';
import type { AgencyId } from '../../entry/ids.ts';
import type { Picture } from '../picture.ts';
import { namesInFull } from './service-topics.ts';

/** What a sort of agency is called in free words. General, and only ever decide whether a question is asked. */
const words: readonly (readonly [kinds: readonly AgencyKind[], word: RegExp])[] = [
  [['family-court-advice'], /\bcafcass\b|\bsection 7\b|\bguardian['’]s report\b|\bwelfare report\b|\bfamily court adviser\b/i],
  [['police'], /\bpolice\b|\bofficers?\b|\bconstable\b|\bsergeant\b/i],
  [['health-visiting'], /\bhealth visit\w*\b/i],
  [['midwifery'], /\bmidwi\w+\b|\bmaternity\b/i],
  [['gp'], /\bgps?\b|\bsurgery\b|\bgeneral practi\w+\b|\bfamily doctor\b/i],
  [['hospital'], /\bhospital\b|\bpaediatric\w*\b|\bconsultant\b|\bward\b/i],
  [['school'], /\bschool\b|\bhead ?teacher\b/i],
  [['early-years'], /\bnursery\b|\bplaygroup\b|\bpre-?school\b/i],
  [['childrens-centre'], /\bchildren['’]?s centre\b|\bfamily centre\b|\bfamily hub\b/i],
  [
    ['adult-mental-health', 'perinatal-mental-health'],
    /\bmental health (?:team|service|trust|nurse)\b|\bpsychiatr\w+\b|\bpsycholog\w+\b|\bcrisis team\b|\bperinatal\b/i,
  ],
  [['substance-service'], /\b(?:drug|alcohol|substance|recovery) (?:and \w+ )?(?:service|team|worker)\b/i],
  [['probation', 'community-rehabilitation'], /\bprobation\b|\boffender manager\b/i],
  [['domestic-abuse-service'], /\bidva\b|\bdomestic (?:abuse|violence) (?:service|hub|worker|advocate)\b/i],
  [['housing'], /\bhousing\b/i],
  [['early-help'], /\bearly[- ]help (?:team|service|worker|hub)\b/i],
  [
    ['social-care', 'front-door'],
    /\bsocial (?:care|work\w*|services)\b|\bchildren['’]?s (?:services|social care)\b|\bfront door\b|\bmash\b/i,
  ],
];

/**
 * The agencies that a text names: by their own names, else by what their sort is called, where the records of this family have one
 * agency of that sort. Where they have several, nobody can tell which is meant.
 */
export function agenciesNamed(p: Picture, text: string | undefined): readonly AgencyId[] {
  if (text === undefined || text === '') return [];
  const all = [...p.directory.agencies.values()];
  const byName = all.filter(({ name }) => namesInFull(text, name)).map(({ id }) => id);
  const bySort = words.flatMap(([kinds, word]) => {
    if (!word.test(text)) return [];
    const ofSort = all.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
    if (ofSort.some((id) => byName.includes(id))) return [];
    return ofSort.length === 1 ? ofSort : [];
  });
  return [...new Set([...byName, ...bySort])];
}
