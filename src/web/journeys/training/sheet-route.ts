import { satisfactions } from '../../../core/learning/training/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { trainingAddress } from '../../addresses.ts';
import { casePage } from '../../routing/route.ts';
import { answerChoices } from './answer-route.ts';
import { readSession } from './session-read.ts';

/** The same questions on paper: before and after on one sheet, three months later on another. */
export const sessionSheetRoute = casePage({
  address: '/cases/:case/training/sessions/:session/sheet',
  permission: 'read-case',
  audit: 'training-sheet-shown',
  parse: ({ params }) => params.session,
  read: readSession,
  show: (read, { open }) => ({
    title: 'The sheets of the session',
    back: { href: trainingAddress(open.partnership, ['sessions', read.session.id]), text: 'The session' },
    caption: `${read.course.title}, ${showDay(read.session.on)}`,
    choices: answerChoices(read).map(({ text }) => text),
    isInNumbers: read.course.measure === 'ten',
    ...{ knowing: read.course.knowing, doing: read.course.doing, satisfactions },
  }),
  template: 'training/sheet.njk',
});
