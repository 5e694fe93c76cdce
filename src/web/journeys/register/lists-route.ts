import { listsOf } from '../../../core/learning/register/lists.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { actionLine, recommendationLine } from './lines.ts';
import { registerFrame } from './register-frame.ts';
import { type RegisterRead, readRegisterRoom } from './register-read.ts';

/** What somebody must see to, list by list. */
export const registerListsRoute = casePage({
  address: '/cases/:case/actions/lists',
  permission: 'read-case',
  audit: 'register-shown',
  parse: () => ({}),
  read: (_, given) => readRegisterRoom(given),
  show: (read, given) => listsView(read, given),
  template: 'register/lists.njk',
});

function listsView(read: RegisterRead, { open }: GivenCase): object {
  const lists = listsOf(read.register, read.holding, new Set(open.checks.map(({ id }) => id)), read.today);
  const recommendations = (all: typeof lists.withoutOwnerOrDay) => all.map((one) => recommendationLine(one, read, open));
  const actions = (all: typeof lists.overdue) => all.map((one) => actionLine(one, read, open));
  return {
    title: 'To see to',
    frame: registerFrame(open.partnership, 'lists'),
    actions: [
      {
        heading: 'Orphaned',
        says: 'The post that owns it is held by no one. It is with whoever it goes to meanwhile, and what was written stays as it was written.',
        rows: actions(lists.orphaned.map(({ action }) => action)),
      },
      { heading: 'Past their day', says: 'Neither done nor stopped.', rows: actions(lists.overdue) },
      {
        heading: 'Done, with no effect shown',
        says: 'No later look at practice or outcome saw a change.',
        rows: actions(lists.doneWithoutEvidence),
      },
    ],
    recommendations: [
      {
        heading: 'Without an owner or a day',
        says: 'Open, and one of the two is not said.',
        rows: recommendations(lists.withoutOwnerOrDay),
      },
      { heading: 'Past their day', says: 'Not completed.', rows: recommendations(lists.overdueRecommendations) },
      {
        heading: 'Carried by no check',
        says: 'No check that is there carries them, so that they reach a desk only by memory.',
        rows: recommendations(lists.carriedByNoCheck),
      },
    ],
  };
}
