import { clockOn } from '../../../core/clock/clocks.ts';
import { limitDay } from '../../../core/clock/limit-day.ts';
import type { Entry } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { Day } from '../../../core/time/day.ts';
import { askAddress, childAddress, publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { namesIn } from '../../words/names.ts';
import { boxesOf, type Form, type FormError } from './ask-form.ts';
import { limitWords } from './clock-words.ts';
import { duties } from './duties.ts';
import type { MayBeAsked } from './may-be-asked.ts';

/** More than these, and those not at work with the family are folded away. */
const mostListed = 15;

/** Somebody who asks about a child, on a day. */
export interface AskRead {
  readonly child: PersonId;
  readonly on: Day;
  readonly agencies: readonly MayBeAsked[];
  /** Adults and others around the child whom it may be about as well. */
  readonly people: readonly PersonId[];
  /** An entry of their own that is sent with the questions. */
  readonly sent: Entry | undefined;
}

export function askView(read: AskRead, { open, byLink }: GivenCase, form: Form, errors: readonly FormError[] = []): object {
  const { child, on, agencies, people, sent } = read;
  const names = namesIn(open.directory);
  const chosen = on === open.days.usual ? undefined : on;
  const clock = clockOn('information-request', on);
  const errorOn = Object.fromEntries(errors.map(({ href, text }) => [href, text]));
  const isFirst = ({ isAtWork, isAlwaysAsked }: MayBeAsked): boolean => isAtWork || isAlwaysAsked;
  const inOrder = [...agencies.filter(isFirst), ...agencies.filter((one) => !isFirst(one))];
  const cannot = (one: MayBeAsked): boolean => one.byLink && byLink === undefined;
  const first = inOrder.find((one) => !cannot(one));
  const isTouched = (agency: MayBeAsked['agency']): boolean => {
    const id = publicId(open.publicIds.agencies, agency);
    return form[`of-${id}`] === 'yes' || errorOn[`email-${id}`] !== undefined;
  };
  // Whoever comes to ask one agency asks that one.
  const isFirstSight = form.purpose === undefined && !Object.keys(form).some((name) => name.startsWith('of-'));
  const line = (one: MayBeAsked): object => {
    const id = publicId(open.publicIds.agencies, one.agency);
    return {
      ...{ id, name: one.name, byLink: one.byLink, cannot: cannot(one), isFirst: one === first },
      ...{ always: one.isAlwaysAsked },
      ...{
        chosen: form[`of-${id}`] === 'yes' || (one.isAlwaysAsked && isFirstSight),
        email: form[`email-${id}`] ?? '',
        error: errorOn[`email-${id}`],
      },
    };
  };
  const name = names.person(child);
  return {
    title: `Ask about ${name}`,
    form: true,
    name,
    action: askAddress(open, child, { on: chosen, sent: sent && publicId(open.publicIds.entries, sent.id) }),
    back: { href: childAddress(open, child, chosen), text: `Back to ${name}` },
    sent: sent && { title: entryTitle(sent, names), when: whenInWords(sent), text: sent.text },
    atWork: inOrder.filter(isFirst).map(line),
    others: inOrder.filter((one) => !isFirst(one)).map(line),
    always: inOrder.some(({ isAlwaysAsked }) => isAlwaysAsked),
    most: mostListed,
    // None at work: then whom to ask is among the others.
    othersOpen: inOrder.every((one) => !isFirst(one)) || inOrder.some((one) => !isFirst(one) && isTouched(one.agency)),
    people: people.map((person) => {
      const id = publicId(open.publicIds.people, person);
      return { id, name: names.person(person), chosen: form[`about-${id}`] === 'yes' };
    }),
    duties: duties.map(({ id, says, hint }) => ({ id, says, hint })),
    clock: clock && limitWords(clock),
    given: { ...(clock === undefined ? {} : boxesOf(limitDay(open.ledger.calendar, clock, on))), ...form },
    errors,
    errorOn,
  };
}
