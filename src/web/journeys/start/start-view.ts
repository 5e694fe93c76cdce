import type { Partnership } from '../../../core/ledger/port.ts';
import { showSpan } from '../../../core/time/span.ts';
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

function caseView({ partnership: { id, title, scope, harm }, members }: ListedCase): object {
  return {
    id,
    title,
    dates: showSpan(scope),
    ...(harm === undefined ? {} : { happened: `${withCapital(harm.what)}, ${showSpan(harm.when)}` }),
    people: members.map(({ agency, publicId }) => ({ as: publicId, post: postNames[agency.kind], agency: agency.name })),
  };
}
