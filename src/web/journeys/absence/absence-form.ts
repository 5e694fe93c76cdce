import type { PersonId } from '../../../core/entry/ids.ts';
import type { AwaySaid } from '../../../core/pathway/cover/cover-body.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';
import type { AbsenceRead } from './absence-read.ts';

type Form = Readonly<Record<string, string>>;
const longest = 500;

/** For one child: who covers, or why nobody does yet. */
export interface ChildCovered {
  readonly child: PersonId;
  readonly cover: string;
  readonly whyNone: string;
}

/** Who is away and from when. Where it is not known until when, the box is left empty. */
export function parseAway(form: Form): AwaySaid | Returned {
  const [worker, from] = [textIn(form, 'worker'), parseOneDay(textIn(form, 'from'))];
  const until = textIn(form, 'until') === '' ? undefined : parseOneDay(textIn(form, 'until'));
  const problems = [
    ...(worker === '' ? [{ field: 'worker', text: 'Write who is away' }] : []),
    ...(from === undefined ? [{ field: 'from', text: 'Write the first day away, such as 7 4 2026' }] : []),
    ...(textIn(form, 'until') !== '' && (until === undefined || (from !== undefined && until < from))
      ? [{ field: 'until', text: 'Write the last day away, on or after the first, or leave it empty' }]
      : []),
    ...tooLong(form, longest),
  ];
  return problems.length > 0 || from === undefined ? { sent: form, problems } : { worker, from, until };
}

/** For each child whom the agency works with: covered, not yet with the reason, or not theirs. One is left out only by saying so. */
export function parseCover(form: Form, { children }: AbsenceRead, open: OpenCase): readonly ChildCovered[] | Returned {
  const rows = children.map(({ picture: { child } }) => ({ child, key: publicId(open.publicIds.people, child) }));
  const problems = rows.flatMap(({ key }) => {
    const chosen = form[`what-${key}`];
    if (chosen !== 'cover' && chosen !== 'none' && chosen !== 'not-theirs')
      return [{ field: `what-${key}`, text: 'Say for each child who covers, that nobody does yet, or that it is not their work' }];
    if (chosen === 'cover' && textIn(form, `cover-${key}`) === '') return [{ field: `cover-${key}`, text: 'Write who covers' }];
    return chosen === 'none' && textIn(form, `why-${key}`) === ''
      ? [{ field: `why-${key}`, text: 'Write why nobody covers yet, and by when somebody will' }]
      : [];
  });
  if (problems.length > 0) return { sent: form, problems };
  return rows.flatMap(({ child, key }) => {
    const chosen = form[`what-${key}`];
    if (chosen === 'not-theirs') return [];
    return [
      {
        child,
        cover: chosen === 'cover' ? textIn(form, `cover-${key}`) : '',
        whyNone: chosen === 'none' ? textIn(form, `why-${key}`) : '',
      },
    ];
  });
}

/** What came of an absence that stands: somebody covers now, or the worker is back. */
export function parseSettled(form: Form): { readonly cover: string } | 'back' | Returned {
  if (form.go === 'back') return 'back';
  const cover = textIn(form, 'now');
  const problems = [...(cover === '' ? [{ field: `now-${form.absence ?? ''}`, text: 'Write who covers' }] : []), ...tooLong(form, longest)];
  return problems.length > 0 ? { sent: form, problems } : { cover };
}
