import type { Layout } from '../../../../core/chronology/layout.ts';
import type { Mark, Scene } from '../../../../core/chronology/scene.ts';
import type { Days } from '../../../../core/chronology/time-scale.ts';
import type { OpenCase } from '../../../reading/open-case.ts';
import type { Say } from './say.ts';

/** Addresses that a drawing leads to. */
export interface Ways {
  /** The same with other days. */
  readonly here: (days: Days | undefined) => string;
  readonly table: string;
  readonly question: (key: string) => string;
}

/** All that a part of the page is made from: what is said, where it goes and where it leads. */
export interface Shown {
  readonly scene: Scene;
  readonly layout: Layout;
  readonly say: Say;
  readonly open: OpenCase;
  readonly ways: Ways;
  readonly idOf: (mark: Pick<Mark, 'id'>) => string;
}
