import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { ToExplore } from '../../../core/pathway/assessment/still-to-explore.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import { exploreAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { casePage, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { exploreRead, markOf } from './explore-read.ts';
import { exploreView } from './explore-view.ts';

const address = '/cases/:case/explore';

/** What finished forms left to be explored further, until somebody says what came of it (R251). */
export const exploreRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'explore-shown',
  notesShown: true,
  parse: ({ query }, given) => writingDay(given, query.on),
  read: exploreRead,
  show: (read, given) => exploreView(read, given),
  template: 'from-forms/explore.njk',
});

/** Says what came of one: whoever left it open is given it. */
export const exploredRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'explored',
  inside: 'case',
  notesShown: true,
  respond: async (asking, given) => {
    const read = await exploreRead(writingDay(given, asking.query.on), given);
    const { mark: named = '' } = asking.body;
    const found = read.all.find(({ mark }) => markOf(mark, given.open) === named);
    if (found === undefined || ownAgency(given.open.vantage) === undefined) return notFound;
    const there = `${exploreAddress(given.open.partnership, chosenDay(asking.query, read.on))}#explore`;
    // Somebody else has said it meanwhile: both stand.
    const words = (asking.body.words ?? '').trim();
    if (words === '' || words.length > 5000) {
      const problem = { field: `words-${named}`, text: 'Write what came of it, in 5000 letters or fewer' };
      const returned: Returned = { sent: asking.body, problems: [problem] };
      return { kind: 'page', template: 'from-forms/explore.njk', model: exploreView(read, given, returned), invalid: true };
    }
    const { mark, picture } = found;
    const step = {
      body: cameOf(mark, picture.today, words),
      on: picture.today,
      to: [mark.paper.by],
      why: 'They left it to be explored',
    };
    return (await recordStep(step, given)) ? { kind: 'go', to: there } : notFound;
  },
};

const cameOf = ({ paper, question, answer }: ToExplore, on: Day, words: string): Body => ({
  ...bareBody(on, paper.about, words),
  kind: 'note',
  ...(paper.thread === undefined ? {} : { thread: paper.thread }),
  facts: { of: paper.id, explored: new Map([[question.id, answer]]) },
});
