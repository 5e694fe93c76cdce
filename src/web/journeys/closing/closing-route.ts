import type { Entry } from '../../../core/entry/entry.ts';
import { closingBody, stepBody, takenBackBody } from '../../../core/pathway/closing/closing-body.ts';
import { closingAddress, publicId, writtenAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import { type Answered, type Asking, casePage, type GivenCase, notFound, type Reply, type Route } from '../../routing/route.ts';
import { sendAll } from '../requests/send-request.ts';
import { chosenDay, recordEntry } from '../work/record-work.ts';
import { askForViews } from './ask-for-views.ts';
import { type ClosingParsed, parseClosing, toldOf, toTell } from './closing-form.ts';
import { type ClosingRead, findClosing } from './closing-read.ts';
import { closingView } from './closing-view.ts';

const address = '/cases/:case/children/:child/closing';

/** What stands before the work with a child is closed or stepped down. */
export const closingRoute = casePage({
  address,
  permission: 'write-for-agency',
  audit: 'closing-shown',
  parse: (asking) => asking,
  read: findClosing,
  show: (read, given) => closingView(read, given),
  template: 'closing/closing.njk',
});

/**
 * Puts a closing to everybody with one press, gives notice of it, closes or steps down, or takes the proposal back: what stands against it is settled, or the reason why not is recorded
 * beside it. The system asks, people decide.
 */
export const closeRoute: Route = {
  method: 'POST',
  address,
  permission: 'write-for-agency',
  audit: 'work-closed',
  inside: 'case',
  isLong: true,
  respond: async (asking, given): Promise<Reply> => {
    const read = await findClosing(asking, given);
    if (read === undefined) return notFound;
    if (asking.body.go === 'take-back') return takeBack(asking, read, given);
    const parsed = parseClosing(asking.body, read, given.open);
    if ('problems' in parsed) return again(read, given, parsed);
    return parsed.step === 'proposal' ? propose(parsed, asking, read, given) : decide(parsed, asking, read, given);
  },
};

async function propose({ written, answerBy }: ClosingParsed, asking: Asking, read: ClosingRead, given: GivenCase): Promise<Reply> {
  const { picture, toAsk } = read;
  const proposal = await recordEntry({ body: stepBody(picture, 'proposal', written, undefined), on: picture.today }, given);
  if (proposal === undefined) return notFound;
  const mail = await askForViews({ proposal, written, toAsk, by: answerBy ?? picture.today, form: asking.body, picture }, given);
  return {
    kind: 'later',
    answer: async () => {
      await sendAll(mail, given);
      return { kind: 'go', to: `${closingAddress(given.open, picture.child, chosenDay(asking.query, picture.today))}#stands` };
    },
  };
}

/** A notice goes to everybody at work with the family before it takes effect, and a closing to the same: nobody learns of it from a parent (R145). */
async function decide({ step, written }: ClosingParsed, asking: Asking, read: ClosingRead, given: GivenCase): Promise<Reply> {
  const { picture, work } = read;
  const on = picture.today;
  const body = step === 'notice' ? stepBody(picture, 'notice', written, work?.proposal.id) : closingBody(picture, picture.child, written);
  const why =
    step === 'notice' ? 'Notice of a closing, to everybody at work with the family' : 'They work with the family, and are told of it';
  const decided = await recordEntry({ body, on, to: toldOf(asking.body, read, written, given.open), why }, given);
  if (decided === undefined) return notFound;
  return step === 'notice'
    ? { kind: 'go', to: `${closingAddress(given.open, picture.child, chosenDay(asking.query, on))}#stands` }
    : { kind: 'go', to: await writtenAt(decided, asking, given) };
}

async function writtenAt({ id }: Entry, { query }: Asking, { open, desk }: GivenCase): Promise<string> {
  const entry = publicId((await desk.publicIds()).entries, id);
  return `${writtenAddress(open.partnership, entry)}?recorded=yes${query.on === undefined ? '' : `&on=${encodeURIComponent(query.on)}`}`;
}

/** The work goes on after all: whoever was asked or given notice is told. */
async function takeBack({ body, query }: Asking, read: ClosingRead, given: GivenCase): Promise<Answered> {
  const { picture, work } = read;
  if (work === undefined) return notFound;
  const reason = (body['take-back'] ?? '').trim();
  if (reason === '' || reason.length > 5000)
    return again(read, given, { sent: body, problems: [{ field: 'take-back', text: 'Write why the work goes on' }] });
  const back = takenBackBody(picture, work.proposal.id, reason);
  const told = await recordEntry({ body: back, on: picture.today, to: toTell(read), why: 'The work goes on after all' }, given);
  return told === undefined ? notFound : { kind: 'go', to: closingAddress(given.open, picture.child, chosenDay(query, picture.today)) };
}

const again = (read: ClosingRead, given: GivenCase, returned: Returned): Answered => ({
  kind: 'page',
  template: 'closing/closing.njk',
  model: closingView(read, given, returned),
  invalid: true,
});
