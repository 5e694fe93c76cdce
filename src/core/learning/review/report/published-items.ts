import type { LibraryItem } from '../../library/library.ts';
import type { ReviewFinding, ReviewRecommendation } from '../finding.ts';
import { labelled } from './labelled.ts';
import { type NumberedSection, paragraphsOf } from './numbered.ts';

const kinds: ReadonlyMap<string, readonly [LibraryItem['kind'], letter: string]> = new Map([
  ['finding', ['finding', 'f']],
  ['learning point', ['learning-point', 'l']],
  ['good practice', ['good-practice', 'g']],
  ['recommendation', ['recommendation', 'r']],
]);

/**
 * What a published report says, as items of the library: each finding, learning point, good practice and recommendation in the words that were published, at its paragraph. Themes and checks are those
 * that it has in the room.
 */
export function publishedItems(
  report: readonly NumberedSection[],
  { findings, recommendations }: { readonly findings: readonly ReviewFinding[]; readonly recommendations: readonly ReviewRecommendation[] },
): readonly LibraryItem[] {
  const items = paragraphsOf(report).flatMap(({ text, number }): readonly LibraryItem[] => {
    const { label, rest } = labelled(text);
    const said = /^(Finding|Learning point|Good practice|Recommendation)\s+(\d+)/.exec(label);
    const [kind, letter] = kinds.get((said?.[1] ?? '').toLowerCase()) ?? [];
    const says = rest.replaceAll(/\[\^\d{1,3}\]/g, '').trim();
    if (said === null || kind === undefined || letter === undefined || says === '') return [];
    const n = said[2] ?? '';
    const of = findings.filter((one) =>
      kind === 'recommendation'
        ? recommendations.some((asked) => figure(asked.number) === n && asked.findings.includes(one.id))
        : one.kind === kind && figure(one.number) === n,
    );
    const asked = kind === 'recommendation' ? recommendations.find((one) => figure(one.number) === n) : undefined;
    return [
      {
        ...{ id: `${letter}${n}`, kind, says, where: number },
        themes: [...new Set(of.flatMap(({ themes }) => themes))],
        checks: [...new Set(of.flatMap(({ checks }) => checks))],
        ...(asked === undefined ? {} : { for: asked.body }),
      },
    ];
  });
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

const figure = (number: string): string => /\d+/.exec(number)?.[0] ?? number;
