import { happenedBy } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { showDay } from '../../../core/time/day.ts';
import { childAddress, closingAddress, closurePanelAddress, publicId, workAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';
import type { PanelRead, Proposed } from './panel-read.ts';

/** Whether the partnership has a closure panel, and what waits for it: each with what it would be closed against (R142). */
export function panelView({ on, isOn, last, proposals }: PanelRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const chosen = on === open.days.usual ? undefined : on;
  const problems = returned?.problems ?? [];
  return {
    title: 'The closure panel',
    form: true,
    day: dayControl(open, on, (day) => closurePanelAddress(open.partnership, day)),
    back: { href: workAddress(open.partnership, chosen), text: 'Back to work' },
    send: closurePanelAddress(open.partnership, chosen),
    switch: `${closurePanelAddress(open.partnership)}/switch`,
    isOn,
    last: last && `${last.decidedBy}: ${last.reason}`,
    maySwitch: visitor.may('decide-checks'),
    mayDecide: isOn && ownAgency(open.vantage) !== undefined && visitor.may('sign-off'),
    waiting: proposals.filter(({ work }) => work.panel === undefined).map((one) => line(one, open, chosen)),
    decided: proposals.filter(({ work }) => work.panel !== undefined).map((one) => line(one, open, chosen)),
    given: returned?.sent ?? {},
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}

function line({ work, picture, before }: Proposed, open: GivenCase['open'], chosen: PanelRead['on'] | undefined): object {
  const names = namesIn(open.directory);
  const { panel, proposal, views } = work;
  const silent = before.views.filter(({ onRecord }) => !onRecord);
  return {
    key: publicId(open.publicIds.entries, proposal.id),
    name: names.person(picture.child),
    href: childAddress(open, picture.child, chosen),
    pack: closingAddress(open, picture.child, chosen),
    isOwn: ownAgency(open.vantage) !== undefined,
    by: names.agency(work.by),
    on: showDay(happenedBy(proposal)),
    proposes: proposal.facts.proposes === 'step-down' ? 'to step down' : 'to close',
    reason: proposal.facts.reason,
    asked: views.length,
    back: views.filter(({ reply }) => reply !== undefined).length,
    silent: silent.map(({ agency }) => names.agency(agency)),
    open: before.matters.length === 0 ? undefined : counted(before.matters.length, 'matter'),
    panel: panel && {
      says: panel.facts.outcome === 'passed' ? 'Passed' : 'Not passed',
      on: showDay(happenedBy(panel)),
      reason: panel.facts.reason,
      dissent: panel.facts.dissent,
      sat: panel.facts.signedOffBy,
    },
  };
}
