import type { TrainingRoom } from '../../../core/learning/training/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { learningAddress, libraryAddress, trainingAddress } from '../../addresses.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { briefingsIn } from './briefing-read.ts';
import { answersHere, keeps, readRoom } from './training-read.ts';

/** Everything that is kept of training, and the ways on from it. It is about no family. */
export const trainingRoute = casePage({
  address: '/cases/:case/training',
  permission: 'read-case',
  audit: 'training-shown',
  parse: () => ({}),
  read: (_, given) => readRoom(given),
  show: trainingView,
  template: 'training/training.njk',
});

function trainingView(room: TrainingRoom, given: GivenCase): object {
  const { partnership } = given.open;
  const at = (...rest: readonly string[]): string => trainingAddress(partnership, rest);
  return {
    title: 'Training and briefings',
    back: { href: learningAddress(partnership), text: 'Learning' },
    keeps: keeps(given),
    answers: answersHere(given),
    ways: {
      course: at('new-course'),
      briefing: at('new-briefing'),
      survey: at('surveys'),
      parents: at('parents'),
      campaigns: at('campaigns'),
    },
    library: libraryAddress(partnership),
    courses: room.course.map(({ id, title, purpose }) => ({
      ...{ title, purpose, href: at('courses', id) },
      sessions: room['training-session'].filter(({ course }) => course === id).map(({ on }) => showDay(on)),
    })),
    briefings: briefingsIn(room).map(({ id, text, given: copies }) => ({
      ...{ title: text.title, href: at('briefings', id) },
      state: copies.length === 0 ? 'Not given yet' : `Given ${copies.map(({ on }) => showDay(on)).join(', ')}`,
    })),
    surveys: room['skills-survey'].map(({ id, title }) => ({ title, href: at('surveys', id) })),
    parents: room['parents-asked'].length > 0,
    campaigns: room.campaign.map(({ title, from }) => ({ title, from: showDay(from) })),
  };
}
