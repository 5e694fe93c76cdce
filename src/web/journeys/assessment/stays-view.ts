import { type StayWithKin, staysWithKin } from '../../../core/pathway/assessment/stays-with-kin.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { assessmentAddress, chronologyAddress, openAssessmentAddress, publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { workWords } from './assessment-words.ts';

/** Stays with relatives or friends that an agency arranged: of each, whether they were assessed and what was agreed is held by both. */
export const staysView = (p: Picture, open: OpenCase, chosen: Day | undefined): readonly object[] => {
  const names = namesIn(open.directory);
  return staysWithKin(p).map((stay) => ({
    name: names.person(stay.with),
    record: `${names.agency(stay.entry.by)}, ${whenInWords(stay.entry)}`,
    recordHref: `${chronologyAddress(open, p.child, { on: chosen })}#${publicId(open.publicIds.entries, stay.entry.id)}`,
    done: stay.assessed && stay.agreed,
    says: saysOf(stay),
    href:
      stay.assessment === undefined
        ? openAssessmentAddress(open, p.child, 'connected-person', stay.with, chosen)
        : assessmentAddress(open, p.child, publicId(open.publicIds.entries, stay.assessment.first.id), chosen),
    link: stay.assessment === undefined ? 'Open an assessment' : `The assessment, ${workWords(stay.assessment)}`,
  }));
};

function saysOf({ assessed, agreed }: StayWithKin): string {
  if (!assessed) return 'Not assessed: no finished assessment of them as a carer is on record here';
  return agreed
    ? 'Assessed, with a written agreement that both hold'
    : 'Assessed; that both hold a written agreement is not on record here';
}
