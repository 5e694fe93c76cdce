import { checkAddress } from '../../addresses.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { checkView } from './check-view.ts';
import { parseDecision } from './decision-form.ts';

const address = '/cases/:case/checks/:check';

const findCheck = ({ params }: { readonly params: Readonly<Record<string, string>> }, { open }: GivenCase) =>
  open.checks.find(({ id }) => id === params.check);

/** One check: what it asks and why, what has been decided about it, and for whoever may decide, the forms to do so. */
export const checkRoute = withOwnLibrary(
  casePage({
    address,
    permission: 'read-case',
    audit: 'check-shown',
    parse: findCheck,
    read: (check) => check,
    show: checkView,
    template: 'checks/check.njk',
  }),
);

export const decideCheckRoute: Route = {
  method: 'POST',
  address,
  permission: 'decide-checks',
  audit: 'check-decided',
  inside: 'case',
  respond: async (asking, given) => {
    const check = findCheck(asking, given);
    if (check === undefined) return notFound;
    const decision = parseDecision(asking.body, check, given.open);
    if (decision.kind === 'errors')
      return { kind: 'page', template: 'checks/check.njk', model: checkView(check, given, decision), invalid: true };
    await given.desk.decideCheck(decision.deciding);
    return { kind: 'go', to: `${checkAddress(given.open.partnership, check.id)}#decided` };
  },
};
