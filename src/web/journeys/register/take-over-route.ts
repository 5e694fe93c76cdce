import { findNamed, type ItemAt, isRecommendation, itemName } from '../../../core/learning/library/library.ts';
import type { Source, Terms } from '../../../core/learning/register/recommendation.ts';
import { registerAddress } from '../../addresses.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { itemLine, reviewCalled } from '../library/library-words.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { keepInRegister } from './keep.ts';
import { registerFrame } from './register-frame.ts';
import { type RegisterRead, readRegisterRoom } from './register-read.ts';

const address = '/cases/:case/actions/from-library';

/** What may be adopted: what a review recommends, and what it says went well, to be spread (R165, R231). */
const mayBeTaken = ({ item }: ItemAt): boolean => isRecommendation(item) || item.kind === 'good-practice';

/** The recommendations and good practice of one review of the library, each with whether it stands in the register. */
export const fromLibraryRoute = withOwnLibrary(
  casePage({
    address,
    permission: 'keep-learning',
    audit: 'register-item-shown',
    parse: ({ query }) => ({ review: query.review }),
    read: async ({ review }, given) => ({ ...(await readRegisterRoom(given)), review }),
    show: (read, given) => fromLibraryView(read, given),
    template: 'register/from-library.njk',
  }),
);

function fromLibraryView({ register, review, ...read }: RegisterRead & { readonly review: string | undefined }, given: GivenCase): object {
  const { open, sources } = given;
  const chosen = sources.library.find(({ key }) => key === review);
  const here = new Map(
    register.recommendations.flatMap(({ id, source }) => (source.kind === 'library' ? [[source.item, id] as const] : [])),
  );
  return {
    title: 'From the library',
    form: true,
    frame: registerFrame(open.partnership, 'register'),
    today: read.today,
    reviews: sources.library.map((one) => ({
      called: reviewCalled(one),
      href: `${registerAddress(open.partnership, 'from-library')}?review=${one.key}`,
      current: one === chosen,
    })),
    items: (chosen === undefined ? [] : chosen.items.map((item) => ({ review: chosen, item }))).filter(mayBeTaken).map((at) => {
      const id = here.get(itemName(at));
      return {
        ...itemLine(at, open),
        name: itemName(at),
        stands: id === undefined ? undefined : registerAddress(open.partnership, 'recommendations', id),
      };
    }),
    send: registerAddress(open.partnership, 'from-library'),
  };
}

export const takeFromLibraryRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'register-kept',
  inside: 'case',
  respond: async ({ body }, given) => {
    const at = findNamed(given.sources.library, body.item ?? '');
    if (at === undefined || !mayBeTaken(at)) return notFound;
    const { register } = await readRegisterRoom(given);
    const here = register.recommendations.find(({ source }) => source.kind === 'library' && source.item === body.item);
    const source: Source = { kind: 'library', item: itemName(at) };
    const id = here?.id ?? (await keepInRegister({ kind: 'register-proposed', terms: termsOfItem(at), source }, given, { readers: [] }));
    return { kind: 'go', to: registerAddress(given.open.partnership, 'recommendations', id) };
  },
});

/** What the library says of it; who accepts it and by when is this partnership's to say. */
function termsOfItem({ item }: ItemAt): Terms {
  const [first, ...rest] = item.checks;
  return {
    says: item.says,
    kind: 'change',
    of: item.kind === 'good-practice' ? 'good-practice' : 'lesson',
    findings: [item.where],
    themes: item.themes,
    carried:
      first !== undefined
        ? { kind: 'checks', checks: [first, ...rest] }
        : item.noCheck === undefined
          ? { kind: 'not-said' }
          : { kind: 'not-checkable', because: item.noCheck },
  };
}
