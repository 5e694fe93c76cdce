import { countsTold, mayTell, sayCount } from '../counts/count.ts';
import type { SkillsAnswer } from './said.ts';

/** What people who work with families are to be able to do, in one version (R224). Levels run from the first steps up; nobody is placed on them but by themselves. */
export interface Framework {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly source: string;
  readonly levels: readonly string[];
  /** From which level on somebody needs nothing more, from 0. */
  readonly enough: number;
  readonly roles: readonly string[];
  readonly capabilities: readonly { readonly id: string; readonly says: string; readonly roles: readonly string[] }[];
}

export const frameworkName = ({ id, version }: Pick<Framework, 'id' | 'version'>): string => `${id}@${version}`;

export const findFramework = (all: readonly Framework[], name: string): Framework | undefined =>
  all.find((one) => frameworkName(one) === name);

/** Those by which a survey may be begun: the last version of each. */
export const frameworksToUse = (all: readonly Framework[]): readonly Framework[] =>
  all.filter((one) => !all.some(({ id, version }) => id === one.id && version > one.version));

/** Of one role: how many answered, and by capability how many would have more. Roles of which too few answered stand together, or are not told of. */
export interface RoleGaps {
  readonly role: string;
  readonly answered: number;
  readonly gaps: readonly { readonly says: string; readonly more: string; readonly enough: string; readonly leftOut: string }[];
}

export interface Gaps {
  readonly roles: readonly RoleGaps[];
  /** Whether there are answers of which nothing is told. */
  readonly heldBack: boolean;
}

export function gapsOf(framework: Framework, answers: readonly SkillsAnswer[]): Gaps {
  const groups = framework.roles.map((role) => ({ role, all: answers.filter((one) => one.role === role) }));
  const told = groups.filter(({ all }) => mayTell(all.length));
  const small = groups.filter(({ all }) => all.length > 0 && !mayTell(all.length));
  const together = small.flatMap(({ all }) => all);
  const isTold = small.length > 1 && mayTell(together.length);
  return {
    roles: [...told, ...(isTold ? [{ role: 'Other roles together', all: together }] : [])].map(({ role, all }) => ({
      role,
      answered: all.length,
      gaps: framework.capabilities
        .filter(({ roles }) => roles.length === 0 || roles.includes(role))
        .map(({ id, says }) => {
          const levels = all.flatMap((one) => one.levels[id] ?? []);
          const more = levels.filter((level) => level < framework.enough).length;
          const [sayMore = '', enough = '', leftOut = ''] = countsTold([more, levels.length - more, all.length - levels.length]).map(
            sayCount,
          );
          return { says, more: sayMore, enough, leftOut };
        }),
    })),
    heldBack: together.length > 0 && !isTold,
  };
}
