import type { PersonId } from '../../../core/entry/ids.ts';
import { fallsDueBetween } from '../../../core/pathway/falls-due/all-that-falls-due.ts';
import type { FallsDue } from '../../../core/pathway/falls-due/falls-due.ts';
import { communicationNeeds } from '../../../core/picture/person/communication.ts';
import { visitNotesFor } from '../../../core/picture/person/visit-notes.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import { reasonsOn } from '../../../core/prompt/prompt.ts';
import { addDays, type Day, showDay } from '../../../core/time/day.ts';
import { beginAddress, promptAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { livesOn } from '../../reading/prompt-life.ts';
import { whereDone } from '../../reading/where-done.ts';
import { whoseDue } from '../../reading/whose-due.ts';
import { allListed } from '../../words/all-listed.ts';
import { claimInWords } from '../../words/claim-words.ts';
import { dueInWords, notShownInWords } from '../../words/due-words.ts';
import { namesIn } from '../../words/names.ts';
import { entryAddress } from '../person/record-line.ts';

/** Days ahead, and days back for what has no record yet of being done. */
const ahead = 7;
const back = 7;

export interface DueLine {
  readonly by: string;
  readonly at: Day;
  readonly what: string;
  readonly href: string | undefined;
  /** The children of whom it is. */
  readonly about: string | undefined;
  /** Whose it is, where it is somebody else's. */
  readonly whose: string | undefined;
  readonly isPast: boolean;
  /** Of what fell due: what is not on record of it. */
  readonly notShown: string | undefined;
  readonly write: string | undefined;
  /** What to know before a visit, and how to reach whoever it is about. */
  readonly notes: readonly string[];
}

/** What is due in the seven days from the day shown, and what fell due in the week before with nothing on record yet: soonest first. */
export function dueView(open: OpenCase, children: readonly PersonId[], on: Day): readonly DueLine[] {
  const found = children.flatMap((child) => {
    const p = open.picture(child, on);
    return fallsDueBetween(p, addDays(on, -back), addDays(on, ahead)).map((due) => ({ due, p }));
  });
  // What is of brothers and sisters together is one line.
  const lines = Map.groupBy(
    found,
    ({ due: { what, entry, owner, by, words }, p }) => `${what} ${entry?.id ?? p.child} ${owner} ${by} ${words}`,
  );
  return [...[...lines.values()].flatMap((same) => dueLine(same, open)), ...promised(open, on)].sort((a, b) => a.at - b.at);
}

interface Found {
  readonly due: FallsDue;
  readonly p: Picture;
}

function dueLine(same: readonly Found[], open: OpenCase): readonly DueLine[] {
  const [first] = same;
  if (first === undefined) return [];
  const { due, p } = first;
  const { names, on, shown } = { names: namesIn(open.directory), on: p.today, shown: p.today === open.days.usual ? undefined : p.today };
  const own = ownAgency(open.vantage);
  const isVisit = due.doneBy?.work === 'visit';
  return [
    {
      ...{ by: showDay(due.by), at: due.by, what: dueInWords(due, names), isPast: due.late },
      href: whereDone(due, p.child, open, shown) ?? (due.entry && entryAddress(due.entry, on, open)),
      about:
        due.entry === undefined || due.entry.about.includes(p.child) ? allListed(same.map((one) => names.person(one.p.child))) : undefined,
      whose: whoseDue(due, p, open),
      notShown: due.late ? notShownInWords(due) : undefined,
      write: isVisit && own !== undefined ? beginAddress(open, 'home-visit', { on: shown, child: p.child }) : undefined,
      notes: isVisit || due.what === 'meeting' ? notesFor(due, p, open) : [],
    },
  ];
}

/** Of a visit, what a visitor needs to know to be safe; of a visit or a meeting, how those concerned are written to, invited or rung. */
function notesFor({ what, people, entry }: FallsDue, p: Picture, open: OpenCase): readonly string[] {
  const names = namesIn(open.directory);
  const home = [...p.circle.members.values()].filter(({ step }) => step < 2).map(({ person }) => person);
  const there = entry?.kind === 'meeting' ? (entry.facts.family ?? []) : home;
  const concerned = [...new Set([...people, ...(entry?.present ?? []), ...there])];
  return [
    ...(what === 'meeting'
      ? []
      : visitNotesFor(p.known, concerned, p.today).map((note) => `Before you visit: ${note.entry.facts.fact ?? note.entry.text}`)),
    ...concerned.flatMap((person) => communicationNeeds(p.known, person, p.today).map(({ claim }) => claimInWords(claim, names))),
  ];
}

/** Answers that were promised for one of these days. */
const promised = (open: OpenCase, on: Day): readonly DueLine[] =>
  livesOn(open.asked(on), on, open).open.flatMap(({ asked, life }) =>
    life.promised === undefined || life.promised < addDays(on, -back) || life.promised > addDays(on, ahead)
      ? []
      : [
          {
            ...{ by: showDay(life.promised), at: life.promised, what: `Promised: ${reasonsOn(asked, on)[0].question}` },
            href: promptAddress(open, asked.key, on === open.days.usual ? undefined : on),
            ...{ about: undefined, whose: undefined, isPast: life.promised < on, write: undefined, notShown: undefined, notes: [] },
          },
        ],
  );
