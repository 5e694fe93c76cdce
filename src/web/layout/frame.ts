import { idleTime, warningTime } from '../../core/access/session-life.ts';
import {
  checksAddress,
  emergencyAddress,
  findAddress,
  learningAddress,
  ownLooksAddress,
  playAddress,
  restrictionsAddress,
  reviewsAddress,
  todayAddress,
  unusualAddress,
  workAddress,
} from '../addresses.ts';
import type { Person, Who } from '../door/who.ts';
import type { Visitor } from '../visitor.ts';
import { roleAtInWords } from '../words/role-words.ts';

/** What every page has around its content. It is a function of the visitor alone, so that it tells nothing of what was asked for. */
export function frameOf({ visitor, person }: Who, demonstration: boolean): object {
  return {
    demonstration,
    demonstrationWords:
      'Published reviews, retold, and invented families, to show Heed at work. Pages show what was known by the day on which each agency is said to have written it down.',
    ...(visitor === undefined
      ? {}
      : { visitor: { role: visitor.role, caseTitle: visitor.partnership.title, navigation: navigationOf(visitor) } }),
    ...(person === undefined ? {} : { person: personView(person) }),
  };
}

const personView = ({ account, acting, roles }: Person): object => ({
  called: account.called,
  role: acting === undefined ? undefined : roleAtInWords(acting),
  partnership: acting?.partnershipTitle,
  runsThePlace: acting?.role === 'administrator',
  mayChange: roles.length > 1,
  // Whole seconds, for the page part that warns.
  warnAfter: warningTime / 1000,
  endsAfter: idleTime / 1000,
});

const navigationOf = ({ partnership, vantage, looker, may }: Visitor): readonly object[] => [
  { href: todayAddress(partnership), text: 'Today' },
  { href: findAddress(partnership), text: 'Find' },
  ...(vantage.kind === 'whole' ? [{ href: playAddress(partnership), text: 'Play' }] : []),
  { href: workAddress(partnership), text: 'Work' },
  { href: restrictionsAddress(partnership), text: 'Restrictions' },
  { href: checksAddress(partnership), text: 'Checks' },
  { href: learningAddress(partnership), text: 'Learning' },
  ...(looker === undefined ? [] : [{ href: ownLooksAddress(partnership), text: 'What you opened' }]),
  ...(may('see-reviews') ? [{ href: reviewsAddress(partnership), text: may('review') ? 'Your reviews' : 'Reviews' }] : []),
  ...(may('open-in-emergency') ? [{ href: emergencyAddress(partnership), text: 'Emergency' }] : []),
  ...(may('see-unusual-access') ? [{ href: unusualAddress(partnership), text: 'Unusual opening' }] : []),
];
