import { findNamed } from '../../../core/learning/library/library.ts';
import { briefingBegun, briefingParts, partsInOrder } from '../../../core/learning/training/briefing.ts';
import { libraryItemAddress, trainingAddress } from '../../addresses.ts';
import { formModel } from '../../recording/returned.ts';
import type { GivenCase, Route } from '../../routing/route.ts';
import { reviewCalled } from '../library/library-words.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { type BriefingReturned, parseBriefing } from './briefing-form.ts';
import { keep } from './training-read.ts';

const address = '/cases/:case/training/new-briefing';
const template = 'training/new-briefing.njk';

/** Where a briefing of one page is begun: from something in the library, which fills in what is known, or from a finding of one's own (R225). */
export const newBriefingRoute: Route = withOwnLibrary({
  method: 'GET',
  address,
  permission: 'keep-learning',
  audit: 'briefing-form-shown',
  inside: 'case',
  respond: async ({ query }, given) => ({ kind: 'page', template, model: newBriefingView(given, query.item) }),
});

export const keepBriefingRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'briefing-kept',
  inside: 'case',
  respond: async ({ body }, given) => {
    const parsed = parseBriefing(body, given);
    if (!('ok' in parsed)) return { kind: 'page', template, model: newBriefingView(given, body.item, parsed), invalid: true };
    const from = findNamed(given.sources.library, body.item ?? '');
    const item = from === undefined ? {} : { item: body.item ?? '' };
    const id = await keep(given, 'briefing', { text: parsed.ok, ...item }, { readers: [] });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['briefings', id]) };
  },
});

export const partsToWrite = partsInOrder.map((part) => {
  const { heading, hint, isLines } = briefingParts[part];
  return { id: part, heading, hint, rows: isLines ? 4 : 3 };
});

function newBriefingView({ open, sources }: GivenCase, item: string | undefined, returned?: BriefingReturned): object {
  const from = findNamed(sources.library, item ?? '');
  return {
    title: 'A briefing of one page',
    form: true,
    back: { href: trainingAddress(open.partnership), text: 'Training and briefings' },
    send: trainingAddress(open.partnership, ['new-briefing']),
    ...formModel(returned, from === undefined ? {} : briefingBegun(from, open.checks, reviewCalled(from.review))),
    found: returned?.found ?? [],
    item: from === undefined ? '' : (item ?? ''),
    from: from && { says: from.item.says, href: libraryItemAddress(open.partnership, from.review.key, from.item.id) },
    parts: partsToWrite,
  };
}
