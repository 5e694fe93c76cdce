import type { PersonId } from '../../../core/entry/ids.ts';
import { formName, formsToBegin } from '../../../core/form/form.ts';
import { adultsInCircle, deathOf } from '../../../core/picture/family/family.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { GivenCase } from '../../routing/route.ts';
import type { Texts } from './written-form.ts';

/** The adults of the family and around it whom an assessment of one adult may be of. */
export const adultsToWeigh = (p: Picture): readonly PersonId[] => adultsInCircle(p).filter((person) => deathOf(p, person) === undefined);

/** What an address suggests to open: a type by its last form, and of whom. Nothing is chosen that its visitor may not choose. */
export function suggestedOpening({ open: type, of }: Texts, { sources }: GivenCase): Texts {
  const form = formsToBegin(sources.forms).find((one) => one.type === type);
  return form === undefined ? {} : { form: formName(form), ...(of === undefined ? {} : { of }) };
}
