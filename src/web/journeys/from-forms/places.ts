import type { Partnership } from '../../../core/ledger/port.ts';
import type { Day } from '../../../core/time/day.ts';
import { answersCountedAddress, earlyHelpAddress, exploreAddress } from '../../addresses.ts';

/** Lists that are made of what finished forms say. */
export const placesFromForms = (of: Partnership, on: Day | undefined): readonly { readonly text: string; readonly href: string }[] => [
  { text: 'All early help', href: earlyHelpAddress(of, on) },
  { text: 'What is still to be explored', href: exploreAddress(of, on) },
  { text: 'How often each answer was given', href: answersCountedAddress(of, on) },
];
