import { blurDay } from '../../../core/anonymise/dates/blur.ts';
import type { Key } from '../../../core/anonymise/key.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { FormTexts } from '../../../core/ledger/unfinished.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import type { Stamp } from '../../../core/taken-out/stamp.ts';
import { showDay } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { pictureAsked } from '../child/child-route.ts';
import { parseChronology } from '../chronology/chronology-query.ts';
import { throughEyesOf } from '../chronology/through-eyes-of.ts';
import { byWhom, referenceFrom } from '../take-out/stamp-of.ts';
import { keptForm } from './anonymised-form.ts';
import { decisionsIn, keyOf } from './choices.ts';
import { type Copy, copyOf } from './copy-of.ts';
import { type NamedIn, namedIn } from './named-in.ts';

/** Everything that the page and its files are made of. */
export interface AnonymisedRead {
  readonly child: PersonId;
  readonly picture: Picture;
  readonly named: NamedIn;
  readonly form: FormTexts;
  readonly version: number;
  readonly key: Key;
  /** Made when it is first asked for: it takes a second or two. */
  readonly copy: () => Copy;
  /** What was typed just now. */
  readonly given: Readonly<Record<string, string>>;
}

/** Reads a copy as it is kept, or as somebody has just typed it; nothing where the child is not the visitor's to know of. */
export async function readAnonymised(asking: Asking, given: GivenCase, typed?: FormTexts): Promise<AnonymisedRead | undefined> {
  const view = parseChronology({ ...asking, query: {} }, given);
  const picture = view && pictureAsked(view, given);
  if (view === undefined || picture === undefined) return undefined;
  const { open } = given;
  const kept = await keptForm(view.child, given);
  const form = typed ?? kept.form;
  const named = namedIn(picture, view.child, given);
  const key = keyOf(named, publicId(open.publicIds.people, view.child), form, kept.elsewhere);
  const read = { asked: view, seen: throughEyesOf(undefined, picture, open), open };
  const alias = key.people.find(({ id }) => id === publicId(open.publicIds.people, view.child))?.alias ?? 'a child';
  const told =
    key.dates.grain === 'day' ? showDay(view.on) : blurDay(view.on, { grain: key.dates.grain === 'age' ? 'year' : key.dates.grain }).text;
  const stamp: Stamp = {
    what: `Anonymised chronology of ${alias}`,
    knownTo: 'the whole partnership',
    knownOn: told,
    which: 'all entries',
    by: byWhom(given.visitor, given),
    purpose: 'review',
    why: '',
    at: given.now(),
    reference: referenceFrom(given.newId()),
  };
  let made: Copy | undefined;
  const copy = (): Copy => {
    made ??= copyOf(read, named, key, decisionsIn(form), stamp, given);
    return made;
  };
  return { child: view.child, picture, named, form, version: kept.version, key, copy, given: asking.body };
}
