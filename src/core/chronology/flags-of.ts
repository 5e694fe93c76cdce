import type { AgencyId, EntryId } from '../entry/ids.ts';
import { reasonsOn, stoodOn } from '../prompt/prompt.ts';
import type { PutPrompt } from '../prompt/prompts-on.ts';
import type { Day } from '../time/day.ts';
import { laterOf } from '../time/extremes.ts';
import type { Flag } from './scene.ts';

/**
 * A flag for each question that rests on anything drawn, on the lane of whoever is to answer it, or of `only` where the drawing is seen
 * through one agency's eyes. A question that nobody is shown here has no flag, and takes no room.
 */
export const flagsOf = (prompts: readonly PutPrompt[], drawn: ReadonlySet<EntryId>, on: Day, only: AgencyId | undefined): readonly Flag[] =>
  prompts.flatMap((prompt): readonly Flag[] => {
    const ask = only === undefined ? prompt.asks[0] : prompt.asks.find(({ agency }) => agency === only);
    const [first] = prompt.standing;
    if (ask === undefined || first === undefined || !prompt.evidence.some(({ entry }) => drawn.has(entry))) return [];
    const [{ question }] = reasonsOn(prompt, on);
    const from = laterOf(first.from, ask.from);
    return from > on ? [] : [{ key: prompt.key, lane: ask.agency, from, stands: stoodOn(prompt.standing, on), question }];
  });
