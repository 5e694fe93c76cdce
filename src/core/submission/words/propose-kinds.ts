import type { Kind } from '../../entry/vocabulary.ts';
import { answerIn } from './asked-and-answered.ts';
import { kindRows } from './lexicon/kinds.ts';
import { type KindRow, strengths } from './lexicon/row.ts';
import { usualKinds } from './lexicon/usual-kinds.ts';
import { wordSets } from './lexicon/word-sets.ts';
import type { Fit } from './phrase/index-of.ts';
import { PhraseIndex } from './phrase/index-of.ts';
import type { Because } from './proposed.ts';
import { becauseOf, isOfTheAccount, type Reading } from './text/reading.ts';
import { turnedAt } from './text/turned.ts';

const index = new PhraseIndex(kindRows, (row) => row.phrases, wordSets);

/** A kind with how strongly the words speak for it. The strength puts them in order and is shown to nobody. */
export interface KindFound {
  readonly kind: Kind;
  readonly strength: number;
  readonly because: readonly Because[];
}

/** Kinds for which the words of a row speak, best first, and no more than so many. */
export function kindsIn(reading: Reading, most: number): readonly KindFound[] {
  const fits = index.fits(reading).filter((fit) => counts(fit, reading));
  const found = [...Map.groupBy(fits, ({ row }) => row.kind)].map(
    ([kind, own]): KindFound => ({
      kind,
      strength: strengthOf(kind, own, reading),
      because: own.flatMap((fit) => becauseOf(reading, fit)),
    }),
  );
  return withAnswer(found, reading)
    .toSorted((a, b) => b.strength - a.strength)
    .slice(0, most);
}

/** A row that tells of a question and of what was answered is the answer. */
function withAnswer(found: readonly KindFound[], reading: Reading): readonly KindFound[] {
  const because = answerIn(reading);
  if (because.length === 0) return found;
  const own = found.find(({ kind }) => kind === 'information-reply');
  const others = found.filter((one) => one !== own);
  const question = found.find(({ kind }) => kind === 'information-request');
  const strength = Math.max(own?.strength ?? 0, question?.strength ?? 0, strengths.decides) + 1;
  return [...others, { kind: 'information-reply', strength, because }];
}

function counts(fit: Fit<KindRow>, reading: Reading): boolean {
  const { row, start } = fit;
  const { asked, tokens } = reading;
  if (!isOfTheAccount(reading, fit)) return false;
  if (row.by !== undefined && !row.by.includes(asked.by.kind)) return false;
  if (row.happened !== true) return true;
  const { denied, open } = turnedAt(tokens, start);
  return !denied && !open;
}

function strengthOf(kind: Kind, fits: readonly Fit<KindRow>[], { asked, tokens }: Reading): number {
  const weights = fits.map((fit) => strengths[fit.row.strength] + atStart(fit, tokens[fit.start]?.sentence ?? 0)).toSorted((a, b) => b - a);
  const [best = 0, ...others] = weights;
  const usual = usualKinds[asked.by.kind]?.indexOf(kind) ?? -1;
  return best + Math.min(others.reduce((sum, one) => sum + one, 0) * 0.08, 2) + (usual === 0 ? 1 : usual === 1 ? 0.5 : 0);
}

/** What a row is comes first in it. */
const atStart = ({ start }: Fit<KindRow>, sentence: number): number => (sentence === 0 ? 1 : 0) + (start < 4 ? 1 : 0);
