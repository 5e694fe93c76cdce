import { z } from 'zod';
import { formatInstant, type Instant, parseInstant } from '../../core/time/instant.ts';

/** A moment as ISO 8601 text in UTC. */
export const storedInstant = z.codec(z.string(), z.custom<Instant>(), {
  decode: (text, context) => {
    const instant = parseInstant(text);
    if (instant !== undefined) return instant;
    context.issues.push({ code: 'custom', input: text, message: 'not a moment' });
    return z.NEVER;
  },
  encode: formatInstant,
});
