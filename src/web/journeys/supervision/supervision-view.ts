import type { AgencyId } from '../../../core/entry/ids.ts';
import { managerChangeOf, managerHandovers, managersThings } from '../../../core/pathway/supervision/manager-handover.ts';
import { supervisionDueOf, supervisionsOf, supervisorsOf } from '../../../core/pathway/supervision/supervision-work.ts';
import { happenedBy, type Picture } from '../../../core/picture/picture.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { childAddress, chronologyAddress, publicId, supervisionAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { factLines } from '../../words/fact-lines.ts';
import { namesIn } from '../../words/names.ts';
import { counted } from '../../words/times-words.ts';
import { identityOf } from '../child/identity.ts';
import { promptLine } from '../today/prompt-line.ts';
import type { SupervisionRead } from './supervision-read.ts';

/** How many of the last are shown whole. */
const shown = 3;

/** When supervision of this child's case is due, by whom it was given within a year, the last of it, and the form. */
export function supervisionView({ picture, agency, waiting }: SupervisionRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const name = names.person(picture.child);
  const due = supervisionDueOf(picture);
  const of = due?.lead ?? agency;
  return {
    title: `Supervision: ${name}`,
    form: true,
    name,
    identity: identityOf(picture),
    page: childAddress(open, picture.child, chosen),
    send: supervisionAddress(open, picture.child, chosen),
    due:
      due === undefined
        ? undefined
        : {
            by: showDay(due.due.day),
            late: due.due.late,
            last: due.last === undefined ? undefined : showDay(due.last.on),
            source: due.due.clock.source,
            lead: names.agency(due.lead),
            thin: due.thin.map(({ on, lacks }) => ({ on: showDay(on), lacks: lacks.join(', ') })),
          },
    ...(of === undefined ? { held: [] } : heldBy(picture, of, open)),
    managers: agency === undefined ? undefined : managersView(picture, agency, returned?.sent ?? {}),
    waiting: waiting.map((one) => promptLine(one, picture.today, open)),
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    given: returned?.sent ?? {},
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

function heldBy(p: Picture, agency: AgencyId, open: OpenCase): object {
  const names = namesIn(open.directory);
  const { since, named, standIns } = supervisorsOf(p, agency);
  const chronology = chronologyAddress(open, p.child, { on: p.today === open.days.usual ? undefined : p.today });
  return {
    supervisors: {
      count: counted(named.length, 'supervisor'),
      since: showDay(since),
      many: named.length > 1,
      named: named.map((one) => `${one.name}, ${counted(one.times, 'time')}, first on ${showDay(happenedBy(one.first))}`),
      standIns: standIns === 0 ? undefined : counted(standIns, 'time'),
    },
    held: supervisionsOf(p, agency)
      .slice(-shown)
      .toReversed()
      .map((entry) => ({
        when: whenInWords(entry),
        href: `${chronology}#${publicId(open.publicIds.entries, entry.id)}`,
        text: entry.facts.direction === entry.text ? undefined : entry.text,
        lines: factLines(entry, names),
      })),
  };
}

/** Whether another manager answers for the work than before, and what was handed over. */
function managersView(p: Picture, agency: AgencyId, sent: Returned['sent']): object {
  const change = managerChangeOf(p, agency);
  const last = managerHandovers(p, agency).at(-1);
  return {
    owed:
      change !== undefined && change.handover === undefined
        ? { from: change.from, to: change.to, since: whenInWords(change.since) }
        : undefined,
    last: last && {
      when: whenInWords(last),
      to: last.facts.worker,
      spoken: last.facts.spokenOn && showSpan(last.facts.spokenOn),
      why: last.facts.reason,
      things: [...(last.facts.doneSoFar ?? [])].map(([thing, words]) => ({ thing, words })),
    },
    things: managersThings.map((thing, n) => ({ id: `m-thing-${n}`, thing })),
    to: sent['m-to'] ?? (change?.handover === undefined ? change?.to : undefined),
    open: Object.keys(sent).some((name) => name.startsWith('m-')),
  };
}
