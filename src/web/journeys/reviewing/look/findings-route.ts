import { reviewAddress } from '../../../addresses.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../../routing/route.ts';
import { withOwnLibrary } from '../../report/own-library.ts';
import { someEntries } from './episode-form.ts';
import { kindIn, parseFinding } from './finding-form.ts';
import { writeFindingPage } from './finding-pages.ts';
import { findingsView } from './findings-view.ts';
import { inReview } from './in-review.ts';
import { keepFound } from './keep-found.ts';
import type { ReviewRead } from './review-read.ts';

const address = '/cases/:case/reviews/:review/findings';

export const findingsRoute: Route = withOwnLibrary(
  inReview({
    method: 'GET',
    address,
    permission: 'see-reviews',
    audit: 'findings-shown',
    respond: (read, _, given) => ({
      kind: 'page',
      template: 'reviewing/look/findings.njk',
      model: findingsView(read, given),
    }),
  }),
);

/** The form of a new finding: resting on an entry, where the address names one. */
export const findingFormRoute: Route = withOwnLibrary(
  inReview({
    method: 'GET',
    address: `${address}/write`,
    permission: 'work-in-review',
    audit: 'finding-shown',
    respond: (read, { query }, given) => {
      const entry = read.entryAt(query.entry);
      const evidence = entry === undefined ? undefined : someEntries([entry]);
      return writeFindingPage(read, given, evidence === undefined ? {} : { evidence });
    },
  }),
);

export const findingAt = (read: ReviewRead, id: string | undefined) => read.learning.findings.find((one) => one.id === id);

/** Keeps a finding, or sets beside what is typed what was found before and keeps nothing. */
export const writeFindingRoute: Route = withOwnLibrary(
  inReview({
    method: 'POST',
    address: `${address}/write`,
    permission: 'work-in-review',
    audit: 'finding-kept',
    isLong: true,
    perMinute: 60,
    respond: async (read, { body }, given) => {
      if (body.do === 'look') return writeFindingPage(read, given, { sent: { given: body, problems: [] }, isLook: true });
      const parsed = parseFinding(body, read, given);
      const is = kindIn(body);
      if ('problems' in parsed || is === undefined) {
        const problems = 'problems' in parsed ? parsed.problems : [];
        return writeFindingPage(read, given, {
          sent: { given: body, problems: [...(is === undefined ? [{ href: 'is', text: 'Choose what it is' }] : []), ...problems] },
        });
      }
      const id = await keepFound(read.review.id, { kind: 'finding', is, words: parsed.ok }, given);
      return toFinding(read, id, given);
    },
  }),
);

export const toFinding = ({ review }: ReviewRead, id: string, { open }: GivenCase, part = ''): Answered => ({
  kind: 'go',
  to: `${reviewAddress(open.partnership, review.id, 'findings', 'finding', id)}${part}`,
});

export const changeFindingFormRoute: Route = withOwnLibrary(
  inReview({
    method: 'GET',
    address: `${address}/finding/:finding/change`,
    permission: 'work-in-review',
    audit: 'finding-shown',
    respond: (read, { params }, given) => {
      const changes = findingAt(read, params.finding);
      return changes === undefined ? notFound : writeFindingPage(read, given, { changes });
    },
  }),
);

/** Words a finding anew: what it said before stays, and whoever signed signs again. */
export const changeFindingRoute: Route = withOwnLibrary(
  inReview({
    method: 'POST',
    address: `${address}/finding/:finding/change`,
    permission: 'work-in-review',
    audit: 'finding-kept',
    isLong: true,
    perMinute: 60,
    respond: async (read, { params, body }, given) => {
      const changes = findingAt(read, params.finding);
      if (changes === undefined) return notFound;
      if (body.do === 'look') return writeFindingPage(read, given, { changes, sent: { given: body, problems: [] }, isLook: true });
      const parsed = parseFinding(body, read, given);
      if ('problems' in parsed) return writeFindingPage(read, given, { changes, sent: { given: body, problems: parsed.problems } });
      await keepFound(read.review.id, { kind: 'finding-changed', of: changes.id, words: parsed.ok }, given);
      return toFinding(read, changes.id, given);
    },
  }),
);
