import { childrenAnHour } from '../../core/access/reading-limits.ts';
import { type Instant, showInstant } from '../../core/time/instant.ts';
import type { KeptForm } from '../door/kept-form.ts';
import type { GivenCase, Reply } from './route.ts';

interface Asked {
  /** What was typed on the way here. */
  readonly kept?: KeptForm | undefined;
  readonly errors?: readonly { readonly href: string; readonly text: string }[];
  /** True where it is asked because many records were opened within the hour. */
  readonly isMany?: boolean;
}

/** Says nothing of the record but that a reason is needed. */
export const askForReason = (onward: string, child: string, { open }: GivenCase, { kept, errors, isMany }: Asked = {}): Reply => ({
  kind: 'page',
  template: 'looked/reason.njk',
  invalid: errors !== undefined,
  model: {
    title: 'Why do you need this record?',
    form: true,
    to: `/cases/${open.partnership.id}/children/${child}/reason`,
    onward,
    kept,
    errors,
    isMany,
    many: childrenAnHour.asks,
  },
});

/** Opens nothing further for a while, and says until when. Nothing is locked: what was opened within the hour stays open. */
export const pausedPage = (until: Instant): Reply => ({
  kind: 'page',
  template: 'looked/paused.njk',
  model: { title: 'Opening further records is paused', until: showInstant(until), many: childrenAnHour.pauses },
});
