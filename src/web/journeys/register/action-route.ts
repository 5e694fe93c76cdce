import { type EvidenceSort, effectSorts, isEffectSort, otherSorts, shownBy } from '../../../core/learning/register/evidence.ts';
import { type SaidOfAction, stages } from '../../../core/learning/register/said.ts';
import { present } from '../../../parse/learning/parts.ts';
import { registerAddress } from '../../addresses.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { actionView, mayWriteOf, type OneAction } from './action-view.ts';
import { type FormOfRegister, formOf } from './form.ts';
import { keepInRegister } from './keep.ts';
import { readRegisterRoom } from './register-read.ts';

const address = '/cases/:case/actions/item/:action';
const aDay = 'Write the day, such as 7 4 2026';

async function readOne(id: string | undefined, given: GivenCase): Promise<OneAction | undefined> {
  const read = await readRegisterRoom(given);
  const one = read.register.actions.find((action) => action.id === id);
  return one === undefined ? undefined : { ...read, one };
}

export const actionRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'register-item-shown',
  parse: ({ params }) => params.action,
  read: readOne,
  show: (read, given) => actionView(read, given),
  template: 'register/action.njk',
});

/** For whoever keeps the register. */
export const keepActionRoute = writing('keep', 'keep-learning', 'keeps');
/** For an agency that a post of which owns it: what it writes is an answer to the action. */
export const answerActionRoute = writing('answer', 'answer-for-agency', 'owns');

function writing(at: 'keep' | 'answer', permission: Route['permission'], as: 'keeps' | 'owns'): Route {
  return {
    method: 'POST',
    address: `${address}/${at}`,
    permission,
    audit: at === 'keep' ? 'register-kept' : 'register-answered',
    inside: 'case',
    respond: async ({ body, params }, given) => {
      const read = await readOne(params.action, given);
      if (read === undefined || mayWriteOf(read.one, given) !== as) return notFound;
      const form = formOf(body, given.open);
      const said = saidBy(form, body.do, read, as);
      if (said === 'no such') return notFound;
      if (said === undefined || form.problems().length > 0)
        return {
          ...{ kind: 'page', template: 'register/action.njk', invalid: true },
          model: actionView(read, given, { sent: body, problems: form.problems() }),
        };
      await keepInRegister(said, given, as === 'owns' ? { answers: read.one.id } : {});
      return { kind: 'go', to: registerAddress(given.open.partnership, 'item', read.one.id) };
    },
  };
}

function saidBy(
  form: FormOfRegister,
  act: string | undefined,
  read: OneAction,
  as: 'keeps' | 'owns',
): SaidOfAction | 'no such' | undefined {
  const action = read.one.id;
  if (act === 'evidence') return evidenceIn(form, read);
  if (act === 'move') return movedIn(form, read, as);
  if (as === 'owns') return 'no such';
  if (act === 'not-measurable' && read.one.state.kind === 'done')
    return {
      kind: 'action-not-measurable',
      action,
      because: form.needed('not-measurable-because', 'Say why its effect cannot be measured'),
    };
  return act === 'change' ? changedIn(form, action) : 'no such';
}

const sorts = [...Object.keys(otherSorts), ...Object.keys(effectSorts)] as EvidenceSort[];

function evidenceIn(form: FormOfRegister, { one, today }: OneAction): SaidOfAction | undefined {
  const sort = form.choice('sort', sorts, 'Choose what it is');
  const on = form.day('evidence-on', aDay, { notAfter: today });
  const words = form.needed('evidence-words', 'Write what it says');
  const shows = sort === undefined || !isEffectSort(sort) ? undefined : form.choice('shows', shownBy, 'Say what whoever looked saw');
  if (sort === undefined || on === undefined) return undefined;
  return { kind: 'action-evidence', action: one.id, sort, on, words, ...present({ where: form.maybe('where'), shows }) };
}

function movedIn(form: FormOfRegister, { one, today }: OneAction, as: 'keeps' | 'owns'): SaidOfAction | undefined {
  const to = form.choice('to', as === 'keeps' ? stages : stages.filter((stage) => stage !== 'stopped'), 'Say where it stands');
  const on = form.day('moved-on', aDay, { notAfter: today });
  const words = form.needed('moved-words', 'Write what was done, or what is in the way');
  return to === undefined || on === undefined ? undefined : { kind: 'action-moved', action: one.id, to, on, words };
}

function changedIn(form: FormOfRegister, action: string): SaidOfAction | undefined {
  const owner = form.owner('owner');
  if (owner === undefined && form.problems().every(({ field }) => !field.startsWith('owner')))
    form.problem('owner-at', 'Name the post that owns it: no action is without an owner');
  const by = form.day('by', 'Write by which day, such as 7 4 2027');
  const auditBy = form.maybeDay('audit-by');
  const why = form.needed('why', 'Say why it is changed');
  return owner === undefined || by === undefined
    ? undefined
    : { kind: 'action-changed', action, terms: { owner, by, ...present({ auditBy }) }, why };
}
