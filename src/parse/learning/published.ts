import { z } from 'zod';
import type { Kept } from '../../core/access/learning.ts';
import { itemKinds } from '../../core/learning/library/library.ts';
import type { PublishedKept } from '../../core/learning/library/with-own.ts';
import { storedDay } from '../stored/day.ts';

const words = z.string();
const item = z.strictObject({
  ...{ id: words, kind: z.enum(itemKinds), says: words, where: words },
  ...{ themes: z.array(words), checks: z.array(words) },
  ...{ for: words.exactOptional(), done: words.exactOptional(), worked: words.exactOptional(), earlier: words.exactOptional() },
  noCheck: words.exactOptional(),
});
const report = z.strictObject({
  ...{ board: words, title: words, kind: words, published: words, year: z.int(), lead: words, scope: words },
  ...{ key: words, aliases: z.array(words), items: z.array(item) },
});
const published = z.strictObject({ report, room: words });
const withdrawn = z.strictObject({ key: words, on: storedDay, why: words });

/** The reviews that a partnership published, and those of them that it withdrew, from its register. */
export const publishedKept = (kept: readonly Kept[]): readonly PublishedKept[] =>
  kept.flatMap(({ kind, body }): readonly PublishedKept[] => {
    if (kind === 'published') return [{ is: 'published', ...published.parse(body) }];
    if (kind === 'published-withdrawn') return [{ is: 'withdrawn', ...withdrawn.parse(body) }];
    return [];
  });
