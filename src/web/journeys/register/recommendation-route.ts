import type { Recommendation, Source, Terms } from '../../../core/learning/register/recommendation.ts';
import type { SaidOfRecommendation } from '../../../core/learning/register/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import { registerAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { checksIn } from './check-fields.ts';
import { type FormOfRegister, formOf } from './form.ts';
import { keepInRegister } from './keep.ts';
import { type OneRecommendation, recommendationView } from './recommendation-view.ts';
import { readRegisterRoom } from './register-read.ts';
import { termsIn } from './terms-form.ts';
import { type TermsFor, termsView } from './terms-view.ts';

const address = '/cases/:case/actions';

async function readOne(id: string | undefined, given: GivenCase): Promise<OneRecommendation | undefined> {
  const read = await readRegisterRoom(given);
  const one = read.register.recommendations.find((recommendation) => recommendation.id === id);
  return one === undefined ? undefined : { ...read, one };
}

export const recommendationRoute = withOwnLibrary(
  casePage({
    address: `${address}/recommendations/:recommendation`,
    permission: 'read-case',
    audit: 'register-item-shown',
    parse: ({ params }) => params.recommendation,
    read: readOne,
    show: (read, given) => recommendationView(read, given),
    template: 'register/recommendation.njk',
  }),
);

const termsPage = (what: 'accept' | 'change'): Route =>
  casePage({
    address: `${address}/recommendations/:recommendation/${what}`,
    permission: 'keep-learning',
    audit: 'register-item-shown',
    parse: ({ params }) => params.recommendation,
    read: readOne,
    show: ({ one, today }, given) => termsView({ what, id: one.id, terms: one, on: showDay(today) }, given),
    template: 'register/terms.njk',
  });
export const acceptFormRoute = termsPage('accept');
export const changeFormRoute = termsPage('change');

export const newRecommendationRoute = casePage({
  address: `${address}/new`,
  permission: 'keep-learning',
  audit: 'register-item-shown',
  parse: () => ({}),
  read: (asked) => asked,
  show: (_, given) => termsView({ what: 'new' }, given),
  template: 'register/terms.njk',
});

const again = (what: TermsFor, id: string | undefined, terms: Terms, given: GivenCase, returned: Returned): Answered => ({
  kind: 'page',
  template: 'register/terms.njk',
  invalid: true,
  model: termsView({ what, terms, ...present({ id }) }, given, returned),
});

const toItem = (given: GivenCase, id: string): Answered => ({
  kind: 'go',
  to: registerAddress(given.open.partnership, 'recommendations', id),
});

/** What is proposed is for whoever sees to quality; what is accepted is said again, for everybody. */
export const proposeRoute: Route = {
  method: 'POST',
  address: `${address}/new`,
  permission: 'keep-learning',
  audit: 'register-kept',
  inside: 'case',
  respond: async ({ body }, given) => {
    const form = formOf(body, given.open);
    const terms = termsIn(form, body);
    const source: Source = { kind: 'typed', from: form.needed('from', 'Write where it comes from') };
    if (form.problems().length > 0) return again('new', undefined, terms, given, { sent: body, problems: form.problems() });
    return toItem(given, await keepInRegister({ kind: 'register-proposed', terms, source }, given, { readers: [] }));
  },
};

export const acceptRoute = keepingTerms('accept', ({ one, today }, terms, form) => ({
  ...{ kind: 'register-accepted', of: one.id, terms, source: one.source },
  on: form.day('on', 'Write the day, such as 7 4 2026', { notAfter: today }) ?? today,
}));
export const changeRoute = keepingTerms('change', ({ one }, terms, form) => ({
  ...{ kind: 'register-changed', of: one.id, terms },
  why: form.needed('why', 'Say why it is changed'),
}));

function keepingTerms(
  what: 'accept' | 'change',
  said: (read: OneRecommendation, terms: Terms, form: FormOfRegister) => SaidOfRecommendation,
): Route {
  return {
    method: 'POST',
    address: `${address}/recommendations/:recommendation/${what}`,
    permission: 'keep-learning',
    audit: 'register-kept',
    inside: 'case',
    respond: async ({ body, params }, given) => {
      const read = await readOne(params.recommendation, given);
      if (read === undefined || !mayBe(what, read.one)) return notFound;
      const form = formOf(body, given.open);
      const terms = termsIn(form, body);
      const saying = said(read, terms, form);
      if (form.problems().length > 0) return again(what, read.one.id, terms, given, { sent: body, problems: form.problems() });
      await keepInRegister(saying, given, what === 'change' && read.one.state.kind === 'proposed' ? { readers: [] } : {});
      return toItem(given, read.one.id);
    },
  };
}

const mayBe = (what: 'accept' | 'change', { state }: Recommendation): boolean =>
  what === 'change' ? state.kind !== 'declined' : state.kind === 'proposed' || state.kind === 'declined';

/** An action is added, or it is completed or declined. */
export const recommendationActRoute: Route = withOwnLibrary({
  method: 'POST',
  address: `${address}/recommendations/:recommendation`,
  permission: 'keep-learning',
  audit: 'register-kept',
  inside: 'case',
  respond: async (asking, given) => {
    const read = await readOne(asking.params.recommendation, given);
    const keep = read === undefined ? undefined : actOf(asking, read, given);
    if (read === undefined || keep === undefined) return notFound;
    const form = formOf(asking.body, given.open);
    const done = await keep(form);
    if (form.problems().length > 0 || done === undefined)
      return {
        ...{ kind: 'page', template: 'register/recommendation.njk', invalid: true },
        model: recommendationView(read, given, { sent: asking.body, problems: form.problems() }),
      };
    return done;
  },
});

type Act = (form: FormOfRegister) => Promise<Answered | undefined>;

function actOf({ body }: Asking, { one, today }: OneRecommendation, given: GivenCase): Act | undefined {
  const keep = async (form: FormOfRegister, said: SaidOfRecommendation, isForQuality = false): Promise<Answered | undefined> => {
    if (form.problems().length > 0) return undefined;
    await keepInRegister(said, given, isForQuality ? { readers: [] } : {});
    return toItem(given, one.id);
  };
  const { kind } = one.state;
  if (body.do === 'complete' && kind === 'accepted')
    return (form) =>
      keep(form, {
        ...{ kind: 'register-completed', of: one.id, words: form.needed('completed-words', 'Say what is different now') },
        on: form.day('completed-on', 'Write the day, such as 7 4 2026', { notAfter: today }) ?? today,
      });
  if (body.do === 'decline' && (kind === 'proposed' || kind === 'accepted'))
    return (form) =>
      keep(
        form,
        {
          ...{ kind: 'register-declined', of: one.id, because: form.needed('declined-because', 'Say why it is not accepted') },
          on: form.day('declined-on', 'Write the day, such as 7 4 2026', { notAfter: today }) ?? today,
        },
        kind === 'proposed',
      );
  if (body.do === 'act' && kind === 'accepted') return (form) => addAction(form, checksIn(body), one, given);
  return undefined;
}

async function addAction(
  form: FormOfRegister,
  checks: readonly string[],
  one: Recommendation,
  given: GivenCase,
): Promise<Answered | undefined> {
  const says = form.needed('action-says', 'Write what is to be done');
  const owner = form.owner('action-owner');
  if (owner === undefined && form.problems().every(({ field }) => !field.startsWith('action-owner')))
    form.problem('action-owner-at', 'Name the post that owns it: no action is without an owner');
  const by = form.day('action-by', 'Write by which day, such as 7 4 2027');
  const auditBy = form.maybeDay('action-audit');
  if (form.problems().length > 0 || owner === undefined || by === undefined) return undefined;
  const id = await keepInRegister(
    { kind: 'action', says, recommendation: one.id, terms: { owner, by, ...present({ auditBy }) }, checks },
    given,
  );
  return { kind: 'go', to: registerAddress(given.open.partnership, 'item', id) };
}
