import { whoAnswers } from '../../../core/access/posts.ts';
import { isRefusal } from '../../../core/ledger/refusal.ts';
import { answerBody } from '../../../core/prompt/answer.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { exactly } from '../../../core/time/span.ts';
import { promptAddress, promptId } from '../../addresses.ts';
import { standsOn } from '../../reading/asked.ts';
import { dayAsked } from '../../reading/case-days.ts';
import { postOfRole } from '../../reading/post-of-role.ts';
import { whoIsThere } from '../../reading/who-is-there.ts';
import { type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { withOwnLibrary } from '../report/own-library.ts';
import { parseAnswer } from './answer-form.ts';
import type { PromptRead } from './prompt-read.ts';
import { promptView } from './prompt-view.ts';

const address = '/cases/:case/questions/:question';

/** The question that an address names, if it is put to this visitor and was first raised by the day shown. */
function findPrompt({ params, query }: Asking, { open }: GivenCase): PromptRead | undefined {
  const on = dayAsked(open.days, query.on);
  const asked = open.asked(on).find(({ reasons }) => reasons.some(({ key }) => promptId(open.partnership, key) === params.question));
  return asked === undefined || !asked.standing.some(({ from }) => from <= on) ? undefined : { asked, on };
}

export const promptRoute = withOwnLibrary(
  casePage({
    address,
    permission: 'read-case',
    audit: 'prompt-shown',
    parse: (asking, given) => findPrompt(asking, given),
    read: async (prompt, { desk, demonstration, open: { vantage } }) => {
      await desk.noteSight(prompt.asked.key, demonstration ? prompt.on : undefined);
      if (vantage.kind === 'whole') return prompt;
      const role = prompt.asked.asks.find(({ agency }) => agency === vantage.agency)?.role;
      const wanted = role === undefined ? undefined : postOfRole[role];
      const goesTo = whoAnswers(vantage.agency, await whoIsThere(desk), prompt.on, wanted);
      return goesTo === undefined ? prompt : { ...prompt, goesTo };
    },
    show: (prompt, given) => promptView(prompt, given),
    template: 'prompt/prompt.njk',
  }),
);

/** An answer is an entry: it is checked by the core, saved through the port, and then shown on the prompt. */
export const answerRoute: Route = {
  method: 'POST',
  address,
  permission: 'answer-for-agency',
  audit: 'prompt-answered',
  inside: 'case',
  respond: async (asking, given) => {
    const prompt = findPrompt(asking, given);
    const { vantage, days } = given.open;
    if (prompt === undefined || vantage.kind !== 'agency' || !standsOn(prompt.asked, prompt.on)) return notFound;
    const answer = parseAnswer(asking.body, prompt, given.open);
    if (answer.kind === 'errors')
      return { kind: 'page', template: 'prompt/prompt.njk', model: promptView(prompt, given, answer), invalid: true };
    const shownOn = given.demonstration ? { shownOn: exactly(prompt.on) } : {};
    const body = answerBody(prompt.asked, { ...answer.facts, ...shownOn }, exactly(dayAt(given.now())));
    const appended = await given.desk.append({ id: given.newId(), by: vantage.agency, body, source: { kind: 'typed' } });
    if (isRefusal(appended))
      return {
        kind: 'page',
        template: 'prompt/prompt.njk',
        model: promptView(prompt, given, {
          kind: 'errors',
          given: asking.body,
          errors: [{ field: 'entry', text: 'Choose an entry that you can read' }],
        }),
        invalid: true,
      };
    return { kind: 'go', to: `${promptAddress(given.open, prompt.asked.key, prompt.on === days.usual ? undefined : prompt.on)}#answered` };
  },
};
