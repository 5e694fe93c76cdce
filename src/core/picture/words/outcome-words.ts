/** How an outcome written in free words says that a child is in need, or in need of protection. */
const inNeed =
  /\bchild(?:ren)?[\s-]+(?:is[\s-]+|are[\s-]+|to[\s-]+be[\s-]+|as[\s-]+)*(?:a[\s-]+child[\s-]+)?in[\s-]+need\b|\bc\.?i\.?n\.?\b(?=\s*(?:plan|$|[,;.:]))|\bsection[\s-]+17\b|\bs\.?\s?17\b|\bchild[\s-]+protection[\s-]+plan\b/gi;

/** Words that turn it round when they stand shortly before it. */
const turnedRound =
  /\b(?:no|not|nor|without|neither|never|end|ends|ended|ending|close|closes|closed|closing|cease|ceased|instead of|rather than|longer|step(?:ped|ping)? down from)\b[^,;.:]{0,30}$/i;

/** True where an assessment's outcome says that the child is in need or in need of protection, and does not deny it. */
export function saysInNeed(outcome: string | undefined): boolean {
  if (outcome === undefined) return false;
  return [...outcome.matchAll(inNeed)].some((found) => !turnedRound.test(outcome.slice(0, found.index)));
}

/** True where a line of text says something: not blank, and not only a word for nothing. */
export const hasWords = (line: string | undefined): line is string =>
  line !== undefined &&
  !/^[\s.-]*(?:(?:none|nil|nothing)(?: (?:is |was |yet )?(?:recorded|on record|on file|noted|given|written(?: down)?|agreed|set|named|yet|stated))?|n\/?a|not (?:yet )?(?:recorded|written|agreed|given|set|known)|not applicable|no|tbc|to be confirmed|to follow|unknown)?[\s.-]*$/i.test(
    line,
  );
