import { documentBody } from '../../../core/pathway/assessment/assessment-body.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { storedEntryId } from '../../../parse/stored/ids.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { recordAll } from '../work/record-work.ts';
import type { AssessmentRead } from './assessment-read.ts';
import { whyNotFor } from './finish-form.ts';
import { stepOf, type ToOpen } from './opening-step.ts';
import { type ReadForm, type Texts, tickField } from './written-form.ts';

/**
 * Records a finished assessment, and opens the one that it recommends: a document for each child, in one transaction, each called after the opening and its child so that it is there once. Gives the public id of the
 * first; undefined where the ledger does not take them.
 */
export async function recordDocuments(
  read: AssessmentRead,
  { written, sealed }: ReadForm,
  texts: Texts,
  next: ToOpen | undefined,
  given: GivenCase,
): Promise<string | undefined> {
  const { picture, work, form, asks } = read;
  const { open, desk } = given;
  if (form === undefined || asks === undefined) return undefined;
  const to = whoBelongsThere(picture, work.owner)
    .map(({ agency }) => agency)
    .filter((agency) => texts[tickField('send', publicId(open.publicIds.agencies, agency))] === 'yes');
  const steps = asks.children.map(({ child }) => ({
    id: storedEntryId.parse(`${(work.started ?? work.first).id}/document/${child}`),
    body: documentBody(picture, { work, form, asks }, child, written, whyNotFor(child, form, asks, written, open)),
    ...{ on: picture.today, to, why: 'They are at work with the family that was assessed' },
  }));
  const opened = next === undefined ? [] : [stepOf(given.newId(), next, picture, work.owner)];
  const recorded = await recordAll([...steps, ...opened], given);
  if (recorded === undefined) return undefined;
  if (sealed.length > 0)
    for (const { id } of recorded.slice(0, steps.length))
      await desk.keepSealed(
        id,
        sealed.map((words) => ({ part: 'detail' as const, keptFrom: [], told: false, words })),
      );
  const [first] = recorded;
  return first && publicId((await desk.publicIds()).entries, first.id);
}
