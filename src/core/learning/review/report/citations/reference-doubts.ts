import { tellingWords } from '../../../library/telling-words.ts';
import type { NumberedParagraph, NumberedSection } from '../numbered.ts';
import { paragraphsOf } from '../numbered.ts';
import { type Doubt, doubtAt } from './doubt.ts';
import { type Reference, referencesIn } from './references.ts';
import { type Target, targetsIn } from './targets.ts';

/** References that lead nowhere; that led elsewhere when they were written; and those whose own words are those of another place. */
export function referenceDoubts(report: readonly NumberedSection[], earlier: readonly (readonly NumberedSection[])[]): readonly Doubt[] {
  const targets = targetsIn(report);
  const before = earlier.map((one) => ({ paragraphs: paragraphsOf(one), targets: targetsIn(one) }));
  const withNotes = report.flatMap(({ paragraphs }) => paragraphs);
  return withNotes.flatMap((at) =>
    referencesIn(at.text).flatMap((reference): readonly Doubt[] => {
      const target = targets.get(reference.to);
      if (target === undefined)
        return [
          doubtAt(at, { ...reference, kind: 'leads-nowhere', sure: true, why: `there is no ${inWords(reference.to)} in this report` }),
        ];
      const why = movedSince(at, reference, target, before, targets) ?? saidOfAnother(at.text, reference, target, targets);
      return why === undefined ? [] : [doubtAt(at, { ...reference, kind: 'leads-elsewhere', sure: false, why })];
    }),
  );
}

const inWords = (to: string): string =>
  /^(?:\d|[a-z]\.)/.test(to) ? `paragraph ${to.toUpperCase()}` : to.replace(/ ([a-h])$/, (_, letter: string) => ` ${letter.toUpperCase()}`);

/** Where the words stood when the reference was written, if they stand at another number now. */
function movedSince(
  at: NumberedParagraph,
  { to }: Reference,
  target: Target,
  earlier: readonly { readonly paragraphs: readonly NumberedParagraph[]; readonly targets: ReadonlyMap<string, Target> }[],
  now: ReadonlyMap<string, Target>,
): string | undefined {
  const then = earlier.find(({ paragraphs }) => paragraphs.some(({ text }) => text === at.text))?.targets.get(to);
  if (then === undefined || then.text === target.text) return undefined;
  const moved = [...now.values()].find(({ text, called }) => text === then.text && called !== target.called);
  return moved === undefined ? undefined : `what stood at this number when it was written now stands at ${moved.called}`;
}

/** "Recommendation 3 on supervision", where 3 says nothing of supervision and one other recommendation does. */
function saidOfAnother(text: string, { to, end }: Reference, target: Target, targets: ReadonlyMap<string, Target>): string | undefined {
  const kind = /^(.*) \d+$/.exec(to)?.[1];
  const of = /^\s*[,(–-]?\s*(?:on|about|concerning|regarding|which asks|that asks for|asks for)\s+([^.,;)]{4,60})/.exec(
    text.slice(end),
  )?.[1];
  if (kind === undefined || of === undefined || kind === 'section' || kind === 'footnote') return undefined;
  const words = [...tellingWords(of)];
  const holds = (one: Target): boolean => words.every((word) => tellingWords(one.text).has(word));
  if (words.length === 0 || words.some((word) => tellingWords(target.text).has(word))) return undefined;
  const others = [...targets].filter(([name, one]) => name !== to && name.startsWith(`${kind} `) && holds(one));
  return others.length === 1 && others[0] !== undefined ? `${others[0][0]} speaks of “${of.trim()}”, and ${to} does not` : undefined;
}
