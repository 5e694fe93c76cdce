import { isOwnedAt } from '../../../core/learning/register/owner.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { registerAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { actionLine, recommendationLine } from './lines.ts';
import { itemAsked, questionsStanding } from './questions.ts';
import { registerFrame } from './register-frame.ts';
import type { RegisterRead } from './register-read.ts';

const groups = [
  { kind: 'proposed', heading: 'Proposed, not accepted yet' },
  { kind: 'accepted', heading: 'Accepted' },
  { kind: 'completed', heading: 'Completed' },
  { kind: 'declined', heading: 'Declined' },
] as const;

/** Every recommendation with the actions under it; for an agency, first what its posts own. */
export function registerView(read: RegisterRead, given: GivenCase): object {
  const { open, visitor } = given;
  const { recommendations, actions } = read.register;
  const own = ownAgency(open.vantage);
  const keeps = visitor.may('keep-learning');
  const under = (id: string | undefined): readonly object[] =>
    actions.filter(({ recommendation }) => recommendation === id).map((action) => actionLine(action, read, open));
  const known = new Set(recommendations.map(({ id }) => id));
  return {
    title: 'Recommendations and actions',
    frame: registerFrame(open.partnership, 'register'),
    keeps,
    ways: {
      typed: registerAddress(open.partnership, 'new'),
      library: registerAddress(open.partnership, 'from-library'),
      reviews: registerAddress(open.partnership, 'from-reviews'),
    },
    questions: keeps
      ? questionsStanding(read).map((one) => ({
          question: one.question,
          since: showDay(one.since),
          href: registerAddress(open.partnership, known.has(itemAsked(one)) ? 'recommendations' : 'item', itemAsked(one)),
        }))
      : [],
    own:
      own === undefined
        ? undefined
        : {
            agency: namesIn(open.directory).agency(own),
            actions: actions.filter(({ owner }) => isOwnedAt(owner, own)).map((action) => actionLine(action, read, open)),
          },
    groups: groups
      .map(({ kind, heading }) => ({
        heading,
        rows: recommendations
          .filter(({ state }) => state.kind === kind)
          .map((one) => ({ ...recommendationLine(one, read, open), actions: under(one.id) })),
      }))
      .filter(({ rows }) => rows.length > 0),
    alone: actions
      .filter(({ recommendation }) => recommendation === undefined || !known.has(recommendation))
      .map((action) => actionLine(action, read, open)),
  };
}
