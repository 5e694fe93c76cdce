import { type DateGrain, dateGrains, type Key, type KeyPerson, type KeyPlace, type UsedAlias } from '../../../core/anonymise/key.ts';
import { type PlaceGrain, placeGrains, proposeKey, type Scheme, schemes } from '../../../core/anonymise/making/propose-key.ts';
import type { Decision } from '../../../core/anonymise/settling/settle.ts';
import { slipSorts } from '../../../core/anonymise/slip.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { NamedIn } from './named-in.ts';

/** What the form says of how a copy is made. */
export interface ChosenHow {
  readonly scheme: Scheme;
  readonly places: PlaceGrain;
  readonly grain: DateGrain;
  readonly concealSex: boolean;
}

export const howOf = (form: FormTexts): ChosenHow => ({
  scheme: schemes.find((one) => one === form.scheme) ?? 'roles',
  places: placeGrains.find((one) => one === form.places) ?? 'general',
  grain: dateGrains.find((one) => one === form.grain) ?? 'month',
  concealSex: form.conceal !== 'no',
});

const linesOf = (text = ''): readonly (readonly [string, string])[] =>
  text.split(/\r?\n/).flatMap((line) => {
    const at = line.indexOf('=');
    const [left, right] = at < 0 ? [line.trim(), ''] : [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return left === '' ? [] : [[left, right] as const];
  });

/** Aliases that other publications use, a line each: "Child T = review of 2017". */
export const usedIn = (form: FormTexts): readonly UsedAlias[] =>
  linesOf(form.used).map(([alias, of]) => ({ alias, of: of === '' ? 'another publication' : of }));

/** The key as the form has it; what the form has not said is proposed. */
export function keyOf(named: NamedIn, child: string, form: FormTexts, elsewhere: readonly UsedAlias[]): Key {
  const how = howOf(form);
  const used = [...elsewhere, ...usedIn(form)];
  const dates = { grain: how.grain, ageOf: child };
  // What somebody is called by who has no name on record may hold somebody else's: "older child of Joanne".
  const known = named.people.flatMap(({ names }) => names.flatMap((name) => name.split(/[\s-]+/))).filter((word) => word.length > 1);
  const isSafe = ({ isName, called }: NamedIn['people'][number]): boolean =>
    isName || !called.split(/[\s-]+/).some((word) => known.includes(word.replace(/['’]s$/, '')));
  const proposed = proposeKey(
    named.people.filter((one) => one.isName || one.names.length > 0 || !isSafe(one)),
    named.places,
    { ...how, dates },
    used,
  );
  const people = named.people.map((one): KeyPerson => {
    const of = proposed.people.find(({ id }) => id === one.id);
    const typed = form[`alias-${one.id}`];
    const alias = typed ?? of?.alias ?? one.called;
    const pronouns =
      (['she', 'he', 'they'] as const).find((word) => word === form[`pro-${one.id}`]) ??
      of?.pronouns ??
      (how.concealSex && one.is !== 'adult' ? 'they' : (one.recordedAs ?? 'they'));
    const also = (form[`also-${one.id}`] ?? '')
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '');
    const { id, recordedAs, role, born } = one;
    return {
      ...{ id, names: [...one.names, ...also], alias: alias.trim(), pronouns },
      // Where nobody is named by the record, its own words stand as they are.
      ...(one.isName || !isSafe(one) ? {} : { alsoCalled: [one.called] }),
      ...(recordedAs === undefined ? {} : { recordedAs }),
      ...(role === undefined || !one.isName ? {} : { role }),
      ...(born === undefined ? {} : { born }),
    };
  });
  return {
    people: [...people, ...othersIn(form)],
    places: [...placesOf(named, proposed, form), ...extraPlaces(form)],
    dates,
    usedElsewhere: used,
  };
}

function placesOf(named: NamedIn, proposed: Key, form: FormTexts): readonly KeyPlace[] {
  const isLeft = howOf(form).places === 'left';
  return named.places.map((place) => {
    const { id, sort, names } = place;
    const usual = isLeft ? '' : (place.proposed ?? proposed.places.find((one) => one.id === id)?.alias ?? '');
    const alias = (form[`place-${id}`] ?? usual).trim();
    return { id, sort, names, ...(alias === '' ? {} : { alias }) };
  });
}

/** People whom the records do not hold and texts name, a line each: "Jo Bloggs = Adult C, she". */
const othersIn = (form: FormTexts): readonly KeyPerson[] =>
  linesOf(form.others).map(([name, right], i) => {
    const [, alias = '', said] = /^(.*?)(?:,\s*(she|he|they))?$/.exec(right) ?? [];
    const pronouns = said === 'she' || said === 'he' ? said : 'they';
    return { id: `other-${i}`, names: [name], alias: alias.trim(), pronouns };
  });

/** Places that texts name, a line each: "Ravensthorpe Primary School = School 1". */
const extraPlaces = (form: FormTexts): readonly KeyPlace[] =>
  linesOf(form.extra).map(([name, alias], i) => ({ id: `extra-${i}`, sort: 'other', names: [name], ...(alias === '' ? {} : { alias }) }));

/** What was decided about slips, a line each: sort, place or nothing, what it says, what is done, the words. */
export const decisionsIn = (form: FormTexts): readonly Decision[] =>
  (form.decisions ?? '').split('\n').flatMap((line): readonly Decision[] => {
    const [sort, at, said, does, words] = line.split('\t');
    const known = slipSorts.find((one) => one === sort);
    if (known === undefined || said === undefined || words === undefined) return [];
    return [
      {
        sort: known,
        said,
        ...(at === undefined || at === '' ? {} : { at }),
        does: does === 'leave' ? { leave: words } : { replace: words },
      },
    ];
  });

const plain = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ');

export const decisionLine = ({ sort, at, said, does }: Decision): string =>
  [sort, plain(at ?? ''), plain(said), 'leave' in does ? 'leave' : 'replace', plain('leave' in does ? does.leave : does.replace)].join(
    '\t',
  );
