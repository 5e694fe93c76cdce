import type { PersonId } from '../../entry/ids.ts';
import { parentsOf } from '../../picture/family/family.ts';
import type { Picture } from '../../picture/picture.ts';
import { assessmentOf, documentsIn } from './documents.ts';

/** Urine samples that were asked for at bookings and not given, over every booking of a woman on record here (R254). It is for her care: no check reads it. */
export interface MissedSamples {
  readonly bookings: number;
  readonly missed: number;
}

export function missedSamples(p: Picture, woman: PersonId): MissedSamples | undefined {
  const counted = new Map<string, number>();
  for (const paper of documentsIn(p)) {
    const missed = paper.facts.answers?.get('missed');
    const isHers = (paper.facts.children ?? []).some((child) => child === p.child || parentsOf(p, child).includes(woman));
    if (paper.facts.type === 'booking' && missed !== undefined && isHers) counted.set(assessmentOf(paper), Number(missed));
  }
  return counted.size === 0 ? undefined : { bookings: counted.size, missed: [...counted.values()].reduce((sum, one) => sum + one, 0) };
}
