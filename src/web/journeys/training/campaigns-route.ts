import { countTold, sayCount } from '../../../core/learning/counts/count.ts';
import { aroundCampaign, countedDays } from '../../../core/learning/training/campaign.ts';
import type { TrainingRoom } from '../../../core/learning/training/said.ts';
import { showDay } from '../../../core/time/day.ts';
import { trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import { casePage, type GivenCase, type Route } from '../../routing/route.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import { keep, keeps, readRoom, todayAt, written } from './training-read.ts';

const address = '/cases/:case/training/campaigns';
const template = 'training/campaigns.njk';

interface CampaignReturned extends Returned {
  readonly found: readonly string[];
}

/** What was done so that the public knows, and how many referrals came from the public before and since (R234). */
export const campaignsRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'campaigns-shown',
  parse: () => ({}),
  read: (_, given) => readRoom(given),
  show: (room, given) => campaignsView(room, given),
  template,
});

export const keepCampaignRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-learning',
  audit: 'campaign-kept',
  inside: 'case',
  respond: async ({ body }, given) => {
    const form = readingForm(body);
    const title = form.text('title', 'Write what it is called', 200);
    const what = form.text('what', 'Write what is done', 1000);
    const where = form.text('where', 'Write where', 200);
    const from = form.day('from', 'Write its first day, such as 7 4 2027');
    const until = form.day('until', 'Write its last day, such as 7 5 2027');
    if (form.problems.length === 0 && until < from) form.say('until', 'The last day is on or after the first');
    const found = lookForNames(form, { 'What it is called': title, 'What is done': what }, given);
    if (form.problems.length > 0) {
      const model = campaignsView(await readRoom(given), given, { ...form.returned(), found });
      return { kind: 'page', template, model, invalid: true };
    }
    await keep(given, 'campaign', { title, what, where, from: written(from), until: written(until) });
    return { kind: 'go', to: trainingAddress(given.open.partnership, ['campaigns']) };
  },
};

function campaignsView(room: TrainingRoom, given: GivenCase, returned?: CampaignReturned): object {
  const { open, visitor } = given;
  const today = todayAt(given);
  // Whoever reads a part of the record would be told a part of the counts as if it were all.
  const entries = visitor.may('read-whole') && keeps(given) ? open.known(today).entries : undefined;
  return {
    title: 'Campaigns',
    form: true,
    back: { href: trainingAddress(open.partnership), text: 'Training and briefings' },
    send: trainingAddress(open.partnership, ['campaigns']),
    ...formModel(returned),
    found: returned?.found ?? [],
    keeps: keeps(given),
    weeks: countedDays / 7,
    campaigns: room.campaign.map(({ title, what, where, from, until }) => {
      const counted = entries === undefined ? undefined : aroundCampaign(entries, { from }, today);
      return {
        ...{ title, what, where, days: from === until ? showDay(from) : `${showDay(from)} to ${showDay(until)}` },
        counted: counted && {
          ...{
            before: sayCount(countTold(counted.before)),
            since: sayCount(countTold(counted.since)),
            until: showDay(counted.until),
            isOver: counted.isOver,
          },
          begun: from <= today,
        },
      };
    }),
  };
}
