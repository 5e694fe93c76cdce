import { type Span, showSpan } from '../time/span.ts';

/** A date as it follows a statement: `on 7 June 2018`; `(about April 2013)` where it is not a day. */
export const dated = (span: Span): string =>
  span.earliest === span.latest && !span.approximate ? `on ${showSpan(span)}` : `(${showSpan(span)})`;
