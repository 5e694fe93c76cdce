import type { Lineage, Order, Union } from '../../src/core/genogram/lineage.ts';
import { costOf } from '../../src/core/genogram/order/cost.ts';
import { prepare } from '../../src/core/genogram/order/prepared.ts';
import { type Chance, chanceFrom } from '../world/chance.ts';

/** A family made up from a seed, and, where it was grown so that no line crosses another, an order of its people in which none does. */
export interface InventedFamily {
  readonly seed: number;
  readonly lineage: Lineage;
  readonly witness: Order | undefined;
}

interface Growing {
  readonly chance: Chance;
  readonly rows: number[];
  readonly unions: { readonly parents: [number, number]; readonly children: number[]; readonly turn: number }[];
  readonly order: number[][];
}

/** Rows above and below the child, whose own is this one. */
const childRow = 2;
const depth = 5;
const width = 118;
const height = 34;

/** A family of about so many people. `tidy` families have a drawing in which no line crosses another; the rest need not. */
export function inventFamily(seed: number, people: number, manner: 'tidy' | 'wild'): InventedFamily {
  const chance = chanceFrom(`family ${seed}`);
  const family: Growing = { chance, rows: [], unions: [], order: Array.from({ length: depth }, () => []) };
  place(family, childRow, 0);
  for (let tries = 0; family.rows.length < people && tries < people * 12; tries += 1) {
    const tried = copyOf(family);
    if (!step(tried, manner)) continue;
    if (manner === 'tidy' && crossingsOf(tried) > 0) continue;
    family.rows.splice(0, Number.POSITIVE_INFINITY, ...tried.rows);
    family.unions.splice(0, Number.POSITIVE_INFINITY, ...tried.unions);
    family.order.splice(0, Number.POSITIVE_INFINITY, ...tried.order);
  }
  return finished(family, seed, manner);
}

function copyOf({ chance, rows, unions, order }: Growing): Growing {
  return {
    chance,
    rows: [...rows],
    unions: unions.map((union) => ({ ...union, children: [...union.children] })),
    order: order.map((row) => [...row]),
  };
}

/** One more union, child or parent, somewhere. False where nothing fits. */
function step(family: Growing, manner: 'tidy' | 'wild'): boolean {
  const { chance, rows, unions } = family;
  const person = chance.between(0, rows.length - 1);
  const row = rows[person] ?? 0;
  const roll = chance.between(0, 99);
  const birth = unions.find(({ children }) => children.includes(person));
  const [own] = unions.filter(({ parents }) => parents.includes(person));
  if (birth === undefined && row > 0 && (roll < 45 || person === 0)) return addParents(family, person);
  if (birth !== undefined && roll < 35) return addChild(family, birth);
  if (row >= depth - 1) return false;
  if (own !== undefined && roll < 60) return addChild(family, own);
  if (manner === 'wild' && roll > 93) return joinCousins(family, person);
  return addPartner(family, person, own === undefined || chance.happens(0.4));
}

function place({ rows, order }: Growing, row: number, at: number): number {
  const person = rows.length;
  rows.push(row);
  order[row]?.splice(at, 0, person);
  return person;
}

function addParents(family: Growing, person: number): boolean {
  const { chance, order, unions, rows } = family;
  const above = (rows[person] ?? 0) - 1;
  const at = chance.between(0, order[above]?.length ?? 0);
  const parents: [number, number] = [place(family, above, at), place(family, above, at + 1)];
  unions.push({ parents, children: [person], turn: 0 });
  return true;
}

function addChild(family: Growing, union: Growing['unions'][number]): boolean {
  const { chance, order, rows } = family;
  const row = (rows[union.parents[0]] ?? 0) + 1;
  if (row >= depth) return false;
  const at = chance.between(0, order[row]?.length ?? 0);
  const child = place(family, row, at);
  union.children.push(child);
  union.children.sort((a, b) => (order[row]?.indexOf(a) ?? 0) - (order[row]?.indexOf(b) ?? 0));
  return true;
}

function addPartner(family: Growing, person: number, withChildren: boolean): boolean {
  const { chance, order, rows, unions } = family;
  const row = rows[person] ?? 0;
  const at = order[row]?.indexOf(person) ?? 0;
  const partner = place(family, row, chance.happens(0.5) ? at : at + 1);
  const turn = unions.filter(({ parents }) => parents.includes(person)).length;
  const union = { parents: [person, partner] satisfies [number, number], children: [], turn };
  unions.push(union);
  return !withChildren || row + 1 >= depth || addChild(family, union);
}

function joinCousins(family: Growing, person: number): boolean {
  const { chance, order, rows, unions } = family;
  const row = order[rows[person] ?? 0] ?? [];
  const other = row[chance.between(0, row.length - 1)];
  if (other === undefined || other === person || unions.some(({ parents }) => parents.includes(person) && parents.includes(other)))
    return false;
  const birth = unions.find(({ children }) => children.includes(person));
  if (birth?.children.includes(other) === true) return false;
  const union = { parents: [person, other] satisfies [number, number], children: [], turn: 1 };
  unions.push(union);
  return addChild(family, union);
}

const lineageOf = ({ rows, unions }: Growing): Lineage => ({
  rows,
  unions: unions.map((union) => ({ ...union, twins: [] })),
  widths: rows.map(() => width),
  heights: rows.map(() => height),
  beside: [],
  start: 0,
});
const crossingsOf = (family: Growing): number =>
  costOf(prepare(lineageOf(family)), family.order, new Int32Array(family.rows.length)).crossings;

/** Rows without anybody are left out, and everybody is numbered anew, so that no layout can learn anything from the numbers. */
function finished(family: Growing, seed: number, manner: 'tidy' | 'wild'): InventedFamily {
  const { chance, rows, unions, order } = family;
  const numbers = shuffled(rows.keys().toArray(), chance);
  const renamed = (person: number): number => numbers[person] ?? 0;
  const used = order.flatMap((row, i) => (row.length > 0 ? [i] : []));
  const newRows: number[] = [];
  rows.forEach((row, person) => {
    newRows[renamed(person)] = used.indexOf(row);
  });
  const newUnions = unions.map(
    ({ parents: [a, b], children, turn }): Union => ({
      parents: [renamed(a), renamed(b)],
      children: children.map(renamed),
      twins: [],
      turn,
    }),
  );
  return {
    seed,
    lineage: {
      rows: newRows,
      unions: shuffled(newUnions, chance),
      widths: rows.map(() => width),
      heights: rows.map(() => height),
      beside: [],
      start: renamed(0),
    },
    witness: manner === 'tidy' ? order.filter((row) => row.length > 0).map((row) => row.map(renamed)) : undefined,
  };
}

function shuffled<T>(values: readonly T[], chance: Chance): readonly T[] {
  const left = [...values];
  return values.flatMap(() => left.splice(chance.between(0, left.length - 1), 1));
}
