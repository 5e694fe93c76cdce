import type { Body } from '../../../core/entry/entry.ts';
import type { Party } from '../../../core/entry/fact.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { conversationBody } from '../../../core/pathway/alert/alert-work.ts';
import { isKnower } from '../../../core/pathway/charge/charge-checks.ts';
import { checkedBody } from '../../../core/pathway/charge/charge-work.ts';
import { replyBody } from '../../../core/pathway/family-view/family-view-work.ts';
import { judgedBody } from '../../../core/pathway/threat/threat-work.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { dayIn } from '../after-harm/after-harm-forms.ts';
import { parseDecided } from '../after-harm/decided-form.ts';
import { type MatterRead, otherSide } from './matter-read.ts';

const longest = 5000;
type Form = Returned['sent'];
type Parsed = readonly Body[] | Returned;

const asked = (form: Form, fields: Readonly<Record<string, string>>): Returned['problems'] =>
  Object.entries(fields).flatMap(([field, say]) => (textIn(form, field) === '' ? [{ field, text: say }] : []));

/** Reads what is sent from the page of a matter, but for telling: what it comes to as entries, or what must be written first. */
export function parseMatter(form: Form, read: MatterRead, agency: AgencyId, open: OpenCase): Parsed {
  const { matter, may, on } = read;
  const act = may.find((one) => one === form.act);
  if (matter.is === 'threat' && act === 'judge') return judged(form, matter, read);
  if (matter.is === 'charge' && act === 'check') return checked(form, matter, read, open);
  if (matter.is === 'charge' && act === 'decide')
    return parseDecided(form, { children: matter.work.children, of: matter.work.told, thread: matter.work.told.thread, on }, open);
  if (matter.is === 'alert' && act === 'converse') return conversed(form, matter, read, agency);
  if (matter.is === 'view' && act === 'reply') return replied(form, matter, read);
  return { sent: form, problems: [{ field: 'main', text: 'Choose what you do' }] };
}

type Of<K extends MatterRead['matter']['is']> = Extract<MatterRead['matter'], { is: K }>;

function judged(form: Form, { work }: Of<'threat'>, { on }: MatterRead): Parsed {
  const problems = [
    ...asked(form, {
      judgedBy: 'Write who judged it, by name and post',
      judgedHow: 'Write what was known, what they judged, and what follows for each child',
    }),
    ...tooLong(form, longest),
  ];
  return problems.length > 0
    ? { sent: form, problems }
    : [judgedBody(work, on, { who: textIn(form, 'judgedBy'), words: textIn(form, 'judgedHow') })];
}

function checked(form: Form, { work, picture }: Of<'charge'>, { on, knowers }: MatterRead, open: OpenCase): Parsed {
  const chosen = knowers.find((id) => publicId(open.publicIds.agencies, id) === form.askedOf);
  const court = textIn(form, 'court');
  const from: Party | undefined =
    chosen === undefined ? (court === '' ? undefined : { kind: 'words', words: court }) : { kind: 'agency', agency: chosen };
  const day = dayIn(textIn(form, 'checkedOn'), on);
  const problems = [
    ...(from === undefined ? [{ field: 'askedOf', text: 'Choose who was asked, or write which court' }] : []),
    ...(from !== undefined && !isKnower(picture, from)
      ? [{ field: 'court', text: 'Write the name of a court, of the police or of probation: they alone can settle it' }]
      : []),
    ...(day === undefined ? [{ field: 'checkedOn', text: 'Write the day, such as today or 4 May' }] : []),
    ...asked(form, {
      checkedSays: 'Write whom you spoke to and what they said: the charge, where it stands, and whom the person may be with',
    }),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || from === undefined || day === undefined) return { sent: form, problems };
  return [checkedBody(work, day, { from, words: textIn(form, 'checkedSays') })];
}

function conversed(form: Form, matter: Of<'alert'>, { on }: MatterRead, agency: AgencyId): Parsed {
  const other = otherSide(matter, agency);
  const day = dayIn(textIn(form, 'spokeOn'), on);
  const problems = [
    ...asked(form, { spokeTo: 'Write whom you spoke to, by name and post' }),
    ...(day === undefined ? [{ field: 'spokeOn', text: 'Write the day, such as today or 4 May' }] : []),
    ...asked(form, { cameOf: 'Write what came of it, for each child' }),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || day === undefined || other === undefined) return { sent: form, problems };
  return [conversationBody(matter.work, other, { on: day, who: textIn(form, 'spokeTo'), words: textIn(form, 'cameOf') })];
}

function replied(form: Form, { work }: Of<'view'>, { on }: MatterRead): Parsed {
  const problems = [...asked(form, { reply: 'Write what is replied, and how it reaches them' }), ...tooLong(form, longest)];
  return problems.length > 0 ? { sent: form, problems } : [replyBody(work, on, textIn(form, 'reply'))];
}
