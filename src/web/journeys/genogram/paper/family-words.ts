import type { FamilyGraph } from '../../../../core/genogram/family/family-graph.ts';
import type { Block } from '../../../../core/paper/document.ts';
import { aboutPerson } from '../person-words.ts';
import { spoken, type Told } from '../told.ts';
import type { FamilyShown } from './family-shown.ts';

/** All that the drawing shows, as tables: who there is, and each tie with who says so. */
export function familyWords({ graph, words, names, eyes }: FamilyShown): readonly Block[] {
  const unknown = (is: boolean): string => (is && eyes !== undefined ? `. Not known to ${eyes.name} by this day` : '');
  const people = graph.people
    .toSorted((a, b) => Number(b.person === graph.child) - Number(a.person === graph.child))
    .map((member) => {
      const isUnknown = eyes?.known.people.every(({ person }) => person !== member.person) === true;
      const about = `${aboutPerson(member, member.person === graph.child, names).join(', ')}${unknown(isUnknown)}`;
      return [member.called, [about, ...words.use(member.person).map(spoken)].join('. ')];
    });
  const alone = onlyParents(graph).map((parent) => [words.noOtherParent(parent), '']);
  return [
    { kind: 'heading', level: 1, text: 'The same in words' },
    { kind: 'heading', level: 2, text: 'People' },
    {
      kind: 'table',
      columns: [
        { head: 'Who', share: 30 },
        { head: 'What is on record', share: 70 },
      ],
      rows: people,
    },
    ...words.groups.flatMap(({ title, items }): readonly Block[] => [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'table',
        columns: [
          { head: 'What is said', share: 50 },
          { head: 'Who says so', share: 50 },
        ],
        rows: [...items.flatMap(rowsOf), ...(title === 'Parents and children' ? alone : [])],
      },
    ]),
  ];
}

function rowsOf({ lead, statements, doubt, unknownTo }: Told): readonly (readonly string[])[] {
  const after = `${doubt === undefined ? '' : ` (${doubt})`}${unknownTo === undefined ? '' : `. Not known to ${unknownTo} by this day`}`;
  const before = lead === undefined ? '' : `${lead}. `;
  if (statements.length === 0) return [[`${lead ?? ''}${after}`, '']];
  return statements.map(({ words, sources }, i) => [`${i === 0 ? before : ''}${words}${after}`, sources.join('; ')]);
}

const onlyParents = ({ parents }: FamilyGraph): FamilyGraph['people'][number]['person'][] => [
  ...new Set(
    parents.filter((tie) => parents.every((other) => other.child !== tie.child || other.parent === tie.parent)).map(({ parent }) => parent),
  ),
];
