import { attachmentsIn } from '../../../core/entry/attachments-named.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { entryAddress, publicId } from '../../addresses.ts';
import { whoPresses } from '../../recording/append-own.ts';
import type { GivenCase } from '../../routing/route.ts';
import { attachmentInWords } from '../../words/attachment-words.ts';
import { namesIn } from '../../words/names.ts';
import { bases, basisValue } from './bases.ts';
import { extractWords } from './extract-words.ts';
import { consentNames, routeNames, wayInWords } from './share-words.ts';
import type { WhomChoice, WhomChoices } from './whom-choices.ts';
import { fileField, keyOf } from './whom-form.ts';

type Form = Readonly<Record<string, string>>;

/** What was sent and could not be done. */
export interface WhomReturned {
  readonly sent: Form;
  readonly problems: readonly FieldProblem[];
  /** It was the form by which somebody decides not to tell: the other stands as it was. */
  readonly isOfKeeping?: boolean;
  /** A reason for not sharing that rests on the standing of the case alone was pointed out. */
  readonly isStatusPointedOut?: boolean;
}

const shortBases: Readonly<Record<string, string>> = {
  'public-task': 'safeguarding as a public task',
  'legal-obligation': 'the law asks it',
  'vital-interests': 'life or safety at risk',
  consent: 'consent',
};

/** What the folded part of the form stands at. */
const howSays = ({ route, basis }: Form): string => {
  const way = keyOf(routeNames, route);
  return `${way === undefined ? 'not chosen' : wayInWords(way)}; ${shortBases[basis ?? ''] ?? 'another basis'}`;
};

/** Whom should know: the form, filled in as an agreement proposes. */
export function whomView(entry: Entry, choices: WhomChoices, day: string, given: GivenCase, returned?: WhomReturned): object {
  const { open } = given;
  const names = namesIn(open.directory);
  const [agreed] = choices.proposed;
  const usual: Form = {
    what: agreed?.agreement.what ?? 'extract',
    extract: extractWords(entry, names),
    basis: agreed === undefined ? 'public-task' : basisValue(agreed.agreement.basis),
    ...(agreed !== undefined && basisValue(agreed.agreement.basis) === 'other' ? { 'basis-words': agreed.agreement.basis } : {}),
    route: 'in-heed',
  };
  const { sent, problems = [] } = returned ?? {};
  const filled = { ...usual, ...sent };
  const id = publicId(open.publicIds.entries, entry.id);
  const box = ({ field, name, why, chosen }: WhomChoice): object => ({
    field,
    name,
    why,
    chosen: sent === undefined || returned?.isOfKeeping === true ? chosen : sent[field] === 'yes',
  });
  return {
    share: `${entryAddress(open.partnership, id, 'whom')}${day}`,
    keep: `${entryAddress(open.partnership, id, 'not-shared')}${day}`,
    atWork: choices.atWork.map(box),
    others: choices.others.map(box),
    othersOpen: choices.others.some(({ field }) => sent?.[field] === 'yes'),
    hub: choices.hub === undefined ? undefined : box(choices.hub),
    files: attachmentsIn(entry).map((file) => ({
      field: fileField(file.id),
      text: attachmentInWords(file),
      chosen: sent?.[fileField(file.id)] === 'yes',
    })),
    routes: Object.entries(routeNames).map(([value, text]) => ({ value, text })),
    consents: Object.entries(consentNames).map(([value, text]) => ({ value, text })),
    bases: [...bases, { value: 'other', text: 'Another' }].map(({ value, text }) => ({ value, text })),
    from: [
      { value: '', text: 'Any other agency' },
      ...[...choices.atWork, ...choices.others].map(({ field, name }) => ({ value: field, text: name })),
    ],
    howSays: howSays(filled),
    howOpen: problems.some(({ field }) => ['route', 'basis', 'basis-words', 'spokenTo', 'saidWhen'].includes(field)),
    as: whoPresses(given),
    given: filled,
    statusPointedOut: returned?.isStatusPointedOut === true,
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}
