import type { Key } from '../../../core/anonymise/key.ts';
import { type KeyFault, keyFaults } from '../../../core/anonymise/making/key-faults.ts';
import type { Range } from '../../../core/anonymise/slip.ts';
import { purposes } from '../../../core/taken-out/stamp.ts';
import { anonymisedAddress, slipsAddress, takeOutAddress } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { identityOf } from '../child/identity.ts';
import { howOf } from './choices.ts';
import type { AnonymisedRead } from './read.ts';
import { toSettle } from './settle-form.ts';
import { grainNames, placeNames, schemeNames, sortNames } from './words.ts';

export interface Problem {
  readonly field: string;
  readonly text: string;
}

const chosen = <T extends string>(names: Readonly<Record<T, string>>, now: T) =>
  Object.entries(names).map(([value, text]) => ({ value, text, checked: value === now }));

/** The page on which a copy is made: how, the key, what the slip check found, and taking it out. */
export function anonymisedView(
  { child, picture, named, form, version, key, copy, given: typed }: AnonymisedRead,
  given: GivenCase,
  errors: readonly Problem[] = [],
): object {
  const { open, demonstration } = given;
  const how = howOf(form);
  const faults = keyFaults(key);
  const { checked, settled, passages, taken } = copy();
  const slips = toSettle(settled.open).map(({ id, value, slip, like }) => ({
    ...{
      id,
      value,
      like,
      at: slip.at,
      text: slip.text,
      sort: sortNames[slip.sort],
      why: slip.why,
      ...around(passages[slip.passage]?.text ?? '', slip),
    },
    ...{
      with: typed[`with-${id}`] ?? slip.instead ?? '',
      reason: typed[`why-${id}`] ?? '',
      does: typed[`does-${id}`],
      all: typed[`all-${id}`] === 'yes',
    },
  }));
  return {
    title: 'Anonymised copy',
    form: true,
    identity: identityOf(picture),
    back: { href: takeOutAddress(open, child), text: 'Back to taking out' },
    send: anonymisedAddress(open, child),
    take: anonymisedAddress(open, child, 'take'),
    takeKey: anonymisedAddress(open, child, 'key'),
    slipsHref: slipsAddress(open, child),
    errors,
    errorOn: Object.fromEntries(errors.map(({ field, text }) => [field, text])),
    version,
    schemes: chosen(schemeNames, how.scheme),
    places: chosen(placeNames, how.places),
    grains: chosen(grainNames, how.grain),
    conceal: how.concealSex,
    people: peopleRows(named, key, faults, form),
    placeRows: named.places.map(({ id, names }) => ({ id, name: names[0], alias: key.places.find((one) => one.id === id)?.alias ?? '' })),
    used: form.used ?? '',
    others: form.others ?? '',
    extra: form.extra ?? '',
    faults: faults.filter(({ weight }) => weight === 'fault').length,
    rows: taken.rows.length,
    found: checked.slips.length,
    openCount: settled.open.length,
    more: settled.open.length - slips.reduce((sum, { like }) => sum + like, 0),
    slips,
    settledCount: checked.slips.length - settled.open.length,
    left: settled.left.map(({ text, at, reason }) => ({ text, at, reason })),
    details: checked.details.slice(0, 30).map(({ text, at, why }) => ({ text, at, why })),
    detailsCount: checked.details.length,
    purposes: purposes.map((one) => ({ ...one, checked: typed.purpose === one.key })),
    why: typed.why ?? '',
    demonstration,
  };
}

const peopleRows = (
  named: AnonymisedRead['named'],
  key: Key,
  faults: readonly KeyFault[],
  form: AnonymisedRead['form'],
): readonly object[] =>
  named.people.map(({ id, called, names, isName }) => {
    const of = key.people.find((one) => one.id === id);
    return {
      ...{ id, called, isName, alias: of?.alias ?? '', pronouns: of?.pronouns ?? 'they', also: form[`also-${id}`] ?? '' },
      names: names.filter((name) => name !== called),
      faults: faults.filter((fault) => fault.of === id),
    };
  });

/** The words around a slip, so that it can be judged without opening the copy. */
function around(text: string, { start, end }: Range): { readonly before: string; readonly after: string } {
  const [before, after] = [text.slice(Math.max(0, start - 70), start), text.slice(end, end + 50)];
  return { before: start > 70 ? `… ${before}` : before, after: text.length > end + 50 ? `${after} …` : after };
}
