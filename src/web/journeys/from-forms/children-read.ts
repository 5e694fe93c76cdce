import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import type { OpenCase } from '../../reading/open-case.ts';

/** The children of the case of whom this visitor may read anything on a day, each as they may read it. */
export const picturesOn = ({ partnership, picture }: OpenCase, on: Day): readonly Picture[] =>
  partnership.children.map((child) => picture(child, on)).filter(({ entries }) => entries.length > 0);
