import { showDay } from '../../../core/time/day.ts';
import { showInstant } from '../../../core/time/instant.ts';
import { placeAddress, placeMessagesAddress } from '../../addresses.ts';
import type { Route } from '../../routing/route.ts';
import { stateWords } from '../../words/message-words.ts';

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
        says: stateWords(state),
        many,
        oldest: showInstant(oldest),
      })),
      failures: (await office.mailThatFailed()).map(({ called, address, state, why, on, tries }) => ({
        ...{ called, address, tries, on: showDay(on), says: stateWords(state, why) },
      })),
    },
  }),
};
