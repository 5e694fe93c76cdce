import { checksAddress, findAddress, playAddress, restrictionsAddress, todayAddress } from '../addresses.ts';
import type { Visitor } from '../visitor.ts';

/** What every page has around its content. It is a function of the visitor alone, so that it tells nothing of what was asked for. */
export function frameOf(visitor: Visitor | undefined, demonstration: boolean): object {
  return {
    demonstration,
    demonstrationWords:
      'Published reviews, retold, and invented families, to show Heed at work. Pages show what was known by the day on which each agency is said to have written it down.',
    ...(visitor === undefined
      ? {}
      : { visitor: { role: visitor.role, caseTitle: visitor.partnership.title, navigation: navigationOf(visitor) } }),
  };
}

const navigationOf = ({ partnership, vantage }: Visitor): readonly object[] => [
  { href: todayAddress(partnership), text: 'Today' },
  { href: findAddress(partnership), text: 'Find' },
  ...(vantage.kind === 'whole' ? [{ href: playAddress(partnership), text: 'Play' }] : []),
  { href: restrictionsAddress(partnership), text: 'Restrictions' },
  { href: checksAddress(partnership), text: 'Checks' },
];
