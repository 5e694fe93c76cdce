import type { Partnership } from '../../../core/ledger/port.ts';
import { parseDay, showDay } from '../../../core/time/day.ts';
import type { Member } from '../../visitor.ts';
import { withCapital } from '../../words/plain-words.ts';
import { postNames } from '../../words/post-names.ts';

/** A case as the start page lists it. */
export interface ListedCase {
  readonly partnership: Partnership;
  readonly members: readonly Member[];
}

export const startView = ({
  demonstration,
  cases,
}: {
  readonly demonstration: boolean;
  readonly cases: readonly ListedCase[];
}): object => ({
  title: 'What each agency knew, and when',
  form: true,
  demonstration,
  reviewed: cases.filter(({ partnership }) => partnership.harm !== undefined).map(caseView),
  invented: cases.filter(({ partnership }) => partnership.harm === undefined).map(caseView),
});

const dayText = (iso: string): string => {
  const day = parseDay(iso);
  return day === undefined ? iso : showDay(day);
};

function caseView({ partnership: { id, title, scope, harm }, members }: ListedCase): object {
  return {
    id,
    title,
    dates: `${dayText(scope.from)} to ${dayText(scope.until)}`,
    ...(harm === undefined ? {} : { happened: `${withCapital(harm.what)}, ${dayText(harm.on)}` }),
    people: members.map(({ agency, publicId }) => ({ as: publicId, post: postNames[agency.kind], agency: agency.name })),
  };
}
