import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { type EntryRead, findEntry } from './entry-read.ts';
import { type EntryPage, entryView } from './entry-view.ts';
import { seenSince } from './seen-since.ts';

export const entryRoute: Route = {
  method: 'GET',
  address: '/cases/:case/entries/:entry',
  permission: 'read-case',
  audit: 'entry-opened',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findEntry(asking, given);
    return read === undefined ? notFound : entryPage(read, asking, given);
  },
};

/** The page of an entry; again with what has to be put right. */
export async function entryPage(read: EntryRead, { query }: Asking, given: GivenCase, returned?: EntryPage['returned']): Promise<Answered> {
  const seen = await seenSince(read.original, given);
  return {
    kind: 'page',
    template: 'share/entry.njk',
    model: entryView(read, given, { seen, isNew: query.done === 'yes', returned }),
    ...(returned === undefined ? {} : { invalid: true }),
  };
}
