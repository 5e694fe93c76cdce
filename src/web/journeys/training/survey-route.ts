import { foundIn, type Said, type TrainingRoom } from '../../../core/learning/training/said.ts';
import { type Framework, findFramework, gapsOf } from '../../../core/learning/training/skills.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { readingForm } from './form-texts.ts';
import { answersHere, keep, keeps, readRoom, withoutName } from './training-read.ts';

const address = '/cases/:case/training/surveys/:survey';
const template = 'training/survey.njk';

interface SurveyRead {
  readonly room: TrainingRoom;
  readonly survey: Said<'skills-survey'>;
  readonly framework: Framework;
}

async function readSurvey(id: string | undefined, given: GivenCase): Promise<SurveyRead | undefined> {
  const room = await readRoom(given);
  const survey = foundIn(room['skills-survey'], id);
  const framework = findFramework(given.sources.frameworks, survey?.framework ?? '');
  return survey === undefined || framework === undefined ? undefined : { room, survey, framework };
}

/** A survey: where somebody answers by role, and, for whoever keeps training, what people would have more of (R224). */
export const surveyRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'survey-shown',
  parse: ({ params, query }) => ({ id: params.survey, kept: query.kept === 'yes' }),
  read: async ({ id, kept }, given) => {
    const read = await readSurvey(id, given);
    return read === undefined ? undefined : { read, kept };
  },
  show: ({ read, kept }, given) => surveyView(read, given, undefined, kept),
  template,
});

export const answerSurveyRoute: Route = {
  method: 'POST',
  address,
  permission: 'read-case',
  audit: 'survey-answered',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = answersHere(given) ? await readSurvey(params.survey, given) : undefined;
    if (read === undefined) return notFound;
    const { framework, survey } = read;
    const form = readingForm(body);
    const role = form.choice('role', framework.roles);
    if (role === undefined) form.say('role', 'Choose the role');
    const all = framework.levels.map((_, n) => String(n));
    const levels = Object.fromEntries(
      framework.capabilities.flatMap(({ id, roles }) => {
        const level = form.choice(`level-${id}`, all);
        return level === undefined || (role !== undefined && roles.length > 0 && !roles.includes(role)) ? [] : [[id, Number(level)]];
      }),
    );
    if (role !== undefined && Object.keys(levels).length === 0)
      form.say(`level-${framework.capabilities[0]?.id ?? ''}`, 'Answer one at least');
    if (form.problems.length > 0 || role === undefined)
      return { kind: 'page', template, model: surveyView(read, given, form.returned()), invalid: true };
    await keep(given, 'skills-answered', { survey: survey.id, role, levels }, { ...withoutName, answers: survey.id });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['surveys', survey.id], { kept: 'yes' }) };
  },
};

function surveyView({ room, survey, framework }: SurveyRead, given: GivenCase, returned?: Returned, kept = false): object {
  const { partnership } = given.open;
  return {
    title: survey.title,
    form: true,
    back: { href: trainingAddress(partnership), text: 'Training and briefings' },
    send: trainingAddress(partnership, ['surveys', survey.id]),
    ...formModel(returned),
    ...{ kept, keeps: keeps(given), answers: answersHere(given) },
    by: `${framework.title}. ${framework.source}, version ${framework.version}`,
    enough: framework.levels[framework.enough],
    roles: framework.roles.map((text) => ({ value: text, text })),
    levels: framework.levels.map((text, n) => ({ value: String(n), text })),
    capabilities: framework.capabilities.map(({ id, says, roles }) => ({
      ...{ id: `level-${id}`, says },
      hint: roles.length === 0 ? '' : `For: ${roles.join(', ')}`,
    })),
    gaps: keeps(given)
      ? gapsOf(
          framework,
          room['skills-answered'].filter((one) => one.survey === survey.id),
        )
      : undefined,
  };
}
