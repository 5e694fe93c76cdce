import { formatDay } from '../../../core/time/day.ts';
import type { GivenCase } from '../../routing/route.ts';
import type { WrittenRead } from '../write/written-view.ts';
import { recordView } from './record-view.ts';
import { whomChoices } from './whom-choices.ts';
import { whomView } from './whom-view.ts';

/** The part of the page of one's own entry that asks whom should know: who was told already, and the form. */
export async function whomOf({ original, standing, on }: WrittenRead, given: GivenCase): Promise<object> {
  const { open } = given;
  const day = on === open.days.usual ? '' : `?on=${formatDay(on)}`;
  const record = recordView(original.id, open.known(on), open, day);
  if (standing === undefined || open.vantage.kind !== 'agency') return { record };
  return { record, whom: whomView(standing, await whomChoices(standing, on, open.vantage.agency, given), day, given) };
}
