import type { SharingStatement } from '../../../core/sharing/agreement.ts';
import { agreementsAddress } from '../../addresses.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type AgreementErrors, parseAgreement } from './agreement-form.ts';
import { agreementsView, agreementView, newRelease } from './agreements-view.ts';
import { sharingStatements } from './sharing-context.ts';

const address = '/cases/:case/sharing-agreements/:agreement';
const isNew = ({ params }: Asking): boolean => params.agreement === 'new' || params.agreement === newRelease;

/** What the partnership has agreed that its agencies share: about no family, and for everybody at work in it to know. */
export const agreementsRoute = casePage({
  address: '/cases/:case/sharing-agreements',
  permission: 'read-case',
  audit: 'agreements-shown',
  parse: () => true,
  read: (_, given) => sharingStatements(given),
  show: agreementsView,
  template: 'share/agreements.njk',
});

async function find(asking: Asking, given: GivenCase) {
  const statements = await sharingStatements(given);
  const own = statements.filter(({ agreement }) => agreement === asking.params.agreement);
  return own.length > 0 || (isNew(asking) && given.visitor.may('decide-sharing')) ? own : undefined;
}

async function show(asking: Asking, given: GivenCase, problems?: AgreementErrors): Promise<Answered> {
  const own = await find(asking, given);
  if (own === undefined) return notFound;
  return {
    kind: 'page',
    template: 'share/agreement.njk',
    model: agreementView(own, given, asking.params.agreement === newRelease, problems),
    ...(problems === undefined ? {} : { invalid: true }),
  };
}

/** An agreement stays of its sort, and what was never agreed is not ended. */
function isOneOf(what: string | undefined, own: readonly SharingStatement[], { params }: Asking): boolean {
  const isRelease = params.agreement === newRelease || own.some((one) => one.what === 'released');
  return what === 'ended' ? own.length > 0 : (what === 'released') === isRelease;
}

/** One agreement: what it comes to, what was decided about it, and for whoever may decide, the forms to do so. */
export const agreementRoute: Route = {
  method: 'GET',
  address,
  permission: 'read-case',
  audit: 'agreement-shown',
  inside: 'case',
  respond: (asking, given) => show(asking, given),
};

export const decideAgreementRoute: Route = {
  method: 'POST',
  address,
  permission: 'decide-sharing',
  audit: 'agreement-decided',
  inside: 'case',
  respond: async (asking, given) => {
    const own = await find(asking, given);
    if (own === undefined || !isOneOf(asking.body.what, own, asking)) return notFound;
    const deciding = parseAgreement(asking.body, isNew(asking) ? given.newId() : (asking.params.agreement ?? ''));
    if ('errors' in deciding) return show(asking, given, deciding);
    await given.desk.decideSharing(deciding);
    return { kind: 'go', to: `${agreementsAddress(given.open.partnership)}#${deciding.agreement}` };
  },
};
