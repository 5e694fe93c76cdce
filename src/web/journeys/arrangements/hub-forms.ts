import type { AgencyId, ThreadId } from '../../../core/entry/ids.ts';
import { livingBody, protectionBody } from '../../../core/pathway/arrangement/arrangement-bodies.ts';
import { toldBody } from '../../../core/pathway/restriction/acts-body.ts';
import { childrenInCircle } from '../../../core/picture/family/family.ts';
import { leadOf } from '../../../core/picture/work/open-work.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import { basesOffered } from '../../words/restriction-words.ts';
import type { ChildAtWork } from '../child/child-at-work.ts';
import type { Act } from './act.ts';
import { mayBeGiven } from './arrangements-read.ts';
import { courtOf } from './court-form.ts';
import {
  adultsOffered,
  agenciesTicked,
  aheadIn,
  longest,
  missing,
  partyIn,
  pastIn,
  pastProblem,
  peopleTicked,
  unreadable,
} from './field-readers.ts';
import { toldAbout } from './hub-read.ts';
import { parseTold } from './told-form.ts';

type Form = Returned['sent'];
/** Makes the thread of what is begun here. */
export type NewThread = (of: string) => ThreadId;

/** Reads what was sent from the page of a child's arrangements: undefined for nothing that it has a form for. */
export function parseHub(
  form: Form,
  at: ChildAtWork & { readonly agency: AgencyId },
  open: OpenCase,
  newThread: NewThread,
): Act | Returned | undefined {
  switch (form.act) {
    case 'living':
      return livingOf(form, at, open, newThread);
    case 'protection':
      return protectionOf(form, at, open, newThread);
    case 'court':
      return courtOf(form, at, open, newThread);
    case 'told':
      return tellingOf(form, at, open);
    default:
      return undefined;
  }
}

const documentIn = (form: Form, name: string): 'seen' | 'not-seen' | undefined =>
  form[name] === 'seen' ? 'seen' : form[name] === 'not-seen' ? 'not-seen' : undefined;

const why = 'They work with the family, and are to know where the child lives and on what basis';

function livingOf(form: Form, at: ChildAtWork & { readonly agency: AgencyId }, open: OpenCase, newThread: NewThread): Act | Returned {
  const { today } = at.picture;
  const party = partyIn(form, 'l-with', { people: adultsOffered(at.picture), agencies: [] }, open);
  const moment = pastIn(form, 'l-when', today);
  const basis = basesOffered.find((one) => one === form['l-basis']);
  const document = documentIn(form, 'l-document');
  const [until, review] = ['l-until', 'l-review'].map((name) => aheadIn(form, name, today));
  const problems = [
    ...(party === undefined ? [{ field: 'l-with', text: 'Choose with whom, or write who it is' }] : []),
    ...(basis === undefined
      ? [{ field: 'l-basis', text: 'Choose what it rests on: “nothing in law, and no agreement” is an answer' }]
      : []),
    ...(document === undefined && basis !== 'verbal' && basis !== 'none'
      ? [{ field: 'l-document', text: 'Say whether you have seen the document' }]
      : []),
    ...missing(form, 'l-text', 'Write why, who decided it, and what the child says or shows about it'),
    ...pastProblem(form, 'l-when', today),
    ...unreadable(form, 'l-until', today),
    ...unreadable(form, 'l-review', today),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || party === undefined || moment === undefined) return { sent: form, problems };
  const written = {
    ...{ when: moment.when, text: textIn(form, 'l-text'), with: [party] },
    ...(textIn(form, 'l-place') === '' ? {} : { place: textIn(form, 'l-place') }),
    ...(basis === undefined ? {} : { basis }),
    ...(document === undefined ? {} : { document }),
    ...(until === undefined ? {} : { until }),
    ...(review === undefined ? {} : { review }),
  };
  const body = livingBody(at.child, written, today, at.agency, newThread('living'));
  return { body, to: agenciesTicked(form, 'l-give', mayBeGiven(at), open), why };
}

function protectionOf(form: Form, at: ChildAtWork & { readonly agency: AgencyId }, open: OpenCase, newThread: NewThread): Act | Returned {
  const { today } = at.picture;
  const moment = textIn(form, 'p-when') === '' ? undefined : pastIn(form, 'p-when', today);
  const children = peopleTicked(form, 'p-child', childrenInCircle(at.picture), open);
  const lead = leadOf(at.picture);
  const problems = [
    ...(children.length === 0 ? [{ field: 'p-child', text: 'Choose which children' }] : []),
    ...(moment === undefined || moment.at === undefined
      ? [{ field: 'p-when', text: 'Write the day and the time, such as today 14:30: the 72 hours run from the minute' }]
      : []),
    ...missing(form, 'p-place', 'Write where the children are now'),
    ...missing(form, 'p-text', 'Write why, and which officer is in charge of it'),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || moment?.at === undefined) return { sent: form, problems };
  const said = { when: moment.when, at: moment.at, place: textIn(form, 'p-place'), text: textIn(form, 'p-text') };
  const ticked = agenciesTicked(form, 'p-give', mayBeGiven(at), open);
  const to = [...new Set([...ticked, ...(lead === undefined || lead === at.agency ? [] : [lead])])];
  return {
    body: protectionBody(children, said, today, newThread('protection')),
    to,
    why: 'A child is in police protection: what follows has to be decided within 72 hours',
  };
}

function tellingOf(form: Form, at: ChildAtWork, open: OpenCase): Act | Returned | undefined {
  const of = toldAbout(at.picture).find(({ entry }) => open.publicIds.entries.get(entry.id) === form.of);
  if (of === undefined) return undefined;
  const said = parseTold(form, `t-${form.of}`, of.people, { today: at.picture.today, open });
  if ('problems' in said) return said;
  const to = of.entry.by === at.agency ? [] : [of.entry.by];
  return {
    body: toldBody(of.entry.id, said.person, said, at.picture.today, of.entry.thread),
    to,
    why: 'They wrote it, and are to know who was told of it',
  };
}
