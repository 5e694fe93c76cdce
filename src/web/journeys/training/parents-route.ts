import { quarterOf, quartersBetween, sayQuarter } from '../../../core/learning/impact/quarter.ts';
import { codeOf } from '../../../core/learning/training/distance.ts';
import {
  answersByQuarter,
  type ParentAnswer,
  type ParentQuestion,
  parentAnswers,
  parentQuestions,
} from '../../../core/learning/training/parents.ts';
import type { TrainingRoom } from '../../../core/learning/training/said.ts';
import { addMonths, formatDay, showDay } from '../../../core/time/day.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import { answersHere, keep, keeps, readRoom, todayAt, withoutName, written } from './training-read.ts';

const address = '/cases/:case/training/parents';
const template = 'training/parents.njk';
const questions = Object.keys(parentQuestions) as readonly ParentQuestion[];
const answers = Object.keys(parentAnswers) as readonly ParentAnswer[];

interface ParentsReturned extends Returned {
  readonly found: readonly string[];
}

/** The sheet for parents after a conference: where it is entered, and what was answered, by quarter (R263). It is on no child's record and tied to no family. */
export const parentsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'parents-answers-shown',
  parse: ({ query }) => query.kept === 'yes',
  read: async (kept, given) => ({ room: await readRoom(given), kept }),
  show: ({ room, kept }, given) => parentsView(room, given, undefined, kept),
  template,
});

/** From a day on, parents are asked: agencies enter what they answer. */
export const askParentsRoute: Route = {
  method: 'POST',
  address: `${address}/begin`,
  permission: 'keep-learning',
  audit: 'parents-asked',
  inside: 'case',
  respond: async (_, given) => {
    if ((await readRoom(given))['parents-asked'].length === 0) await keep(given, 'parents-asked', { from: written(todayAt(given)) });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['parents']) };
  },
};

export const keepParentAnswersRoute: Route = {
  method: 'POST',
  address,
  permission: 'read-case',
  audit: 'parent-answered',
  inside: 'case',
  respond: async ({ body }, given): Promise<Answered> => {
    const room = await readRoom(given);
    const asked = room['parents-asked'][0];
    if (asked === undefined || !answersHere(given)) return notFound;
    const form = readingForm(body);
    const quarter = form.choice(
      'quarter',
      quartersToChoose(given).map(({ value }) => value),
    );
    if (quarter === undefined) form.say('quarter', 'Choose when the sheet was filled in');
    const code = codeOf(body.code ?? '');
    if (code === undefined) form.say('code', 'Write the code on the sheet, or make one: 4 to 12 letters and figures');
    const said = Object.fromEntries(
      questions.flatMap((question) => {
        const answer = form.choice(question, answers);
        return answer === undefined ? [] : [[question, answer]];
      }),
    );
    const better = form.optional('better', 500);
    if (Object.keys(said).length === 0 && better === '') form.say('beforehand', 'Enter one answer at least');
    const found = lookForNames(form, { 'What would have been better': better }, given);
    if (form.problems.length > 0 || quarter === undefined || code === undefined)
      return { kind: 'page', template, model: parentsView(room, given, { ...form.returned(), found }), invalid: true };
    await keep(given, 'parent-answered', { asked: asked.id, quarter, code, better, answers: said }, { ...withoutName, answers: asked.id });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['parents'], { kept: 'yes' }) };
  },
};

/** The sheet on paper, in plain words. */
export const parentsSheetRoute = casePage({
  address: `${address}/sheet`,
  permission: 'read-case',
  audit: 'parents-sheet-shown',
  parse: () => ({}),
  read: () => ({}),
  show: (_, { open }) => ({
    title: 'The sheet for parents',
    back: { href: trainingAddress(open.partnership, ['parents']), text: 'Parents, after a conference' },
    asks: Object.values(parentQuestions),
    choices: Object.values(parentAnswers),
  }),
  template: 'training/parents-sheet.njk',
});

/** This quarter and the three before. */
const quartersToChoose = (given: GivenCase): readonly { readonly value: string; readonly text: string }[] => {
  const today = todayAt(given);
  return quartersBetween(addMonths(today, -9), today)
    .toReversed()
    .map((quarter) => ({ value: formatDay(quarter.from), text: sayQuarter(quarter) }));
};

function parentsView(room: TrainingRoom, given: GivenCase, returned?: ParentsReturned, kept = false): object {
  const { partnership } = given.open;
  const at = (...rest: readonly string[]): string => trainingAddress(partnership, ['parents', ...rest]);
  const asked = room['parents-asked'][0];
  const { told, heldBack } = answersByQuarter(room['parent-answered']);
  return {
    title: 'Parents, after a conference',
    form: true,
    back: { href: trainingAddress(partnership), text: 'Training and briefings' },
    ...{ send: at(), begin: at('begin'), sheet: at('sheet'), kept },
    ...formModel(returned),
    found: returned?.found ?? [],
    since: asked && showDay(asked.from),
    keeps: keeps(given),
    answers: answersHere(given),
    quarters: quartersToChoose(given),
    questions: questions.map((id) => ({ id, asks: parentQuestions[id] })),
    choices: answers.map((value) => ({ value, text: parentAnswers[value] })),
    told: told.toReversed().map((one) => ({ ...one, when: sayQuarter(quarterOf(one.quarter)) })),
    heads: [...Object.values(parentAnswers), 'Left out'],
    heldBack: heldBack.map((quarter) => sayQuarter(quarterOf(quarter))),
  };
}
