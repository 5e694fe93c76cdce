import { isRetoldShare } from '../core/ledger/case-file.ts';
import { promptsPerChildMonth } from '../core/replay/prompts.ts';
import type { Replayed } from '../core/replay/replay.ts';
import { formatDay } from '../core/time/day.ts';
import type { Compared, ReplayedCase } from './replay-case.ts';

/** A replay as programs read it (`--json`): days as `2018-06-07`, people, agencies and entries by their keys in the file. */
export function replayRecord(given: ReplayedCase): object {
  const { of, until, replayed, prompts, compared } = given;
  const promptOf = new Map(prompts.flatMap(({ key, questions }) => questions.map(({ question }) => [question.key, key])));
  return {
    case: of.name,
    entries: of.entries.filter((entry) => !isRetoldShare(entry)).length,
    children: of.children,
    prompts: replayed.map((one) => ({ ...concernRecord(one), prompt: promptOf.get(one.key) })),
    ...(compared === undefined ? {} : { expected: comparedRecord(compared, given), surfacedToSomebody: compared.toSomebody.length }),
    promptsPerChildMonth: Number(promptsPerChildMonth(prompts.length, of.children.length, of.scope.earliest, until).toFixed(3)),
  };
}

export const concernRecord = ({ check, key, raised, standing, question, about, evidence, ask }: Replayed): object => ({
  check: check.id,
  key,
  raised: formatDay(raised),
  standing: standing.map(({ from, until }) => [formatDay(from), until === undefined ? null : formatDay(until)]),
  question,
  about,
  evidence: evidence.map(({ entry }) => entry),
  ask: ask.map(({ agency, role }) => ({ agency, role })),
});

function comparedRecord({ expected, all, built }: Compared, { of }: ReplayedCase): object {
  const surfaced = new Set(all.surfaced.map(({ failing }) => failing));
  return {
    failings: expected.failings.length,
    surfaced: surfaced.size,
    missed: expected.failings.filter((failing) => !surfaced.has(failing)).map(({ id }) => id),
    goodPracticeBroken: [...new Set(all.broken.map(({ practice }) => practice.id))],
    ofTheChecksBuilt: { failings: built.failings.length, surfaced: built.surfaced.length },
    ...(of.provenance === undefined ? {} : { outsideAllowed: all.outsideAllowed.map(({ key }) => key) }),
  };
}
