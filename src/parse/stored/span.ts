import { z } from 'zod';
import { boundsOf } from '../../core/time/edtf-bounds.ts';
import { readEdtfText } from '../../core/time/edtf-text.ts';
import type { Span } from '../../core/time/span.ts';

/** A span as it was entered: its days follow from the text. A text that was let in once needs no second look at the grammar. */
export const storedSpan = z.codec(z.string(), z.custom<Span>(), {
  decode: (edtf, context) => {
    const text = readEdtfText(edtf);
    const bounds = text === undefined ? 'no-such-day' : boundsOf(text);
    if (typeof bounds !== 'string') return { edtf, ...bounds, approximate: /[~?%]/.test(edtf) };
    context.issues.push({ code: 'custom', input: edtf, message: 'not a date' });
    return z.NEVER;
  },
  encode: (span) => span.edtf,
});
