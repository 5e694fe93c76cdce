import { bareBody } from '../../entry/bare-body.ts';
import type { AgencyKind } from '../../entry/directory.ts';
import type { Body, EntryOf } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { entriesOf, isAgencyOfKind, type Picture } from '../../picture/picture.ts';
import { involvedAgencies } from '../../picture/work/involvement.ts';
import type { Closing } from '../../picture/work/plans.ts';
import { addWorkingDays } from '../../time/calendar.ts';
import { addDays } from '../../time/day.ts';
import { exactly } from '../../time/span.ts';

/** Services that see a child whether or not anybody else is at work with the family (R144). */
const universal: readonly AgencyKind[] = ['gp', 'health-visiting', 'midwifery', 'school', 'early-years', 'childrens-centre'];

/** Those that go on seeing the child: at work with the family on the day of the closing, by what the reader may know. */
export const whoGoesOn = (p: Picture, closing: Closing): readonly AgencyId[] =>
  [...new Set([...involvedAgencies(p, closing.on).keys(), ...involvedAgencies(p, p.today).keys()])].filter(
    (agency) => agency !== closing.by && isAgencyOfKind(p, agency, ...universal),
  );

const purpose = 'What to watch after closing';
/** How long a letter may go unanswered before somebody rings, in working days (ours). */
const answerWithin = 10;

/** A letter to a service, with what it is asked to watch. It stays open until the service says that it has it. */
export const letterBody = (p: Picture, to: AgencyId, text: string): Extract<Body, { kind: 'contact' }> => ({
  ...{ kind: 'contact', ...bareBody(p.today, [p.child], text) },
  facts: {
    ...{ mode: 'letter', to: [{ kind: 'agency', agency: to }], purpose },
    ...{ answerBy: exactly(addWorkingDays(p.calendar, p.today, answerWithin)), ifNoAnswer: 'Ring them' },
  },
});

/** The letters that went out after a closing. */
export const lettersAfter = (p: Picture, closing: Closing): readonly EntryOf<'contact'>[] =>
  entriesOf(p, 'contact').filter(
    ({ by, about, facts, when }) =>
      by === closing.by && about.includes(p.child) && facts.purpose === purpose && when.latest >= addDays(closing.on, -answerWithin),
  );
