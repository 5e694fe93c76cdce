import type { Body } from '../../../core/entry/entry.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { isSuchTelling, supportBody, tellingBody } from '../../../core/pathway/worst/worst-bodies.ts';
import type { WorstWork } from '../../../core/pathway/worst/worst-work.ts';
import { leadOf } from '../../../core/picture/work/open-work.ts';
import { storedThread } from '../../../parse/stored/ids.ts';
import { afterHarmAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { chosenDay, recordEntry, recordStep } from '../work/record-work.ts';
import { parseHappened, parseReviewStep, parseSupport } from './after-harm-forms.ts';
import { type AfterHarmRead, findAfterHarm } from './after-harm-read.ts';
import { afterHarmView } from './after-harm-view.ts';
import { parseDecided } from './decided-form.ts';
import { keepPicture } from './keep-picture.ts';
import { parseTelling, tellAll } from './telling.ts';

const address = '/cases/:case/children/:child/after-harm';
const template = 'after-harm/after-harm.njk';

/** After the death of a child, or serious harm: one page (R151). */
export const afterHarmRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'after-harm-shown',
  parse: findAfterHarm,
  read: (read) => read,
  show: (read, given) => afterHarmView(read, given),
  template,
});

/** Takes one of its steps. */
export const afterHarmStepRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'after-harm-taken-on',
  inside: 'case',
  respond: async (asking, given) => {
    const read = findAfterHarm(asking, given);
    if (read?.agency === undefined) return notFound;
    const done = read.work === undefined ? await recordHappened(asking, read, given) : await takeStep(asking, read, given);
    if (done === undefined) return notFound;
    if (typeof done !== 'string') return { kind: 'page', template, model: afterHarmView(read, given, done), invalid: true };
    return { kind: 'go', to: `${afterHarmAddress(given.open, read.child, chosenDay(asking.query, read.on))}#${done}` } satisfies Answered;
  },
};

/** The part of the page to go on from, what is to be put right, or undefined where the ledger takes nothing. */
type Done = string | Returned | undefined;

/** What happened is recorded, and the picture is kept with it as it is known then. */
async function recordHappened({ body: form }: Asking, read: AfterHarmRead, given: GivenCase): Promise<Done> {
  const parsed = parseHappened(form, read, given.open);
  if ('problems' in parsed) return parsed;
  const recorded = await recordEntry({ body: onThread(parsed.body, given), on: read.on }, given);
  if (recorded === undefined) return undefined;
  return (await keepPicture(read.child, parsed.of?.id ?? recorded.id, read.on, given)) ? 'told' : undefined;
}

/** Whoever has word of what happened needs to know who is at hand for the family. */
const whoWereTold = ({ told }: WorstWork): readonly AgencyId[] =>
  told.flatMap(({ agency, since }) => (since === undefined ? [] : [agency]));

/** A thread of its own where there is none, so that whoever is told of it has that in common with what is decided. */
const onThread = (body: Body, { newId }: GivenCase): Body =>
  body.thread === undefined ? { ...body, thread: storedThread.parse(`after-${newId()}`) } : body;

async function takeStep({ body: form }: Asking, read: AfterHarmRead, given: GivenCase): Promise<Done> {
  const { work, on, picture, agency } = read;
  if (work === undefined) return undefined;
  const { event } = work;
  const lead = leadOf(picture);
  const record = async (
    bodies: readonly Body[],
    part: string,
    to: readonly AgencyId[] = lead === undefined ? [] : [lead],
  ): Promise<Done> => {
    for (const body of bodies)
      if (!(await recordStep({ body, on, to, why: 'They have word of it, and work with the family' }, given))) return undefined;
    return part;
  };
  switch (form.act) {
    case 'tell': {
      const telling = parseTelling(form, read.telling, given.open);
      if ('problems' in telling) return telling;
      const standing = event.entries.find((entry) => entry.by === agency && isSuchTelling(entry, event, telling.words));
      return (await tellAll(onThread(tellingBody(event, telling.words), given), standing, telling, on, given)) ? 'told' : undefined;
    }
    case 'keep':
      return (await keepPicture(event.child, event.entry.id, on, given)) ? 'kept' : undefined;
    case 'decide': {
      const bodies = parseDecided(form, { children: work.children, of: event.entry, thread: event.thread, on }, given.open);
      return 'problems' in bodies ? bodies : record(bodies, 'children');
    }
    case 'support': {
      const who = parseSupport(form);
      return typeof who === 'string' ? record([supportBody(event, on, who)], 'support-part', whoWereTold(work)) : who;
    }
    case 'review': {
      if (!read.isAuthority) return undefined;
      const body = parseReviewStep(form, work, picture.today);
      return 'problems' in body ? body : record([body], 'review');
    }
    default:
      return { sent: form, problems: [{ field: 'main', text: 'Choose what you do' }] };
  }
}
