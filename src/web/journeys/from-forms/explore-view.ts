import type { ToExplore } from '../../../core/pathway/assessment/still-to-explore.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { assessmentAddress, exploreAddress, publicId, workAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { namesIn } from '../../words/names.ts';
import { type ExploreRead, markOf } from './explore-read.ts';

/** What is open, first recorded first, each with where it is answered; and what came of the others. */
export function exploreView({ on, all }: ExploreRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { partnership, days, publicIds } = open;
  const names = namesIn(open.directory);
  const chosen = on === days.usual ? undefined : on;
  const row = ({ mark, picture }: { readonly mark: ToExplore; readonly picture: Picture }): object => {
    const { paper, form, question, answer, cameOfIt } = mark;
    const key = markOf(mark, open);
    return {
      key,
      children: allListed((paper.facts.children ?? []).map(names.person)),
      asks: question.asks,
      answer,
      by: `${form.title}: ${names.agency(paper.by)}, ${whenInWords(paper)}`,
      href: assessmentAddress(open, picture.child, publicId(publicIds.entries, firstOf(mark, picture)), chosen),
      value: returned?.sent.mark === key ? returned.sent.words : '',
      error: returned?.problems.find(({ field }) => field === `words-${key}`)?.text,
      cameOfIt: cameOfIt && {
        words: cameOfIt.text,
        by: `${names.agency(cameOfIt.by)}, ${whenInWords(cameOfIt)}`,
      },
    };
  };
  return {
    title: 'Still to be explored',
    form: true,
    back: { href: workAddress(partnership, chosen), text: 'Back to work' },
    day: dayControl(open, on, (day) => exploreAddress(partnership, day)),
    send: exploreAddress(partnership, chosen),
    mayWrite: ownAgency(open.vantage) !== undefined && visitor.may('write-for-agency'),
    open: all.filter(({ mark }) => mark.cameOfIt === undefined).map(row),
    explored: all.filter(({ mark }) => mark.cameOfIt !== undefined).map(row),
    errors: returned?.problems ?? [],
  };
}

/** An assessment is known by its first entry: what was recommended, where it was. */
function firstOf({ paper }: ToExplore, { byId }: Picture): ToExplore['paper']['id'] {
  const opened = paper.facts.of === undefined ? undefined : byId.get(paper.facts.of);
  return opened?.kind === 'assessment' ? (opened.facts.of ?? opened.id) : paper.id;
}
