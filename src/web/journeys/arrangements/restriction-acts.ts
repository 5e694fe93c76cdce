import type { AgencyId } from '../../../core/entry/ids.ts';
import { breachActBody, breachActs, breachBody, toldBody } from '../../../core/pathway/restriction/acts-body.ts';
import { isOpenBreach, whoHearsOfBreach } from '../../../core/pathway/restriction/breach-work.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import type { Act } from './act.ts';
import { endOfIt, extensionOf } from './end-acts.ts';
import { longest, missing, pastIn, pastProblem, personChosen } from './field-readers.ts';
import { type RestrictionRead, termsShown } from './restriction-read.ts';
import { parseTold } from './told-form.ts';

type Form = Returned['sent'];

/** Reads what was sent from the page of a restriction: undefined for what this desk cannot do there. */
export function parseAct(form: Form, read: RestrictionRead, agency: AgencyId, open: OpenCase): Act | Returned | undefined {
  switch (form.act) {
    case 'told':
      return tellingOf(form, read, open);
    case 'breach':
      return breachOf(form, read, agency);
    case 'answer':
      return read.isKept ? answerOf(form, read, open) : undefined;
    case 'extend':
      return read.isKept ? extensionOf(form, read) : undefined;
    case 'end':
      return read.isKept ? endOfIt(form, read) : undefined;
    default:
      return undefined;
  }
}

function tellingOf(form: Form, read: RestrictionRead, open: OpenCase): Act | Returned | undefined {
  const terms = termsShown(read);
  if (terms === undefined) return undefined;
  const { today } = read.picture;
  const said = parseTold(
    form,
    't',
    read.work.named.map(({ person }) => person),
    { today, open },
  );
  if ('problems' in said) return said;
  const { owner } = read.work.restriction;
  const to = owner === read.agency ? [] : [owner];
  return {
    body: toldBody(terms.entry.id, said.person, said, today, read.thread),
    to,
    why: 'They set the restriction, and are to know who was told of it',
  };
}

function breachOf(form: Form, read: RestrictionRead, agency: AgencyId): Act | Returned | undefined {
  const terms = termsShown(read);
  if (terms === undefined) return undefined;
  const { today } = read.picture;
  const moment = pastIn(form, 'b-when', today);
  const problems = [
    ...missing(form, 'b-text', 'Write what was seen, heard or reported, and by whom'),
    ...(textIn(form, 'b-when') === ''
      ? [{ field: 'b-when', text: 'Write when it happened, such as today or 26 July 22:30' }]
      : pastProblem(form, 'b-when', today)),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || moment === undefined) return { sent: form, problems };
  const said = { ...moment, text: textIn(form, 'b-text'), place: textIn(form, 'b-place') };
  return {
    body: breachBody(terms, said, today, read.thread),
    to: whoHearsOfBreach(read.work.restriction, read.lead, agency),
    why: 'A suspected breach: for whoever set the restriction, and for whoever leads the work with the child',
  };
}

function answerOf(form: Form, read: RestrictionRead, open: OpenCase): Act | Returned | undefined {
  const { today } = read.picture;
  const breach = read.work.breaches.find(({ entry }) => open.publicIds.entries.get(entry.id) === form.breach);
  if (breach === undefined || !isOpenBreach(breach)) return undefined;
  const at = `a-${form.breach}`;
  const act = breachActs.find((one) => one === form[`${at}-how`]);
  const person = personChosen(
    form,
    `${at}-person`,
    read.work.named.map((one) => one.person),
    open,
  );
  const moment = pastIn(form, `${at}-when`, today);
  const problems = [
    ...(act === undefined ? [{ field: `${at}-how`, text: 'Choose what you did' }] : []),
    ...(act === 'spoke' && person === undefined ? [{ field: `${at}-person`, text: 'Choose whom you spoke with' }] : []),
    ...missing(form, `${at}-text`, 'Write what was said or done, and with whom'),
    ...pastProblem(form, `${at}-when`, today),
    ...tooLong(form, longest),
  ];
  if (problems.length > 0 || act === undefined || moment === undefined) return { sent: form, problems };
  const { restriction } = read.work;
  return {
    body: breachActBody(breach.entry, act, { ...moment, text: textIn(form, `${at}-text`), person }, today, read.thread),
    to: [...new Set([breach.entry.by, ...whoHearsOfBreach(restriction, read.lead, restriction.owner)])].filter(
      (one) => one !== read.agency,
    ),
    why: 'They reported the suspected breach, or lead the work with the child',
  };
}
