import { isSameName } from '../../../core/access/posts.ts';
import type { Body } from '../../../core/learning/register/owner.ts';
import type { Source, Terms } from '../../../core/learning/register/recommendation.ts';
import { present } from '../../../parse/learning/parts.ts';
import { registerAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type FromReviews, readReviews } from './from-reviews.ts';
import { keepInRegister } from './keep.ts';
import { registerFrame } from './register-frame.ts';
import { type RegisterRead, readRegisterRoom } from './register-read.ts';
import { kindsInWords } from './register-words.ts';

const address = '/cases/:case/actions/from-reviews';

/** What the reviews of this partnership recommend: nothing leaves their rooms but what is taken over here, one by one (R247). */
export const fromReviewsRoute = casePage({
  address,
  permission: 'keep-learning',
  audit: 'register-item-shown',
  parse: () => ({}),
  read: async (_, given) => ({ ...(await readRegisterRoom(given)), reviews: await readReviews(given) }),
  show: (read, given) => view(read, given),
  template: 'register/from-reviews.njk',
});

const takenOver = ({ register }: RegisterRead, review: string, recommendation: string): string | undefined =>
  register.recommendations.find(
    ({ source }) => source.kind === 'review' && source.review === review && source.recommendation === recommendation,
  )?.id;

function view(read: RegisterRead & { readonly reviews: FromReviews }, { open }: GivenCase): object {
  return {
    title: 'From a review’s room',
    form: true,
    frame: registerFrame(open.partnership, 'register'),
    send: registerAddress(open.partnership, 'from-reviews'),
    groups: [...Map.groupBy(read.reviews.recommendations, ({ review }) => review).values()].map((together) => ({
      title: together[0]?.title,
      rows: together.map(({ review, one }) => {
        const id = takenOver(read, review, one.id);
        return {
          ...{
            says: one.says,
            number: one.number,
            kind: kindsInWords[one.kind],
            body: one.body,
            owner: one.owner,
            different: one.different,
          },
          name: `${review} ${one.id}`,
          stands: id === undefined ? undefined : registerAddress(open.partnership, 'recommendations', id),
        };
      }),
    })),
  };
}

export const takeFromReviewRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'register-kept',
  inside: 'case',
  respond: async ({ body }, given) => {
    const [{ recommendations }, read] = [await readReviews(given), await readRegisterRoom(given)];
    const found = recommendations.find(({ review, one }) => body.item === `${review} ${one.id}`);
    if (found === undefined) return notFound;
    const source: Source = {
      kind: 'review',
      review: found.review,
      recommendation: found.one.id,
      called: `${found.title}, ${found.one.number}`,
    };
    const id =
      takenOver(read, found.review, found.one.id) ??
      (await keepInRegister({ kind: 'register-proposed', terms: termsOf(found, given.open), source }, given, { readers: [] }));
    return { kind: 'go', to: registerAddress(given.open.partnership, 'recommendations', id) };
  },
};

/** Whom it names is looked for among the agencies here; whoever accepts it says whether that is right. */
function termsOf({ one, from }: FromReviews['recommendations'][number], open: OpenCase): Terms {
  const { says, kind, body, owner, by, different } = one;
  const [check, ...checks] = new Set(from.flatMap(({ carried }) => carried.flatMap((way) => (way.kind === 'check' ? [way.check] : []))));
  const agency = [...open.directory.agencies.values()].find(({ name }) => isSameName(name, body));
  const at: Body | undefined =
    agency !== undefined
      ? { kind: 'agency', agency: agency.id }
      : /\b(board|partnership)\b/i.test(body)
        ? { kind: 'board' }
        : body === ''
          ? undefined
          : { kind: 'outside', called: body };
  return {
    ...{ says, kind, of: 'lesson', findings: from.map(({ number, says: found }) => `${number} ${found}`) },
    themes: [...new Set(from.flatMap(({ themes }) => themes))],
    carried: check === undefined ? { kind: 'not-said' } : { kind: 'checks', checks: [check, ...checks] },
    ...present({ body: at, by, owner: at === undefined || owner === '' ? undefined : { at, post: owner } }),
    ...(different === '' ? {} : { different }),
  };
}
