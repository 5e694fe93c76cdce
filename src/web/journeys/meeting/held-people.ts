import type { AgencyId, PersonId } from '../../../core/entry/ids.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import type { MeetingBody } from './meeting-body.ts';
import { childrenAsked, familyAsked, type MeetingRead } from './meeting-read.ts';

type Form = Returned['sent'];

/** What one part of the form comes to: the facts that it makes and what is still to be put right in it. */
export interface Part {
  readonly facts: Partial<MeetingBody['facts']>;
  readonly problems: Returned['problems'];
}

/** Of each agency that was asked: it came, somebody came in its place, it wrote, or neither and what it would have said. */
export function whoCame(form: Form, { meeting, agency }: MeetingRead, open: OpenCase): Part {
  const names = namesIn(open.directory);
  const key = (one: AgencyId): string => publicId(open.publicIds.agencies, one);
  const came = (...choices: readonly string[]): readonly AgencyId[] =>
    meeting.invited.filter((one) => choices.includes(form[`part-${key(one)}`] ?? ''));
  const words = (part: string, of: readonly AgencyId[]): ReadonlyMap<string, string> =>
    new Map(
      of.flatMap((one) => (textIn(form, `${part}-${key(one)}`) === '' ? [] : [[names.agency(one), textIn(form, `${part}-${key(one)}`)]])),
    );
  const [apologies, substitutes] = [words('would', came('absent')), words('instead', came('instead'))];
  const [wrote, without] = [came('wrote'), came('absent')];
  return {
    facts: {
      attended: [...(agency === undefined ? [] : [agency]), ...came('came', 'instead')],
      ...(wrote.length === 0 ? {} : { writtenInput: wrote }),
      ...(without.length === 0 ? {} : { withoutInputFrom: without }),
      ...(apologies.size === 0 ? {} : { apologies }),
      ...(substitutes.size === 0 ? {} : { substitutes }),
    },
    problems: [
      ...meeting.invited.flatMap((one) =>
        form[`part-${key(one)}`] === undefined ? [{ field: `part-${key(one)}`, text: 'Say for each agency whether it came' }] : [],
      ),
      ...came('instead').flatMap((one) =>
        textIn(form, `instead-${key(one)}`) === '' ? [{ field: `instead-${key(one)}`, text: 'Write who came in its place' }] : [],
      ),
    ],
  };
}

export function ofFamily(form: Form, read: MeetingRead, open: OpenCase): Part {
  const names = namesIn(open.directory);
  const key = (person: PersonId): string => publicId(open.publicIds.people, person);
  const family = familyAsked(read).filter((person) => form[`family-${key(person)}`] === 'yes');
  const views = new Map(
    familyAsked(read).flatMap((person) => {
      const said = textIn(form, `view-${key(person)}`);
      return said === '' ? [] : [[names.person(person), said] as const];
    }),
  );
  const why = textIn(form, 'noFamily');
  return {
    facts: { family, ...(views.size === 0 ? {} : { familyViews: views }), ...(why === '' ? {} : { reason: why }) },
    problems: family.length === 0 && why === '' ? [{ field: 'noFamily', text: 'Write why none of the family were there' }] : [],
  };
}

/** One decision never stands for a brother's or sister's. */
export function forEachChild(form: Form, read: MeetingRead, open: OpenCase): Part {
  const field = (child: PersonId): string => `decided-${publicId(open.publicIds.people, child)}`;
  const children = childrenAsked(read);
  return {
    facts: { decidedFor: new Map(children.map((child) => [child, textIn(form, field(child))])) },
    problems: children.flatMap((child) =>
      textIn(form, field(child)) === ''
        ? [{ field: field(child), text: 'Write what was decided for each child, or that nothing was' }]
        : [],
    ),
  };
}
