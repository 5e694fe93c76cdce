import { describe, expect, it } from 'vitest';
import { story } from '../../../../test/builders/ledger.ts';
import { rowsOfTexts } from '../../../../test/builders/sent-rows.ts';
import { agencyId, personId } from '../../../../test/builders/terse.ts';
import { dayOf } from '../../time/day.ts';
import { readRows } from '../read-rows.ts';
import { agencyNamed, agencyNames } from './agency-names.ts';
import { labelsIn } from './labels.ts';
import { readPeople } from './people-table.ts';
import { proposeWho } from './propose-who.ts';
import { roleNamed } from './role.ts';
import { rolesAround } from './roles-around.ts';
import { whoIsWho } from './who-is-who.ts';

const today = dayOf(2024, 6, 1);
const people = {
  kim: { called: 'Kim Hart', sex: 'f' },
  amy: { called: 'Amy Hart', sex: 'f' },
  leo: { called: 'Leo Finch', sex: 'm' },
  sam: { called: 'Sam Hart' },
  dot: { called: 'Dot Hart', sex: 'f' },
} as const;
const agencies = {
  gp1: { name: 'Moor Lane Surgery', kind: 'gp' },
  ps: 'police',
  hv: { name: 'Health Visiting (East)', kind: 'health-visiting' },
  hv2: { name: 'Health Visiting (West)', kind: 'health-visiting' },
} as const;
const picture = story({ agencies, people })
  .entry({
    by: 'gp1',
    when: '2024-01-02',
    kind: 'note',
    about: ['kim'],
    claims: [
      { who: 'amy', is: 'parent-of', whom: 'kim', basis: 'seen' },
      { who: 'amy', is: 'parent-of', whom: 'sam', basis: 'seen' },
      { who: 'dot', is: 'parent-of', whom: 'amy', basis: 'seen' },
      { who: 'leo', is: 'partner-of', whom: 'amy', basis: 'seen' },
    ],
  })
  .picture('kim', '2024-06-01');
const onRecord = [...picture.directory.people.values()].map(({ id, called }) => {
  const role = rolesAround(picture).get(id);
  return { person: id, names: [called], ...(role === undefined ? {} : { role }) };
});
const rows = [
  ...readRows(
    rowsOfTexts([['4/6/23', 'Mum rang. MGM has the baby.', 'Mother; Leo F; Mr Unknown']]),
    { columns: ['when', 'event', 'present'], order: 'day-first', runs: 'up' },
    { today },
  ),
].map(({ read }) => read);

describe('who is who in a file', () => {
  it('knows what people are to the child by the ties on record', () => {
    expect(Object.fromEntries(rolesAround(picture))).toEqual({
      kim: 'child',
      amy: 'mother',
      leo: 'mothers-partner',
      sam: 'sibling',
      dot: 'maternal-grandmother',
    });
  });

  it('proposes whom each of its words means, with the reason, and nobody where it is not known', () => {
    const proposed = proposeWho(labelsIn(rows, []), onRecord);
    expect(proposed.map(({ label, people: found, because }) => [label.key, found, because !== ''])).toEqual(
      expect.arrayContaining([
        ['mother', ['amy'], true],
        ['mum', ['amy'], true],
        ['mgm', ['dot'], true],
        ['mr unknown', [], false],
      ]),
    );
  });

  it('reads a list of people: who they are to the child, born when, of which sex', () => {
    const listed = readPeople(
      rowsOfTexts([
        ['Amelia', 'Mother', '3 May 1999'],
        ['', '', ''],
        ['Kit', 'Half-brother of Kim', '2015'],
      ]),
      ['name', 'relation', 'born'],
      { today },
    );
    expect(listed).toMatchObject([
      { name: 'Amelia', role: 'mother', sex: 'f', born: { edtf: '1999-05-03' } },
      { name: 'Kit', role: 'sibling', sex: 'm', born: { edtf: '2015' } },
    ]);
  });

  it('lets what a person settled win over names and roles', () => {
    const who = whoIsWho({
      words: new Map([['mother', [personId('dot')]]]),
      roles: rolesAround(picture),
      people: [...picture.directory.people.values()].map((person) => ({ person, names: [person.called] })),
      subjects: [personId('kim')],
      children: new Set([personId('kim')]),
      agencies: [...picture.directory.agencies.values()],
    });
    expect(who.people.get('mother')).toEqual(['dot']);
    expect(who.people.get('mum')).toEqual(['amy']);
    expect(who.people.get('leo finch')).toEqual(['leo']);
    expect(who.people.get('leo')).toEqual(['leo']);
    expect(who.people.get('hart')).toBeUndefined();
    expect(who.people.get('baby')).toEqual(['kim']);
  });

  it('names an agency by its name or the word of its kind, and none where two could be meant', () => {
    const names = agencyNames([...picture.directory.agencies.values()]);
    expect(agencyNamed('GP (Dr A)', names)).toBe(agencyId('gp1'));
    expect(agencyNamed('Moor Lane Surgery', names)).toBe(agencyId('gp1'));
    expect(agencyNamed('Health Visiting (East)', names)).toBe(agencyId('hv'));
    expect(agencyNamed('HV', names)).toBeUndefined();
    expect(agencyNamed('Health Visiting', names)).toBeUndefined();
  });

  it.each([
    ['MGM', 'maternal-grandmother'],
    ['Mother of Child A', 'mother'],
    ['the father', 'father'],
    ['Half-brother (older)', 'sibling'],
    ['Neighbour', undefined],
  ])('takes "%s" for what it says', (text, role) => {
    expect(roleNamed(text)).toBe(role);
  });
});
