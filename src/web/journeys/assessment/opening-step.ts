import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId, EntryId, PersonId } from '../../../core/entry/ids.ts';
import type { Form } from '../../../core/form/form.ts';
import { openingBody } from '../../../core/pathway/assessment/assessment-body.ts';
import { finishDayFor, referralToAnswer } from '../../../core/pathway/assessment/finish-day.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { storedThread } from '../../../parse/stored/ids.ts';

/** What is opened: by which form, of whom, whose it is, by when, and why. */
export interface ToOpen {
  readonly form: Form;
  readonly children: readonly PersonId[];
  readonly owner: AgencyId;
  readonly due: Day | undefined;
  readonly why: string;
  readonly adult: PersonId | undefined;
}

/** An opening as it is recorded, and given to whoever owns it. */
export function stepOf(id: EntryId, { form, children, owner, due, why, adult }: ToOpen, picture: Picture, by: AgencyId) {
  const referral = referralToAnswer(picture, by);
  const thread = form.weighs === 'family' && referral?.thread !== undefined ? referral.thread : storedThread.parse(`assessment-${id}`);
  const body: Body = openingBody(picture, {
    form,
    children,
    owner,
    by,
    why,
    thread,
    adult,
    due: due ?? finishDayFor(picture, form.finish, referral, picture.today)?.day,
  });
  return { id, body, on: picture.today, to: [owner], why: 'They are to make this assessment' };
}
