import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { type AgencyKind, agencyKinds } from '../../src/core/entry/directory.ts';
import { type Kind, kinds } from '../../src/core/entry/vocabulary.ts';
import { whoIsWho } from '../../src/core/submission/who/who-is-who.ts';
import type { TextAsked } from '../../src/core/submission/words/asked.ts';
import { agencyId, personId } from '../builders/terse.ts';

/** A row that we wrote ourselves in the manner of a service, with what it is. Nobody of it is real. */
export interface Written {
  readonly asked: TextAsked;
  readonly kind: Kind;
  /** What its words say plainly. */
  readonly facts: readonly (readonly [string, string])[];
  /** Written without the terms of art. */
  readonly everyday: boolean;
  /** The half whose misses are looked at. Of the other half only totals are printed. */
  readonly looked: boolean;
}

const seed = 20_261_127;
const folder = fileURLToPath(new URL('./written', import.meta.url));

const [mia, tyler, leanne, craig, mark, gran] = ['mia', 'tyler', 'leanne', 'craig', 'mark', 'sandra'].map(personId);
const names: Readonly<Record<AgencyKind, string>> = {
  'social-care': "Children's Social Care",
  'front-door': 'MASH',
  police: 'Westshire Police',
  'health-visiting': 'Health Visiting',
  midwifery: 'Midwifery',
  gp: 'Hill Road Surgery',
  hospital: 'Westshire Royal Hospital',
  'adult-mental-health': 'Community Mental Health Team',
  'perinatal-mental-health': 'Perinatal Mental Health',
  'substance-service': 'Turning Corner',
  probation: 'Probation',
  housing: 'Westshire Homes',
  school: 'Field Primary School',
  'early-years': 'Little Oaks Nursery',
  'childrens-centre': "Field Children's Centre",
  'domestic-abuse-service': 'Westshire Domestic Abuse Service',
  ambulance: 'Ambulance Service',
  'family-court-advice': 'Cafcass',
  'early-help': 'Early Help',
  'community-rehabilitation': 'Community Rehabilitation Company',
  refuge: 'Refuge',
  other: 'Home-Start',
};
const person = (id: typeof mia, called: string, sex: 'f' | 'm') => ({ person: { id: id ?? personId('x'), called, sex }, names: [called] });
const ids = [mia, tyler, leanne, craig, mark, gran].flatMap((id) => (id === undefined ? [] : [id]));
const who = whoIsWho({
  words: new Map(),
  roles: new Map(
    (['child', 'sibling', 'mother', 'father', 'mothers-partner', 'maternal-grandmother'] as const).flatMap((role, nth) => {
      const id = ids[nth];
      return id === undefined ? [] : [[id, role] as const];
    }),
  ),
  people: [
    person(mia, 'Mia', 'f'),
    person(tyler, 'Tyler', 'm'),
    person(leanne, 'Leanne', 'f'),
    person(craig, 'Craig', 'm'),
    person(mark, 'Mark', 'm'),
    person(gran, 'Sandra', 'f'),
  ],
  subjects: ids.slice(0, 1),
  children: new Set(ids.slice(0, 2)),
  agencies: agencyKinds.map((kind) => ({ id: agencyId(kind), name: names[kind], kind })),
});

/** FNV-1a: the same half on every machine. */
function hash(text: string): number {
  let value = 2_166_136_261;
  for (const char of `${seed} ${text}`) value = Math.imul(value ^ (char.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

export const written: readonly Written[] = readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .flatMap((name) => {
    const rows = Papa.parse<Record<string, string>>(readFileSync(`${folder}/${name}`, 'utf8'), { header: true, skipEmptyLines: true }).data;
    return rows.map((row, nth): Written => {
      const by = agencyKinds.find((kind) => kind === (row.by ?? basename(name, '.csv')));
      const kind = kinds.find((one) => one === row.kind);
      const event = row.text;
      if (by === undefined || kind === undefined || event === undefined) throw new Error(`${name}, row ${nth + 2}`);
      const facts = (row.facts ?? '')
        .split(';')
        .filter((fact) => fact !== '')
        .map((fact) => [fact.split('=')[0] ?? '', fact.split('=')[1] ?? ''] as const);
      return {
        asked: { cells: { event }, by: { id: agencyId(by), kind: by }, who },
        kind,
        facts,
        everyday: row.by !== undefined,
        looked: hash(event) % 2 === 0,
      };
    });
  });
