import type { EntryId, PersonId } from '../../../core/entry/ids.ts';
import { type AllocationBody, type AwaySaid, absenceBody, coverBody, returnBody } from '../../../core/pathway/cover/cover-body.ts';
import { type AwayWork, lookedAtUntil } from '../../../core/pathway/cover/cover-work.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Day } from '../../../core/time/day.ts';
import { absenceAddress, publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { type Answered, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { parseAway, parseCover, parseSettled } from './absence-form.ts';
import { type AbsenceRead, absencesRead, type ChildAway } from './absence-read.ts';
import { type AbsencePage, absenceView } from './absence-view.ts';
import { closedRead } from './closed-read.ts';

const address = '/cases/:case/absence';

/** Who is away, and with whom the work with each child rests meanwhile (R131); what is due on closed days (R134). */
export const absenceRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'absence-shown',
  notesShown: true,
  parse: (asking, given) => writingDay(given, asking.query.on),
  read: async (on, given) => {
    const page = await absencePage(on, given);
    await noteShown(given, 'absence-shown', childrenOf(page));
    return page;
  },
  show: (page, given) => absenceView(page, given),
  template: 'absence/absence.njk',
});

export async function absencePage(on: Day, given: GivenCase): Promise<AbsencePage> {
  const read = absencesRead(given.open, on);
  return { read, closed: await closedRead(read, given) };
}

export const childrenOf = ({ read, closed }: AbsencePage): readonly PersonId[] => [
  ...read.children.map(({ picture }) => picture.child),
  ...closed.runs.flatMap(({ closings }) => closings.map(({ picture }) => picture.child)),
];

/**
 * Records in one press that a worker is away: for each child concerned, who covers or why nobody does yet, so that the picture and the checks know it and whoever else works with the family reads it; and
 * on the agency's own list, which says who is asked today.
 */
export const recordAbsenceRoute: Route = {
  method: 'POST',
  address,
  permission: 'keep-posts',
  audit: 'absence-recorded',
  inside: 'case',
  respond: async (asking, given) => {
    const { body, query } = asking;
    const shown = await absencePage(writingDay(given, query.on), given);
    const { read } = shown;
    if (read.agency === undefined) return notFound;
    await noteShown(given, 'absence-shown', childrenOf(shown));
    const there = absenceAddress(given.open.partnership, chosenDay(query, read.on));
    if (body.go === 'cover' || body.go === 'back') return settle(body, shown, given, there);
    const said = parseAway(body);
    if ('problems' in said) return again(shown, given, said);
    if (body.go !== 'record') return { ...page(shown, given, { sent: body, problems: [] }) };
    const covered = parseCover(body, read, given.open);
    if ('problems' in covered) return again(shown, given, covered);
    for (const { child, cover, whyNone } of covered) {
      const picture = read.children.find((one) => one.picture.child === child)?.picture;
      if (picture === undefined) return notFound;
      const hasCover = cover !== '';
      if (!(await step(absenceBody(picture, said, whyNone), picture, given, !hasCover))) return notFound;
      if (hasCover && !(await step(coverBody(picture, said, cover), picture, given, true))) return notFound;
    }
    const covers = new Set(covered.map(({ cover }) => cover));
    const [only] = covers;
    await given.desk.keepAbsence({
      ...{ called: said.worker, from: said.from, until: lookedAtUntil({ today: read.on }, said.from, said.until) },
      ...(only === undefined || only === '' || covers.size > 1 ? {} : { cover: only }),
    });
    return { kind: 'go', to: `${there}#away` };
  },
};

/** Records a step, and tells whoever else works with the child, where it changes to whom they turn. */
const step = (body: AllocationBody, picture: Picture, given: GivenCase, tells: boolean): Promise<boolean> => {
  const { vantage } = picture;
  const to = vantage.kind === 'agency' && tells ? whoBelongsThere(picture, vantage.agency).map(({ agency }) => agency) : [];
  const why = 'They work with the child, and need to know to whom they turn';
  return recordStep({ body, on: picture.today, to, why }, given);
};

async function settle(body: Readonly<Record<string, string>>, shown: AbsencePage, given: GivenCase, there: string): Promise<Answered> {
  const found = standing(shown.read, (id) => publicId(given.open.publicIds.entries, id) === body.absence);
  if (found === undefined) return notFound;
  const parsed = parseSettled(body);
  if (parsed !== 'back' && 'problems' in parsed) return again(shown, given, parsed);
  const { picture, one } = found;
  const worker = one.worker ?? 'The worker';
  const said: AwaySaid = { worker, from: one.from, until: one.until };
  const recorded = await step(
    parsed === 'back' ? returnBody(picture, worker) : coverBody(picture, said, parsed.cover),
    picture,
    given,
    true,
  );
  return recorded ? { kind: 'go', to: `${there}#away` } : notFound;
}

function standing(
  { children }: AbsenceRead,
  isIt: (id: EntryId) => boolean,
): { readonly picture: ChildAway['picture']; readonly one: AwayWork } | undefined {
  for (const { picture, away } of children) {
    const one = away.find(({ absence }) => isIt(absence.id));
    if (one !== undefined) return { picture, one };
  }
  return undefined;
}

const page = (shown: AbsencePage, given: GivenCase, returned: Returned): Extract<Answered, { kind: 'page' }> => ({
  ...{ kind: 'page', template: 'absence/absence.njk', model: absenceView(shown, given, returned) },
});
export const again = (shown: AbsencePage, given: GivenCase, returned: Returned): Answered => ({
  ...page(shown, given, returned),
  invalid: true,
});
