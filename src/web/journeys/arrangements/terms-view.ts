import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { isHarmedBy } from '../../../core/pathway/restriction/restriction-work.ts';
import { adultsInCircle } from '../../../core/picture/family/family.ts';
import type { Terms } from '../../../core/picture/harm/restrictions.ts';
import { type Day, formatDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { exceptionInWords } from '../../words/fact-lines.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { basesOffered, basisInWords, contactWords, restrictionName } from '../../words/restriction-words.ts';
import type { AtDesk } from './arrangements-read.ts';
import { contactsLeft, peopleOffered, restrictionTypes, supervisorsOffered, wordParts } from './terms-form.ts';

/** Where a form of terms stands: what it is made from and changes, to whom it can be given, and where it leads. */
export interface TermsPlace {
  readonly at: AtDesk;
  /** The terms that are changed; none where it is new. */
  readonly before: Terms | undefined;
  readonly give: readonly AgencyId[];
  readonly send: string;
  readonly back: string;
  /** Where somebody writes a restriction down who is to name people that are not in the list. */
  readonly byName?: string;
  readonly identity?: object | undefined;
  /** Which terms stood as the form was opened. */
  readonly stands?: string;
}

/** The form of terms: new, or as they stand and are changed. */
export function termsView({ at, before, give, ...place }: TermsPlace, { open }: GivenCase, returned?: Returned): object {
  const { picture, agency } = at;
  const names = namesIn(open.directory);
  const model = formModel(returned, before === undefined ? {} : formOf(before, open, names, picture.today));
  const people = peopleOffered(at, before);
  const tick = (prefix: string, id: string, name: string, byDefault = false) => {
    const key = `${prefix}-${id}`;
    return { key, name, checked: model.given[key] === 'yes' || (returned === undefined && byDefault) };
  };
  const person = (prefix: string) => (one: PersonId) => tick(prefix, publicId(open.publicIds.people, one), names.person(one));
  return {
    ...{ ...model, ...place },
    title: before === undefined ? 'Record a restriction or contact arrangement' : 'Change the terms',
    form: true,
    changes: before !== undefined,
    back: { href: place.back, text: 'Back' },
    types: restrictionTypes.map((value) => ({ value, text: restrictionName({ type: value }) })),
    binds: people.map(person('binds')),
    protects: people.map(person('protects')),
    contacts: contactsLeft.map((value) => ({ value, text: contactWords({ contact: value }) })),
    supervisors: supervisorItems(at, open, names),
    parts: wordParts,
    bases: basesOffered.map((value) => ({ value, text: withCapital(basisInWords(value)) })),
    setters: [...open.agencies].map((one) => ({
      value: publicId(open.publicIds.agencies, one),
      text: names.agency(one),
      own: one === agency,
    })),
    give: give.map((one) => tick('give', publicId(open.publicIds.agencies, one), names.agency(one), true)),
  };
}

/** Grown-ups of the family, with who is on record as harmed by whom; then agencies. */
function supervisorItems(at: AtDesk, open: OpenCase, names: Names): readonly object[] {
  const { people, agencies } = supervisorsOffered(at);
  const adults = adultsInCircle(at.picture);
  return [
    ...people.map((one) => {
      const by = adults.filter((other) => isHarmedBy(at.picture, one, [other])).map(names.person);
      const says = by.length === 0 ? '' : `: on record as harmed by ${by.join(', ')}`;
      return { value: publicId(open.publicIds.people, one), text: `${names.person(one)}${says}` };
    }),
    ...agencies.map((one) => ({ value: publicId(open.publicIds.agencies, one), text: names.agency(one) })),
  ];
}

/** Terms that stand, as the form that changes them begins: the date, the words and whom it goes to are new each time. */
function formOf({ entry: { facts }, restrains, protects }: Terms, open: OpenCase, names: Names, today: Day): Returned['sent'] {
  const { supervisor } = facts;
  return Object.fromEntries([
    ['type', facts.type ?? ''],
    ['contact', facts.contact ?? (facts.type === 'supervised-contact' ? 'supervised' : '')],
    ...restrains.map((one) => [`binds-${publicId(open.publicIds.people, one)}`, 'yes']),
    ...protects.map((one) => [`protects-${publicId(open.publicIds.people, one)}`, 'yes']),
    [
      'supervisor',
      supervisor?.kind === 'person'
        ? publicId(open.publicIds.people, supervisor.person)
        : supervisor?.kind === 'agency'
          ? publicId(open.publicIds.agencies, supervisor.agency)
          : '',
    ],
    ['supervisorOther', supervisor?.kind === 'words' ? supervisor.words : ''],
    ...[...wordParts, 'supervisorWhy' as const].map((part) => [part, facts[part] ?? '']),
    ['exceptions', (facts.exceptions ?? []).map((one) => exceptionInWords(one, names)).join('\n')],
    ['from', facts.from === undefined || facts.from.latest <= today ? '' : showSpan(facts.from)],
    [
      'until',
      facts.until === undefined
        ? ''
        : Number.isFinite(facts.until.latest) && facts.until.latest === facts.until.earliest
          ? formatDay(facts.until.latest)
          : showSpan(facts.until),
    ],
    ['basis', facts.basis ?? ''],
    ['document', facts.document ?? ''],
    ['setBy', facts.decidedBy === undefined ? '' : publicId(open.publicIds.agencies, facts.decidedBy)],
  ]);
}
