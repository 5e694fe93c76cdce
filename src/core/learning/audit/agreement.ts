/** How two people who marked the same files came to agree, question by question. It is about the questions, never about who marked. */
export interface Agreement {
  readonly files: number;
  readonly same: number;
  /** Cohen's kappa: 0 is what chance alone would give, 1 is the same throughout. Nothing where every answer of both is one and the same word. */
  readonly beyondChance: number | undefined;
}

export function agreementOf(pairs: readonly (readonly [string, string])[]): Agreement {
  const files = pairs.length;
  const same = pairs.filter(([a, b]) => a === b).length;
  const answers = new Set(pairs.flat());
  const share = (of: 0 | 1, answer: string): number => pairs.filter((pair) => pair[of] === answer).length / files;
  const byChance = [...answers].reduce((sum, answer) => sum + share(0, answer) * share(1, answer), 0);
  return { files, same, beyondChance: files === 0 || byChance === 1 ? undefined : (same / files - byChance) / (1 - byChance) };
}
