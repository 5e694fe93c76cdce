import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { englishWords } from '../../../exchange/words/english-words.ts';
import { checkForSlips } from '../check-for-slips.ts';
import type { DateGrain, Key, KeyPerson } from '../key.ts';
import { anonymiser } from './anonymiser.ts';

// Names that are no words, of which no two are near to one another.
const shes = ['Agnieszka Kowalczyk', 'Siobhan Gallagher', 'Ngozi Okonkwo', 'Parveen Choudhury'];
const hes = ['Krzysztof Szczepanik', 'Diarmuid Kinsella', 'Babatunde Adeyemi', 'Tariq Mahmood'];
const towns = ['Skelmersdale', 'Todmorden', 'Aberystwyth'];

const keyOf = (she: string, he: string, child: string, town: string, grain: DateGrain): Key => ({
  people: [
    { id: 'm', names: [she], alias: 'the mother', pronouns: 'she', recordedAs: 'she' },
    { id: 'f', names: [he], alias: 'Adult B', pronouns: 'he', recordedAs: 'he' },
    { id: 'c', names: [child], alias: 'Child A', pronouns: 'they', recordedAs: 'he' },
  ],
  places: [{ id: 't', sort: 'town', names: [town], alias: 'a town in the north' }],
  dates: { grain },
  usedElsewhere: [],
});

const firstOf = (name: string): string => name.split(' ')[0] ?? '';
const lastOf = (name: string): string => name.split(' ')[1] ?? '';

type Sentence = (of: { readonly she: string; readonly he: string; readonly child: string; readonly town: string }) => string;
const sentences: readonly Sentence[] = [
  ({ she }) => `${firstOf(she)} rang to say that she was unwell.`,
  ({ she, town }) => `Mrs ${lastOf(she)} had moved to ${town} on 4 May 2016.`,
  ({ he }) => `${he.toUpperCase()}’s car was seen on the 12th of June.`,
  ({ he, child }) => `The nurse asked whether ${firstOf(he)} and ${firstOf(child)} were at home.`,
  ({ child }) => `${child} has a cough. He was seen on 03/02/17 and is better; his chest is clear.`,
  ({ child, she }) => `${firstOf(child)}, who lives with ${firstOf(she)}-${firstOf(she)}, hurt himself.`,
  ({ she, he }) => `The ${lastOf(he)}s and Ms ${lastOf(she)} met twice; tel. 01924 555018.`,
  ({ town }) => `A letter was sent to ${town}, WF13 2AB, in May 2016.`,
  () => 'Nothing else was on record, and the plan would hold.',
];

const arbitraryCase = fc.record({
  she: fc.constantFrom(...shes),
  he: fc.constantFrom(...hes.slice(0, 2)),
  child: fc.constantFrom(...hes.slice(2)),
  town: fc.constantFrom(...towns),
  grain: fc.constantFrom<DateGrain>('month', 'season', 'year', 'age'),
  said: fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 6 }),
});
type Case = typeof arbitraryCase extends fc.Arbitrary<infer T> ? T : never;

const textOf = (one: Case): string => one.said.map((sentence) => sentence(one)).join(' ');
const anonymised = (one: Case): ReturnType<ReturnType<typeof anonymiser>> =>
  anonymiser(keyOf(one.she, one.he, one.child, one.town, one.grain), englishWords)(textOf(one));

const namesOf = ({ names }: KeyPerson): readonly string[] => names.flatMap((name) => name.split(' '));

describe('anonymising a text', () => {
  it('leaves no real name of the key in it', () => {
    fc.assert(
      fc.property(arbitraryCase, (one) => {
        const { people } = keyOf(one.she, one.he, one.child, one.town, one.grain);
        const { text } = anonymised(one);
        for (const name of [...people.flatMap(namesOf), one.town]) expect(text.toLowerCase()).not.toContain(name.toLowerCase());
      }),
    );
  });

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(arbitraryCase, (one) => {
        const { text } = anonymised(one);
        expect(anonymiser(keyOf(one.she, one.he, one.child, one.town, one.grain), englishWords)(text)).toEqual({ text, replaced: [] });
      }),
    );
  });

  it('says where each thing stood and where what stands for it is', () => {
    fc.assert(
      fc.property(arbitraryCase, (one) => {
        const [before, { text, replaced }] = [textOf(one), anonymised(one)];
        for (const { from, to, was, now } of replaced) {
          expect(before.slice(from.start, from.end)).toBe(was);
          expect(text.slice(to.start, to.end)).toBe(now);
        }
      }),
    );
  });

  it('comes to the same whatever everybody is called', () => {
    fc.assert(
      fc.property(arbitraryCase, fc.constantFrom(...shes), fc.constantFrom(...towns), (one, she, town) => {
        const [he, child] = [one.he === hes[0] ? hes[1]! : hes[0]!, one.child === hes[2] ? hes[3]! : hes[2]!];
        expect(anonymised({ ...one, she, he, child, town }).text).toBe(anonymised(one).text);
      }),
    );
  });

  it('leaves nothing that the slip check would find', () => {
    fc.assert(
      fc.property(arbitraryCase, (one) => {
        const key = keyOf(one.she, one.he, one.child, one.town, one.grain);
        const { slips } = checkForSlips([{ at: 'here', text: anonymised(one).text }], key, englishWords);
        expect(slips.map(({ sort, text }) => `${sort}: ${text}`)).toEqual([]);
      }),
    );
  });
});
