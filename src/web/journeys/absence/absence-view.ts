import type { AwaySaid } from '../../../core/pathway/cover/cover-body.ts';
import { type AwayWork, lookedAtUntil } from '../../../core/pathway/cover/cover-work.ts';
import { fallsIn, fallsInAbsence } from '../../../core/pathway/cover/falls-in.ts';
import { entriesOf, type Picture } from '../../../core/picture/picture.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { absenceAddress, agencyAddress, childAddress, chronologyAddress, publicId, workerAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { parseAway } from './absence-form.ts';
import type { AbsenceRead } from './absence-read.ts';
import type { ClosedRead } from './closed-read.ts';
import { closedView } from './closed-view.ts';
import { fallsInWords } from './falls-words.ts';

/** What the page is made of. */
export interface AbsencePage {
  readonly read: AbsenceRead;
  readonly closed: ClosedRead;
}

/** Who is away, child by child; the form by which it is recorded; and what is due while the agency is closed. */
export function absenceView({ read, closed }: AbsencePage, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { on, agency, children } = read;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const sent = returned?.sent ?? {};
  const said = returned === undefined ? undefined : parseAway(sent);
  const away = said === undefined || 'problems' in said ? undefined : said;
  const name = (picture: Picture): object => ({
    name: names.person(picture.child),
    key: publicId(open.publicIds.people, picture.child),
    href: childAddress(open, picture.child, chosen),
  });
  return {
    title: 'Who is away, and who covers',
    form: true,
    day: dayControl(open, on, (day) => absenceAddress(open.partnership, day)),
    send: absenceAddress(open.partnership, chosen),
    agency: agencyAddress(open.partnership),
    own: agency === undefined ? undefined : names.agency(agency),
    mayRecord: agency !== undefined && visitor.may('keep-posts'),
    standing: children.flatMap(({ picture, away: absences }) =>
      absences.map((one) => ({ ...name(picture), ...standingLine(one, picture, open, chosen) })),
    ),
    asked: away === undefined ? undefined : { ...away, from: showDay(away.from), until: endWords(away, on) },
    rows: away === undefined ? [] : children.map(({ picture }) => ({ ...name(picture), ...row(picture, away, sent, open) })),
    closed: closedView(closed, read, given, sent),
    given: sent,
    errors: returned?.problems ?? [],
    errorOn: Object.fromEntries((returned?.problems ?? []).map(({ field, text }) => [field, text])),
  };
}

const endWords = ({ from, until }: Pick<AwaySaid, 'from' | 'until'>, today: Day): string =>
  until === undefined
    ? `it is not known until when, so it is looked at as far as ${showDay(lookedAtUntil({ today }, from, until))}`
    : `until ${showDay(until)}`;

function standingLine(one: AwayWork, picture: Picture, open: OpenCase, chosen: Day | undefined): object {
  const { absence, agency, worker, from, until, state, settledBy, clock } = one;
  const names = namesIn(open.directory);
  const cover = settledBy?.kind === 'allocation' ? settledBy.facts.cover : undefined;
  const key = publicId(open.publicIds.entries, absence.id);
  return {
    absence: key,
    who: `${worker ?? 'The worker'}, ${names.agency(agency)}`,
    days: `Away since ${showDay(from)}, ${until === undefined ? 'not known until when' : `until ${showDay(until)}`}`.replace(
      'since',
      from > picture.today ? 'from' : 'since',
    ),
    isCovered: state === 'covered',
    covered: cover === undefined ? 'Covered, by what is on record' : `${cover} covers`,
    endsSooner: settledBy !== undefined && state === 'not-covered',
    why: absence.facts.reason,
    clock: clock === undefined ? undefined : { by: showDay(clock.day), late: state === 'not-covered' && clock.late },
    falls: fallsInWords(fallsInAbsence(picture, one), picture, open),
    entry: `${chronologyAddress(open, picture.child, { on: chosen })}#${key}`,
    worker: workerAddress(open, picture.child, chosen),
  };
}

function row(picture: Picture, away: AwaySaid, sent: Returned['sent'], open: OpenCase): object {
  const key = publicId(open.publicIds.people, picture.child);
  const end = lookedAtUntil(picture, away.from, away.until);
  const holds = entriesOf(picture, 'allocation').findLast(
    ({ about, by, facts }) =>
      about.includes(picture.child) && picture.vantage.kind === 'agency' && by === picture.vantage.agency && facts.worker !== undefined,
  )?.facts.worker;
  const other = holds !== undefined && holds.toLowerCase() !== away.worker.toLowerCase();
  return {
    falls: fallsInWords(fallsIn(picture, away.from, end), picture, open),
    holds,
    chosen: sent[`what-${key}`] ?? (other ? 'not-theirs' : undefined),
    cover: sent[`cover-${key}`],
    why: sent[`why-${key}`],
  };
}
