import type { Day } from '../../../time/day.ts';
import { type Noted, type OfBoard, of, type Said } from './noted.ts';

/** A strategy, with each time that it was looked at, and by when it is looked at next (R226). */
export interface Strategy extends Omit<Said<'strategy'>, 'kind'> {
  readonly id: string;
  readonly looks: readonly (Said<'strategy-looked-at'> & { readonly who: string })[];
  readonly isLate: boolean;
}

export const strategiesOf = (noted: OfBoard, today: Day): readonly Strategy[] =>
  of(noted, 'strategy').map(({ id, said }) => {
    const looks = of(noted, 'strategy-looked-at').filter((look) => look.said.of === id);
    const by = looks.at(-1)?.said.by ?? said.by;
    return { ...said, id, by, looks: looks.map(named), isLate: by < today };
  });

const named = ({ said, who }: Noted<Said<'strategy-looked-at'>>): Strategy['looks'][number] => ({ ...said, who });
