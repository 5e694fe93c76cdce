import type { SealRequest } from '../../../core/access/sealed.ts';
import type { Vantage } from '../../../core/picture/view.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { lastOpenedBy } from '../../reading/last-opened.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { casePage } from '../../routing/route.ts';
import { childrenOnDesk } from './children-view.ts';
import { todayView } from './today-view.ts';

/** Requests of other agencies for what this one keeps sealed that nobody has answered. */
const waitingAt = (requests: readonly SealRequest[], vantage: Vantage): number =>
  requests.filter(({ by, answer }) => vantage.kind === 'agency' && by !== vantage.agency && answer === undefined).length;

export const todayRoute = casePage({
  address: '/cases/:case/today',
  permission: 'read-case',
  audit: 'today-shown',
  parse: ({ query }, { open }) => dayAsked(open.days, query.on),
  notesShown: true,
  read: async (on, given) => {
    const { open, desk, visitor } = given;
    const children = childrenOnDesk(open, on);
    await noteShown(given, 'today-shown', [...children.mine, ...children.others]);
    const asksForSealed = visitor.may('open-sealed') ? waitingAt(await desk.sealRequests(), open.vantage) : 0;
    const [opened, unfinished] = [await lastOpenedBy(visitor, children.mine, desk), await desk.unfinished()];
    return { open, on, children, opened, unfinished, asksForSealed };
  },
  show: todayView,
  template: 'today/today.njk',
});
