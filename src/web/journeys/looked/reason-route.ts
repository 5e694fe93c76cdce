import { addHours } from '../../../core/time/instant.ts';
import { ownAddress } from '../../addresses.ts';
import { fieldsOf, keptFormIn } from '../../door/kept-form.ts';
import { subjectsOf } from '../../reading/need-to-know.ts';
import { askForReason } from '../../routing/held-back.ts';
import { notFound, type Route } from '../../routing/route.ts';

/** Hours for which a reason holds: a working day. Our choice. */
const hoursOfAReason = 8;
const longestReason = 2000;

export const reasonRoute: Route = {
  method: 'POST',
  address: '/cases/:case/children/:child/reason',
  permission: 'see-own-looks',
  audit: 'reason-given',
  asksNoReason: true,
  carriesForm: true,
  inside: 'case',
  respond: async (asking, given) => {
    const { looker } = given.visitor;
    const [child] = subjectsOf(asking.params, given.open);
    if (looker === undefined || child === undefined) return notFound;
    const kept = given.parts === undefined ? undefined : keptFormIn(asking, looker.account, given.parts);
    const [why, onward] = [(asking.body.why ?? '').trim(), ownAddress(asking.body.onward) ?? `/cases/${given.open.partnership.id}/today`];
    if (why.length < 10 || why.length > longestReason) {
      const text = why.length < 10 ? 'Enter why you need this record' : `What you write must be ${longestReason} letters or fewer`;
      return askForReason(onward, asking.params.child ?? '', given, { kept, errors: [{ href: 'why', text }] });
    }
    await given.desk.note({ ...looker, event: 'reason-given', wrote: true, subjects: [child], why, from: given.from });
    await given.desk.open({ ...looker, child, kind: 'reason', why, ends: addHours(given.now(), hoursOfAReason) });
    if (kept !== undefined)
      return {
        kind: 'page',
        template: 'sign-in/go-on.njk',
        model: { title: 'Your reason is kept', form: true, to: kept.to, fields: fieldsOf(kept) },
      };
    return { kind: 'go', to: onward };
  },
};
