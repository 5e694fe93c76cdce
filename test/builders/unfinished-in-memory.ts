import type { Unfinished, UnfinishedRecords } from '../../src/core/ledger/unfinished.ts';
import { addHours, type Instant } from '../../src/core/time/instant.ts';

/** Unfinished entries of one desk, kept in memory. */
export function unfinishedInMemory(now: () => Instant): UnfinishedRecords {
  const held = new Map<string, Unfinished>();
  const isSame = (a: object, b: object): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
  return {
    unfinished: async () => [...held.values()].filter(({ recordedAs }) => recordedAs === undefined).reverse(),
    findUnfinished: async (id) => held.get(id),
    keepUnfinished: async ({ id, form, basedOn, shownOn }) => {
      const before = held.get(id);
      if (before === undefined && basedOn !== 0) return 'no-such';
      const isNext = before === undefined || (before.version === basedOn && before.recordedAs === undefined);
      if (!isNext) return isSame(before.form, form) ? { kept: before } : { changed: before };
      const day = before?.shownOn ?? shownOn;
      const kept = {
        id,
        form,
        version: basedOn + 1,
        saved: now(),
        expires: addHours(now(), 672),
        ...(day === undefined ? {} : { shownOn: day }),
      };
      held.delete(id);
      held.set(id, kept);
      return { kept };
    },
    finish: async (id, entry) => {
      const before = held.get(id);
      if (before !== undefined) held.set(id, { ...before, form: {}, recordedAs: entry });
    },
    discard: async (id) => {
      held.delete(id);
    },
  };
}
