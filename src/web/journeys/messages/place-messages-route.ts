import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { placeAddress, placeMessagesAddress } from '../../addresses.ts';
import type { Route } from '../../routing/route.ts';
import { stateNames, stateWords } from '../../words/message-words.ts';

/** Smaller figures are not told (rule 26). */
const fewest = 5;

/** How messages fare, for whoever runs the place: counts of the whole, and whose mail does not arrive. Nothing of any agency's desk. */
export const placeMessagesRoute: Route = {
  method: 'GET',
  address: placeMessagesAddress,
  permission: 'run-the-place',
  audit: 'mail-states-shown',
  inside: 'office',
  respond: async (_, { office, byLink }) => ({
    kind: 'page',
    template: 'messages/place-messages.njk',
    model: {
      title: 'Messages',
      back: { href: placeAddress, text: 'Running the place' },
      hasMail: byLink !== undefined,
      states: (await office.mailByState()).map(({ state, many, oldest }) => ({
        says: stateNames[state],
        many: many < fewest ? `fewer than ${fewest}` : many,
        oldest: showDay(dayAt(oldest)),
      })),
      failures: (await office.mailThatFailed()).map(({ called, address, state, why, on, tries }) => ({
        ...{ called, address, tries, on: showDay(on), says: stateWords(state, why) },
      })),
    },
  }),
};
