import { actOnDecision } from '../../check/acts.ts';
import { agencyAsked, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck, type Settings } from '../../check/check.ts';
import { type Watch, watching } from '../../check/watch.ts';
import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { openSpell } from '../../picture/work/open-spell.ts';
import { workOf } from '../../picture/work/opening-of-work.ts';
import { addDays, formatDay, showDay } from '../../time/day.ts';
import { showSpan } from '../../time/span.ts';
import { isCovered } from './cover.ts';
import { itemsIn } from './due-items.ts';
import { hurriedDecisions } from './hurried.ts';
import { nextStretch, parameters, type Stretch, stretchesOn } from './stretch.ts';

export const holidayGap = defineCheck({
  id: 'holiday-gap',
  number: 59,
  title: 'A closed period is coming and this child has something due',
  priority: 2,
  asks: 'Offices are closed from {date} to {date}. {Child} has {items} about then. There is no record here of cover: who covers, and has anything decided close to it had a second look?',
  because:
    'A referral and the first visit fell on the last two days before Christmas. The holiday bore on how the work began, made it unlikely that a manager would look at it, and hurried it to its end.',
  learntFrom: [{ review: 1, where: "§11.1-11.5; Appendix B, children's social care" }],
  parameters,
  reads: {
    kinds: [
      'referral',
      'referral-decision',
      'decision',
      'plan',
      'assessment',
      'meeting',
      'contact',
      'note',
      'health',
      'information-request',
      'information-reply',
      'restriction',
      'allocation',
      'supervision',
      'observation',
      'service',
      'share',
    ],
    claims: ['expecting-on', 'pregnant', 'parent-of'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Cover named: who, and who knows.', 'A second look at what was decided: by whom.', 'Nothing is due after all.'],
  notWhen: [
    'Nothing of the child falls due, and no work is new.',
    'Cover for the closed days is on record, or a visit was made in them.',
    'What was decided was weighed with all who are involved, or looked at again since. That a manager signed it is part of the decision.',
    'The days about the closed period are over; a decision made in them stays until it has had a second look.',
  ],
  safeToAsk: false,
  evaluate: (p, settings) => {
    const watch = watching(p);
    const found = new Map<string, Found>();
    for (const one of [...uncovered(p, settings, watch), ...hurried(p, settings)]) {
      if (!mayKnow(p.vantage, one.lead)) continue;
      const held = found.get(one.anchor);
      found.set(
        one.anchor,
        held === undefined
          ? one
          : {
              ...held,
              due: [...held.due, ...one.due],
              decided: [...held.decided, ...one.decided],
              entries: [...held.entries, ...one.entries],
            },
      );
    }
    return watch.result([...found.values()].map((one) => concernAbout(p, one)));
  },
});

interface Found {
  readonly anchor: string;
  readonly lead: AgencyId;
  readonly stretch: Stretch;
  readonly due: readonly string[];
  readonly decided: readonly string[];
  readonly entries: readonly Entry[];
}

const anchorIn = (first: Entry, { closed }: Stretch): string => `${first.id} ${formatDay(closed.from)}`;

/** What falls to the days about a closed period with no cover on record. */
function uncovered(p: Picture, settings: Settings<typeof parameters>, watch: Watch): readonly Found[] {
  const spell = openSpell(p);
  if (spell === undefined) return [];
  const next = nextStretch(p.calendar, settings, p.today);
  if (next !== undefined) watch.reached(next.opens);
  return stretchesOn(p.calendar, settings, p.today).flatMap((stretch): readonly Found[] => {
    watch.before(addDays(stretch.ends, 1));
    const items = isCovered(p, spell, stretch) ? [] : itemsIn(p, spell, stretch, watch);
    if (items.length === 0) return [];
    const due = [...new Set(items.map(({ what }) => what))];
    return [
      { anchor: anchorIn(spell.first, stretch), lead: spell.lead, stretch, due, decided: [], entries: items.map(({ entry }) => entry) },
    ];
  });
}

const hurried = (p: Picture, settings: Settings<typeof parameters>): readonly Found[] =>
  hurriedDecisions(p, settings).map(({ what, by, first, entries, stretch }) => ({
    anchor: anchorIn(workOf(p, first).first, stretch),
    lead: by,
    stretch,
    due: [],
    decided: [`${agencyName(p, by)} ${what} (${showSpan(first.when)})`],
    entries,
  }));

function concernAbout(p: Picture, { anchor, lead, stretch, due, decided, entries }: Found): Concern {
  const { from, to } = stretch.closed;
  const child = named(p, [p.child]);
  const [decision] = entries;
  const parts = [
    `Offices are closed from ${showDay(from)} to ${showDay(to)}.`,
    ...(due.length === 0 ? [] : [`On record about then for ${child}: ${listed(due)}.`]),
    ...(decided.length === 0 ? [] : [`Close to that, for ${child}: ${listed([...new Set(decided)])}.`]),
    asking(due.length > 0, decided.length > 0),
  ];
  return {
    anchor,
    about: [p.child],
    evidence: entries.map((entry) => entry.id),
    question: parts.join(' '),
    ask: [agencyAsked(lead, 'manager', 'lead')],
    ...(due.length === 0 && decision !== undefined ? actOnDecision(p, decision) : {}),
  };
}

function asking(isDue: boolean, isDecided: boolean): string {
  if (!isDecided) return 'There is no record here of who covers: has that been settled, and who has been told?';
  if (!isDue) return 'There is no record here of a second look at it since: has somebody else looked at it again, or who will?';
  return 'There is no record here of who covers, nor of a second look at what was decided: who covers, and has somebody else looked at it again?';
}
