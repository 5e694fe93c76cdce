import { trainingAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { type BriefingReturned, noteTeams, parseBriefing } from './briefing-form.ts';
import { type BriefingRead, briefingsIn } from './briefing-read.ts';
import { briefingView } from './briefing-view.ts';
import { agenciesTicked } from './course-form.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import { keep, readRoom, written } from './training-read.ts';

const address = '/cases/:case/training/briefings/:briefing';
const template = 'training/briefing.njk';

export const findBriefing = async (id: string | undefined, given: GivenCase): Promise<BriefingRead | undefined> =>
  briefingsIn(await readRoom(given)).find((one) => one.id === id);

const again = (read: BriefingRead, given: GivenCase, returned: Returned | BriefingReturned): Answered => ({
  ...{ kind: 'page', template, model: briefingView(read, given, returned), invalid: true },
});

/** One briefing: as it stands, to whom it went, and which teams talked about it. An agency reads the copy that it was given. */
export const briefingRoute = withOwnLibrary(
  casePage({
    address,
    permission: 'read-case',
    audit: 'briefing-shown',
    parse: ({ params }) => params.briefing,
    read: findBriefing,
    show: (read, given) => briefingView(read, given),
    template,
  }),
);

export const rewordBriefingRoute: Route = withOwnLibrary({
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'briefing-reworded',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = await findBriefing(params.briefing, given);
    if (read === undefined) return notFound;
    const parsed = parseBriefing(body, given);
    if (!('ok' in parsed)) return again(read, given, parsed);
    await keep(given, 'briefing-reworded', { briefing: read.id, text: parsed.ok }, { readers: [] });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['briefings', read.id]) };
  },
});

/** Gives a copy, as it is worded now, to agencies: they read that copy, and say which team talked about it. */
export const giveBriefingRoute: Route = withOwnLibrary({
  method: 'POST',
  address: `${address}/given`,
  permission: 'keep-learning',
  audit: 'briefing-given',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = await findBriefing(params.briefing, given);
    if (read === undefined) return notFound;
    const form = readingForm(body);
    const [agencies, teams] = [agenciesTicked(body, given), noteTeams(form)];
    if (agencies.length === 0) form.say('agencies', 'Choose to which agencies it goes');
    if (form.problems.length > 0) return again(read, given, form.returned());
    await keep(given, 'briefing-given', { briefing: read.id, text: read.text, agencies, teams }, { readers: agencies });
    return { kind: 'go', to: `${trainingAddress(given.open.partnership, ['briefings', read.id])}#given` };
  },
});

/** An agency says which of its teams talked about a briefing, and what they will do. */
export const discussedBriefingRoute: Route = withOwnLibrary({
  method: 'POST',
  address: `${address}/discussed`,
  permission: 'answer-for-agency',
  audit: 'briefing-discussed',
  inside: 'case',
  respond: async ({ params, body }, given) => {
    const read = await findBriefing(params.briefing, given);
    const copy = read?.given.at(-1);
    if (read === undefined || copy === undefined) return notFound;
    const form = readingForm(body);
    const team = form.text('team', 'Write which team talked about it', 200);
    const on = form.day('on', 'Write on which day, such as 7 4 2027');
    const willDo = form.text('willDo', 'Write what the team will do, or that it will do nothing otherwise and why', 1000);
    const found = lookForNames(form, { 'What the team will do': willDo, 'The team': team }, given);
    if (form.problems.length > 0) return again(read, given, { ...form.returned(), found });
    await keep(given, 'briefing-discussed', { given: copy.id, team, on: written(on), willDo }, { answers: copy.id, readers: [] });
    return { kind: 'go', to: `${trainingAddress(given.open.partnership, ['briefings', read.id])}#discussed` };
  },
});
