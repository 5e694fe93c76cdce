import type { Library } from '../../../core/learning/library/library.ts';
import { withOwn } from '../../../core/learning/library/with-own.ts';
import { publishedKept } from '../../../parse/learning/published.ts';
import type { GivenCase, Route } from '../../routing/route.ts';

/** The library as it stands in this partnership: the reviews that come with Heed, those of its own folder, and those that it published from a review's room. */
export const libraryHere = async ({ desk, sources }: Pick<GivenCase, 'desk' | 'sources'>): Promise<Library> =>
  withOwn(sources.library, publishedKept(await desk.learning({ kind: 'register' })));

type InCase = Extract<Route, { readonly inside: 'case' }>;

/** A page that is made of the library: it is given that of its partnership. */
export const withOwnLibrary = (route: Route): Route =>
  route.inside === 'case'
    ? ({ ...route, respond: async (asking, given) => route.respond(asking, await givenLibrary(given)) } satisfies InCase)
    : route;

const givenLibrary = async (given: GivenCase): Promise<GivenCase> => ({
  ...given,
  sources: { ...given.sources, library: await libraryHere(given) },
});
