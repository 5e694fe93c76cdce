import { pregnanciesNow } from '../../../core/child-now/pregnancy-now.ts';
import { birthOf, deathOf } from '../../../core/picture/family/family.ts';
import { termsOn } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { openPlans } from '../../../core/picture/work/plans.ts';
import { ageOn } from '../../../core/time/age.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords, withCapital } from '../../words/plain-words.ts';

/** The bar at the top of a child's pages: who, how old on the day shown, and what stands out by law or plan. Never a level of risk. */
export function identityOf(p: Picture): object {
  const birth = birthOf(p, p.child);
  const died = deathOf(p, p.child) !== undefined;
  const plans = [...new Set(openPlans(p).map(({ type }) => type ?? ''))].filter((type) => type !== '');
  const restrictions = termsOn(p).length;
  return {
    name: namesIn(p.directory).person(p.child),
    age: died ? 'died' : birth === undefined ? 'not yet born, as far as is known' : ageOn(birth.on, p.today),
    // The day on which somebody is so old: pages with no day control say it here.
    on: died ? undefined : showDay(p.today),
    born: birth === undefined || !Number.isFinite(birth.on.earliest) ? undefined : showSpan(birth.on),
    badges: [
      ...(birth === undefined && !died ? ['Unborn'] : []),
      ...toBirth(p),
      ...plans.map((type) => `${withCapital(inPlainWords(type))} plan`),
      ...(restrictions === 0 ? [] : [restrictions === 1 ? 'Restriction in force' : 'Restrictions in force']),
    ],
  };
}

/** Weeks to each birth that is looked for in the family: on everything that is open with the child (R105). */
const toBirth = (p: Picture): readonly string[] =>
  pregnanciesNow(p).map(({ toBirth: weeks }) =>
    weeks === undefined
      ? 'A birth is looked for'
      : weeks === 0
        ? 'A birth is due'
        : weeks === 1
          ? '1 week to a birth'
          : `${weeks} weeks to a birth`,
  );
