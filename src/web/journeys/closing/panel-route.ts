import { type PanelSaid, panelBody } from '../../../core/pathway/closing/closing-body.ts';
import { closurePanelAddress, publicId } from '../../addresses.ts';
import { whoPresses } from '../../recording/append-own.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { type PanelRead, readPanel } from './panel-read.ts';
import { panelView } from './panel-view.ts';

const address = '/cases/:case/closure-panel';

/** The panel's list, and whether the partnership has one (R142). */
export const panelRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'panel-shown',
  notesShown: true,
  parse: (asking, given) => writingDay(given, asking.query.on),
  read: readPanel,
  show: (read, given) => panelView(read, given),
  template: 'closing/panel.njk',
});

/** What the panel decided of one proposal, with its reasons and who saw it differently. A later sitting may decide again. */
export const decidePanelRoute: Route = {
  method: 'POST',
  address,
  permission: 'sign-off',
  audit: 'panel-decided',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const read = await readPanel(writingDay(given, query.on), given);
    const found = read.proposals.find(({ work }) => publicId(given.open.publicIds.entries, work.proposal.id) === body.proposal);
    if (found === undefined || !read.isOn || given.open.vantage.kind !== 'agency') return notFound;
    const parsed = parsePanel(body);
    if ('problems' in parsed) return again(read, given, parsed);
    const recorded = await recordStep({ body: panelBody(found.picture, found.work.proposal.id, parsed), on: read.on }, given);
    return recorded ? { kind: 'go', to: `${closurePanelAddress(given.open.partnership, chosenDay(query, read.on))}#panel` } : notFound;
  },
};

function parsePanel(form: Returned['sent']): PanelSaid | Returned {
  const text = (name: string): string => (form[name] ?? '').trim();
  const key = text('proposal');
  const outcome = form.outcome === 'passed' || form.outcome === 'not-passed' ? form.outcome : undefined;
  const problems = [
    ...(outcome === undefined ? [{ field: `outcome-${key}`, text: 'Choose whether it is passed' }] : []),
    ...(text('reason') === '' ? [{ field: `reason-${key}`, text: 'Write the reasons' }] : []),
    ...(text('sat') === '' ? [{ field: `sat-${key}`, text: 'Write who sat, by name and agency' }] : []),
    ...tooLong(form, 5000),
  ];
  if (problems.length > 0 || outcome === undefined) return { sent: form, problems };
  return { outcome, reason: text('reason'), dissent: text('dissent'), sat: text('sat') };
}

/** Switches the panel on or off for the partnership, with the reason on record. */
export const switchPanelRoute: Route = {
  method: 'POST',
  address: `${address}/switch`,
  permission: 'decide-checks',
  audit: 'panel-switched',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const reason = (body.why ?? '').trim();
    const isOn = body.is === 'on' ? true : body.is === 'off' ? false : undefined;
    if (isOn === undefined || reason === '' || reason.length > 2000) {
      const problems = [
        ...(isOn === undefined ? [{ field: 'is', text: 'Choose whether there is a panel' }] : []),
        ...(reason === '' || reason.length > 2000 ? [{ field: 'why', text: 'Write the reason, in 2,000 letters or fewer' }] : []),
      ];
      return again(await readPanel(writingDay(given, query.on), given), given, { sent: body, problems });
    }
    await given.desk.decidePractice({ setting: 'closure-panel', isOn, decidedBy: whoPresses(given), reason });
    return { kind: 'go', to: closurePanelAddress(given.open.partnership) };
  },
};

const again = (read: PanelRead, given: GivenCase, returned: Returned): Answered => ({
  ...{ kind: 'page', template: 'closing/panel.njk', model: panelView(read, given, returned), invalid: true },
});
