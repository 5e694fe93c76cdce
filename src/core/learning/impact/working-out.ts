import type { Directory } from '../../entry/directory.ts';
import { type Entry, isKind } from '../../entry/entry.ts';
import type { PersonId } from '../../entry/ids.ts';
import { effectiveOf } from '../../ledger/effective.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { pictureFrom } from '../../picture/picture.ts';
import { knownFrom } from '../../picture/record.ts';
import type { Vantage } from '../../picture/view.ts';
import { visibleTo } from '../../picture/visible.ts';
import type { FullQuestion } from '../../prompt/prompts-on.ts';
import type { Day } from '../../time/day.ts';
import { endOf } from '../../time/instant.ts';
import type { Asked, OpenWork } from './asked.ts';
import { askedOfFamily } from './asked-of-family.ts';
import { openOfChild } from './open-of-family.ts';
import { type FamilyOnRecord, splittingFamilies } from './split-families.ts';
import { type OnSystem, onSystemOf } from './system.ts';

/** What figures are worked out from: what one reader may read, and the questions that are put to them. */
export interface ToWorkOut {
  readonly ledger: Ledger;
  readonly vantage: Vantage;
  readonly children: readonly PersonId[];
  readonly questions: readonly FullQuestion[];
  /** The last day that counts: what was known at its end, and nothing later. */
  readonly on: Day;
}

/** What every figure is counted from. It names families and is shown to nobody. */
export interface WorkedOut extends OnSystem {
  readonly asked: readonly Asked[];
  readonly open: readonly OpenWork[];
}

/** How many families are gone through, of how many; nothing while they are being told apart. */
export type Progress = { readonly done: number; readonly of: number } | undefined;

/** Works it out a family at a time, and says after each how far it is: whoever asks can let others have their turn. */
export function* workingOut(given: ToWorkOut): Generator<Progress, WorkedOut> {
  const { ledger, vantage, children, questions, on } = given;
  const families = yield* splitting(visibleTo(ledger, vantage, endOf(on)));
  const familyOf = new Map(families.flatMap((family) => [...family.people].map((person) => [person, family] as const)));
  const askedOf = Map.groupBy(questions, ({ about }) => about.map((person) => familyOf.get(person)).find((one) => one !== undefined));
  const childrenOf = Map.groupBy(children, (child) => familyOf.get(child));
  const all: WorkedOut[] = [];
  for (const [done, family] of families.entries()) {
    yield { done, of: families.length };
    all.push(ofFamily(family, childrenOf.get(family) ?? [], askedOf.get(family) ?? [], given));
  }
  return {
    asked: all.flatMap(({ asked }) => asked),
    open: all.flatMap(({ open }) => open),
    happened: all.flatMap(({ happened }) => happened),
    stood: all.flatMap(({ stood }) => stood),
  };
}

function* splitting(entries: readonly Entry[]): Generator<undefined, readonly FamilyOnRecord[]> {
  const parting = splittingFamilies(entries);
  for (let next = parting.next(); ; next = parting.next()) {
    if (next.done === true) return next.value;
    yield undefined;
  }
}

function ofFamily(
  { name, people, entries }: FamilyOnRecord,
  children: readonly PersonId[],
  questions: readonly FullQuestion[],
  { ledger: { directory, calendar, reckoning }, vantage, on }: ToWorkOut,
): WorkedOut {
  if (children.length === 0 && questions.length === 0) return { asked: [], open: [], happened: [], stood: [] };
  const known = knownFrom(entries, { directory: directoryOf(directory, people), calendar, vantage });
  const pictures = [...new Set(children.map(known.resolve))].map((child) => pictureFrom(known, child, endOf(on)));
  const answers = effectiveOf(entries).entries.filter(isKind('answer'));
  return {
    asked: askedOfFamily(questions, { family: name, answers, calendar, reckoning, on }),
    open: pictures.flatMap((p) => openOfChild(name, p)),
    ...onSystemOf(name, pictures),
  };
}

const directoryOf = ({ agencies, people }: Directory, of: ReadonlySet<PersonId>): Directory => ({
  agencies,
  people: new Map(
    [...of].flatMap((person) => {
      const held = people.get(person);
      return held === undefined ? [] : [[person, held] as const];
    }),
  ),
});
