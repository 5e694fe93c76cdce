import { secondLookBody } from '../../../core/pathway/closing/second-look.ts';
import { closedCoverBody } from '../../../core/pathway/cover/closed-runs.ts';
import { whoBelongsThere } from '../../../core/pathway/meeting/who-must-come.ts';
import { absenceAddress, publicId } from '../../addresses.ts';
import { tooLong } from '../../recording/returned.ts';
import { noteShown } from '../../routing/note-shown.ts';
import { type Answered, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordStep } from '../work/record-work.ts';
import { writingDay } from '../write/write-context.ts';
import { absencePage, again, childrenOf } from './absence-route.ts';
import type { AbsencePage } from './absence-view.ts';

type Form = Readonly<Record<string, string>>;

/** Names who covers the children of whom something falls into closed days, or records that somebody looked again at a closing made just before them (R134). */
export const closedDaysRoute: Route = {
  method: 'POST',
  address: '/cases/:case/absence/closed',
  permission: 'keep-posts',
  audit: 'closed-days-seen-to',
  inside: 'case',
  respond: async ({ body, query }, given) => {
    const shown = await absencePage(writingDay(given, query.on), given);
    if (shown.read.agency === undefined) return notFound;
    await noteShown(given, 'absence-shown', childrenOf(shown));
    const there = `${absenceAddress(given.open.partnership, chosenDay(query, shown.read.on))}#closed`;
    return body.closing === undefined ? cover(body, shown, given, there) : lookAgain(body, shown, given, there);
  },
};

async function cover(body: Form, shown: AbsencePage, given: GivenCase, there: string): Promise<Answered> {
  const found = shown.closed.runs.flatMap(({ run, due }, nth) =>
    due.flatMap(({ picture }) => {
      const field = `closed-${nth}-${publicId(given.open.publicIds.people, picture.child)}`;
      const who = (body[field] ?? '').trim();
      return String(nth) === body.run ? [{ run, picture, who, field }] : [];
    }),
  );
  const [first] = found;
  if (first === undefined) return notFound;
  const problems = [
    ...(found.every(({ who }) => who === '') ? [{ field: first.field, text: 'Write for at least one child who covers' }] : []),
    ...tooLong(body, 500),
  ];
  if (problems.length > 0) return again(shown, given, { sent: body, problems });
  for (const { run, picture, who } of found) {
    const { agency } = shown.read;
    if (who === '' || agency === undefined) continue;
    const to = whoBelongsThere(picture, agency).map((one) => one.agency);
    const why = 'They work with the child, and need to know to whom they turn while we are closed';
    if (!(await recordStep({ body: closedCoverBody(picture, run, who), on: picture.today, to, why }, given))) return notFound;
  }
  return { kind: 'go', to: there };
}

async function lookAgain(body: Form, shown: AbsencePage, given: GivenCase, there: string): Promise<Answered> {
  const found = shown.closed.runs
    .flatMap(({ closings }) => closings)
    .find(({ closing: { entries } }) => entries.some(({ id }) => publicId(given.open.publicIds.entries, id) === body.closing));
  if (found === undefined) return notFound;
  const [who, why] = [(body.who ?? '').trim(), (body.why ?? '').trim()];
  const stands = body.stands === 'yes' ? true : body.stands === 'no' ? false : undefined;
  const problems = [
    ...(who === '' ? [{ field: `who-${body.closing}`, text: 'Write who looked again, by name and post' }] : []),
    ...(stands === undefined ? [{ field: `stands-${body.closing}`, text: 'Choose whether it stands' }] : []),
    ...(why === '' ? [{ field: `why-${body.closing}`, text: 'Write why' }] : []),
    ...tooLong(body, 5000),
  ];
  if (problems.length > 0 || stands === undefined) return again(shown, given, { sent: body, problems });
  const look = secondLookBody(found.picture, found.closing, { stands, why, who });
  return (await recordStep({ body: look, on: found.picture.today }, given)) ? { kind: 'go', to: there } : notFound;
}
