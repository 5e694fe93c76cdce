import { frameworkName, frameworksToUse } from '../../../core/learning/training/skills.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase, Route } from '../../routing/route.ts';
import { readingForm } from './form-texts.ts';
import { keep } from './training-read.ts';

const address = '/cases/:case/training/surveys';
const template = 'training/surveys.njk';

/** Where a skills survey is opened: by which framework, in which version. */
export const newSurveyRoute: Route = {
  method: 'GET',
  address,
  permission: 'keep-learning',
  audit: 'survey-form-shown',
  inside: 'case',
  respond: async (_, given) => ({ kind: 'page', template, model: newSurveyView(given) }),
};

export const openSurveyRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'survey-opened',
  inside: 'case',
  respond: async ({ body }, given) => {
    const form = readingForm(body);
    const title = form.text('title', 'Write what the survey is called', 200);
    const framework = form.choice('framework', frameworksToUse(given.sources.frameworks).map(frameworkName));
    if (framework === undefined) form.say('framework', 'Choose a framework');
    if (form.problems.length > 0 || framework === undefined)
      return { kind: 'page', template, model: newSurveyView(given, form.returned()), invalid: true };
    const survey = await keep(given, 'skills-survey', { title, framework });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['surveys', survey]) };
  },
};

const newSurveyView = ({ open, sources }: GivenCase, returned?: Returned): object => ({
  title: 'Open a skills survey',
  form: true,
  back: { href: trainingAddress(open.partnership), text: 'Training and briefings' },
  send: trainingAddress(open.partnership, ['surveys']),
  ...formModel(returned),
  frameworks: frameworksToUse(sources.frameworks).map((one) => ({
    ...{ value: frameworkName(one), text: one.title },
    hint: { text: `${one.source}. Version ${one.version}, ${one.capabilities.length} things` },
  })),
});
