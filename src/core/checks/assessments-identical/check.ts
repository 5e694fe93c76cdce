import { actOnDecision } from '../../check/acts.ts';
import { agencyAsked, eachOnce, holder, listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { connected } from '../../picture/connected.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { byRecording, isRecordedBefore } from '../../picture/recorded-order.ts';
import { likenessOf, mayBeAlike } from '../../picture/words/likeness.ts';
import { sectionsOf, visitNotesOf, type Writing } from './writings.ts';

export const assessmentsIdentical = defineCheck({
  id: 'assessments-identical',
  number: 31,
  title: "Two children's assessments say the same thing",
  priority: 2,
  asks: 'These documents are {x} parts in a hundred alike. What is different about each child?',
  because:
    "In one review the assessments of a baby and of an older half-sibling were word for word the same, pasted from the notes of the visits. The baby's own needs were hardly spoken of.",
  learntFrom: [
    { review: 1, where: '§4.5' },
    { review: 1, where: '§6.3' },
    { review: 1, where: '§6.7' },
  ],
  parameters: {
    alike: {
      value: 85,
      unit: 'per cent',
      source: 'ours',
      means: 'How much of two texts is the same words in the same order, names, pronouns, quotations and headings apart.',
    },
    words: { value: 40, unit: 'count', source: 'ours', means: 'Words that a text must have to be compared.' },
  },
  reads: { kinds: ['assessment', 'contact'], claims: ['parent-of', 'sibling-of', 'partner-of'] },
  answerWithin: { amount: 5, unit: 'working-days' },
  closesWith: ['Written anew for each child.', 'Twins or newborns who are alike in this, with the reason written down.'],
  notWhen: [
    'What is alike is marked as the same for all of the family, is quoted, or is a heading.',
    'One of them has been written anew since, or another assessment of that child has been finished.',
    'The record gives the reason for the likeness.',
    'The two are of one child, or one text is about both children.',
  ],
  safeToAsk: false,
  evaluate(p, { alike, words }) {
    const sections = sectionsOf(p, words);
    if (sections.length === 0) return { concerns: [] };
    const pairs = pairsAlike(sections, visitNotesOf(p, words), alike);
    const writings = [...new Set(pairs.flatMap(({ one, other }) => [one, other]))].toSorted((a, b) => byRecording(a.entry, b.entry));
    const tied = (a: Writing, b: Writing): boolean =>
      pairs.some(({ one, other }) => (one === a && other === b) || (one === b && other === a));
    const groups = connected(writings, tied).filter((group) => group.some(({ children }) => children.includes(p.child)));
    return { concerns: groups.flatMap((group) => concernFrom(p, group, pairs)) };
  },
});

interface Pair {
  readonly one: Writing;
  readonly other: Writing;
  readonly hundredths: number;
}

/** Sections of different children, and a section with the note of an earlier visit, by one agency. */
function pairsAlike(sections: readonly Writing[], notes: readonly Writing[], alike: number): readonly Pair[] {
  const comparable = notes.filter((note) =>
    sections.some((section) => section.entry.by === note.entry.by && mayReach(section, note, alike)),
  );
  const byText = new Map([...sections, ...comparable].map((writing) => [writing.text, writing]));
  const near = mayBeAlike(
    sections.map(({ text }) => text),
    [...byText.keys()],
  );
  return sections.flatMap((one) =>
    (near.get(one.text) ?? []).flatMap((text): readonly Pair[] => {
      const other = byText.get(text);
      if (other === undefined || other === one || other.entry.by !== one.entry.by || !areApart(one, other)) return [];
      const hundredths = likenessOf(one.text)(other.text);
      return hundredths >= alike ? [{ one, other, hundredths }] : [];
    }),
  );
}

/** Texts of very different length cannot be much alike. */
function mayReach(one: Writing, other: Writing, alike: number): boolean {
  const [shorter = 0, longer = 0] = [one.text.words.length, other.text.words.length].sort((a, b) => a - b);
  return 200 * shorter >= alike * (shorter + longer);
}

/** A note of an earlier visit; or the earlier of two sections with no child in common. */
function areApart(one: Writing, other: Writing): boolean {
  if (other.entry.kind === 'contact') return isRecordedBefore(other.entry, one.entry) && other.entry.when.earliest <= one.entry.when.latest;
  const earlier = other.entry.id === one.entry.id || isRecordedBefore(other.entry, one.entry);
  return earlier && !one.children.some((child) => other.children.includes(child));
}

function concernFrom(p: Picture, group: readonly Writing[], pairs: readonly Pair[]): readonly Concern[] {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) return [];
  const least = Math.min(
    ...pairs.filter(({ one, other }) => group.includes(one) && group.includes(other)).map(({ hundredths }) => hundredths),
  );
  const children = [...new Set(group.flatMap((writing) => writing.children))];
  const told = listed(
    group.map(
      ({ entry, children: whose }) =>
        `the ${entry.kind === 'contact' ? 'note of a visit to' : 'assessment of'} ${named(p, whose)} ${dated(entry.when)}`,
    ),
  );
  return [
    {
      anchor: first.entry.id,
      about: children,
      evidence: [...new Set(group.map(({ entry }) => entry.id))],
      question: `${agencyName(p, last.entry.by)} recorded ${told}; ${least === 100 ? 'every word is' : `${least} words in a hundred are`} the same. What is different about each child, or is the likeness true, and for what reason?`,
      ask: eachOnce([holder(last.entry), agencyAsked(last.entry.by, 'manager')]),
      ...(last.entry.kind === 'assessment' ? actOnDecision(p, last.entry) : {}),
    },
  ];
}
