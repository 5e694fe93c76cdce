import type { PersonId } from '../../entry/ids.ts';
import type { Day } from '../../time/day.ts';
import type { Known } from '../record.ts';
import { holding, type SaidOf, saidOnTopic } from './said-of.ts';

/**
 * How somebody is best written to, invited or rung, as on record on a day (R031): reading, language, hearing, and what works. For whoever is about to write;
 * never an argument about a family.
 */
export const communicationNeeds = (known: Known, who: PersonId, on: Day): readonly SaidOf[] =>
  holding(saidOnTopic(known, who, 'communication'), on);
