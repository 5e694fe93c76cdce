import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import { restsOnStatusAlone } from '../../../core/sharing/status-alone.ts';
import { attachmentAddress, entryAddress, publicId } from '../../addresses.ts';
import { type Answered, type Asking, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { recordedRows } from '../write/recorded-rows.ts';
import { findOwnEntry, type OwnEntry } from './entry-read.ts';
import { recordView } from './record-view.ts';
import { appendShare } from './sharing-context.ts';
import { type WhomChoices, whomChoices } from './whom-choices.ts';
import { parseWhom } from './whom-form.ts';
import { type WhomReturned, whomView } from './whom-view.ts';

const address = '/cases/:case/entries/:entry';
type CaseRoute = Extract<Route, { readonly inside: 'case' }>;
const writing = (line: Omit<CaseRoute, 'permission' | 'inside'>): Route => ({ ...line, permission: 'write-for-agency', inside: 'case' });

function whomPage(read: OwnEntry, choices: WhomChoices, given: GivenCase, returned?: WhomReturned): Answered {
  const { standing, day, known } = read;
  const { open } = given;
  const names = namesIn(open.directory);
  const whom = whomView(standing, choices, day, given, returned);
  return {
    kind: 'page',
    template: 'share/whom-page.njk',
    model: {
      title: 'Whom should know?',
      form: true,
      back: { href: `${entryAddress(open.partnership, open.publicIds.entries.get(standing.id) ?? '')}${day}`, text: 'Back to the entry' },
      caption: entryTitle(standing, names),
      rows: recordedRows(standing, names, {
        fileAt: (file) => attachmentAddress(open.partnership, publicId(open.publicIds.entries, standing.id), file.id),
      }),
      record: recordView(standing.id, known, open, day),
      whom,
      given: {},
      errors: returned?.problems ?? [],
      errorOn: {},
    },
    ...(returned === undefined ? {} : { invalid: true }),
  };
}

/** Whom should know of an entry: shown after it was recorded, and at any time since. */
export const whomRoute = writing({
  method: 'GET',
  address: `${address}/whom`,
  audit: 'whom-shown',
  respond: async (asking, given) => {
    const read = findOwnEntry(asking, given);
    return read === undefined ? notFound : whomPage(read, await whomChoices(read.standing, read.on, read.own, given), given);
  },
});

const done = ({ params }: Asking, { open }: GivenCase, { day }: OwnEntry, at: string): Answered => ({
  kind: 'go',
  to: `${entryAddress(open.partnership, params.entry ?? '')}${day}${day === '' ? '?' : '&'}done=yes#${at}`,
});

/** Gives an entry to those who were chosen: one share each, pressed by a named person (rule 28). */
export const shareRoute = writing({
  method: 'POST',
  address: `${address}/whom`,
  audit: 'entry-shared',
  respond: async (asking, given) => {
    const read = findOwnEntry(asking, given);
    if (read === undefined) return notFound;
    const choices = await whomChoices(read.standing, read.on, read.own, given);
    const pressed = parseWhom(asking.body, choices, attachmentsIn(read.standing));
    if ('problems' in pressed) return whomPage(read, choices, given, { sent: asking.body, problems: pressed.problems });
    for (const { choice, isHub } of pressed.to) {
      const onward = isHub ? { spokenTo: 'The hub, to pass on to a service in confidence' } : {};
      await appendShare(given, { entry: read.standing, on: read.on }, { ...pressed.facts, ...onward, with: choice.agency });
    }
    return done(asking, given, read, 'told');
  },
});

/** Records a decision not to tell: it is kept with its reason, and gives nobody anything. */
export const keepBackRoute = writing({
  method: 'POST',
  address: `${address}/not-shared`,
  audit: 'not-shared-decided',
  respond: async (asking, given) => {
    const read = findOwnEntry(asking, given);
    if (read === undefined) return notFound;
    const choices = await whomChoices(read.standing, read.on, read.own, given);
    const [kept, reviewer] = [(asking.body.kept ?? '').trim(), (asking.body.reviewer ?? '').trim()];
    const from = [...choices.atWork, ...choices.others].find(({ field }) => field === asking.body.from);
    const isStatus = restsOnStatusAlone(kept) && asking.body['all-the-same'] !== 'yes';
    const problems = [
      ...(kept === '' || kept.length > 5000
        ? [{ field: 'kept', text: kept === '' ? 'Write why not' : 'Write it in 5,000 letters or fewer' }]
        : []),
      ...(isStatus
        ? [
            {
              field: 'kept',
              text: 'That the case is not one of child protection is no reason by itself: what matters is whether they need it to keep a child safe or well. Write what else the decision rests on',
            },
          ]
        : []),
      ...(reviewer === '' || reviewer.length > 500 ? [{ field: 'reviewer', text: 'Write who else looked at this decision' }] : []),
    ];
    if (problems.length > 0)
      return whomPage(read, choices, given, {
        sent: asking.body,
        problems,
        isOfKeeping: true,
        isStatusPointedOut: isStatus,
      });
    await appendShare(
      given,
      { entry: read.standing, on: read.on },
      { ...(from === undefined ? {} : { with: from.agency }), status: 'withheld', reason: kept, reviewer },
    );
    return done(asking, given, read, 'told');
  },
});
