import { noteShown } from '../../routing/note-shown.ts';
import type { Answered, Route } from '../../routing/route.ts';
import { casePage } from '../../routing/route.ts';
import { parseFind } from './find-form.ts';
import { findView } from './find-view.ts';
import { foundView, peopleShown } from './found-view.ts';
import { involvedElsewhere, involvedView, ringing } from './involved-elsewhere.ts';
import { lookUp } from './look-up.ts';

const address = '/cases/:case/find';
const template = 'find/find.njk';

/** The empty form. */
export const findRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'find-shown',
  parse: () => ({}),
  read: (given) => given,
  show: (given, { open }) => findView(open, given),
  template,
});

/** Looks up what was sent. It is sent as a form, so that no name stands in an address, in a history or in a log. */
export const lookUpRoute: Route = {
  method: 'POST',
  address,
  permission: 'read-case',
  audit: 'looked-up',
  inside: 'case',
  notesShown: true,
  respond: async ({ body }, given): Promise<Answered> => {
    const { open, desk } = given;
    const parsed = parseFind(body);
    if (parsed.kind === 'errors') {
      await noteShown(given, 'looked-up', []);
      return { kind: 'page', template, model: findView(open, body, parsed), invalid: true };
    }
    const looked = await lookUp(parsed, open, desk);
    await noteShown(given, 'looked-up', peopleShown(open, looked));
    const told = await involvedElsewhere(parsed.asked, given);
    const ring = await ringing(given);
    const elsewhere = told.length === 0 ? undefined : involvedView(told, parsed.asked, open, ring);
    return { kind: 'page', template, model: { ...findView(open, body), found: foundView(open, parsed, looked, ring), elsewhere } };
  },
};
