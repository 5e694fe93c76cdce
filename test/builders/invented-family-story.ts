import type { InventedFamily } from '../../bench/families/invented-family.ts';
import { boys, girls } from '../../bench/world/names.ts';
import { type Story, story } from './ledger.ts';

type Sex = 'f' | 'm';

/** A made-up family as three agencies might have it on record: couples some of whom have parted, homes, a death, and ties that are only assumed. Its child is of the youngest generation. */
export function storyOfInvented({ lineage: { rows, unions } }: InventedFamily): Story {
  const start = rows.indexOf(Math.max(...rows));
  const sexes = sexesOf(rows.length, unions);
  const firstNames = { f: girls, m: boys } as const;
  const order = [start, ...rows.keys().filter((person) => person !== start)];
  const born = bornOf(rows, unions);
  const people = Object.fromEntries(
    order.map((person, i) => {
      const sex = sexes[person] ?? 'f';
      return [
        `p${person}`,
        { called: firstNames[sex][i % firstNames[sex].length] ?? 'Alex', sex, born: `${born[person]}-0${(person % 9) + 1}-15` },
      ];
    }),
  );
  const by = ['hv', 'csc', 'police'] as const;
  return unions.reduce(
    (told, { parents: [a = 0, b = 0], children, turn }, u) => {
      const [one, other] = [`p${a}`, `p${b}`];
      const doubt = u % 7 === 3 ? ({ basis: 'assumed' } as const) : {};
      return told.entry({
        id: `union-${u}`,
        by: by[u % by.length] ?? 'hv',
        when: `2024-01-${String(10 + (u % 19))}`,
        kind: 'note',
        about: [one, other, ...children.map((child) => `p${child}`)],
        present: [one, other, ...children.map((child) => `p${child}`)],
        shared: u % 5 === 0 ? [] : [by[(u + 1) % by.length] ?? 'csc'],
        claims: [
          { who: one, is: turn > 0 || u % 4 === 1 ? 'separated-from' : 'partner-of', whom: other, ...doubt },
          ...children.flatMap((child) => [
            { who: one, is: 'parent-of', whom: `p${child}` },
            { who: other, is: 'parent-of', whom: `p${child}`, ...doubt },
            ...(turn === 0 && u % 3 === 0 ? [{ who: `p${child}`, is: 'lives-with', whom: other }] : []),
          ]),
          ...(rows[a] === 0 && u % 2 === 0 ? [{ who: one, is: 'died' }] : []),
          ...(turn === 0 && u % 9 === 4
            ? [{ who: other, is: 'harmed-by', whom: one, basis: u % 2 === 0 ? ('seen' as const) : ('said' as const) }]
            : []),
          ...(u % 12 === 7 && children[0] !== undefined ? [{ who: one, is: 'close-to', whom: `p${children[0]}` }] : []),
          ...(u % 12 === 8 && children[0] !== undefined ? [{ who: other, is: 'distant-from', whom: `p${children[0]}` }] : []),
          ...(u % 12 === 3 ? [{ who: one, is: 'hostile-to', whom: other }] : []),
          ...(u % 8 === 2 ? [{ who: one, is: 'drinks' }] : []),
          ...(u % 8 === 5 ? [{ who: other, is: 'in-treatment', what: 'drug recovery programme' }] : []),
        ],
      });
    },
    story({
      agencies: {
        hv: { name: 'Health visiting', kind: 'health-visiting' },
        csc: { name: "Children's social care", kind: 'social-care' },
        police: { name: 'Police', kind: 'police' },
      },
      people,
    }),
  );
}

/** Partners are drawn as a man and a woman where that can be. */
function sexesOf(people: number, unions: InventedFamily['lineage']['unions']): readonly Sex[] {
  const sexes: Sex[] = [];
  for (let first = 0; first < people; first += 1) {
    sexes[first] ??= first % 2 === 0 ? 'f' : 'm';
    const waiting = [first];
    for (const person of waiting)
      for (const { parents } of unions)
        for (const other of parents.some((parent) => parent === person) ? parents : [])
          if (sexes[other] === undefined) {
            sexes[other] = sexes[person] === 'f' ? 'm' : 'f';
            waiting.push(other);
          }
  }
  return sexes;
}

/** Of five generations the youngest are children in 2024. */
const yearOf = (row: number): number => 1932 + row * 21;

/** Years of birth that go with generations and with who is elder. */
function bornOf(rows: readonly number[], unions: InventedFamily['lineage']['unions']): readonly number[] {
  const born = rows.map((row) => yearOf(row));
  for (const { children } of unions)
    children.forEach((child, i) => {
      born[child] = yearOf(rows[child] ?? 0) + i;
    });
  return born;
}
