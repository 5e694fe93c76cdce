import { casePage } from '../../routing/route.ts';
import { learningView } from './learning-view.ts';

/** Where everything about learning is reached from. It is about no family. */
export const learningRoute = casePage({
  address: '/cases/:case/learning',
  permission: 'read-case',
  audit: 'learning-shown',
  parse: () => ({}),
  read: (asked) => asked,
  show: (_, given) => learningView(given),
  template: 'learning/learning.njk',
});
