import type { Action } from '../../../core/entry/fact.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import type { PlanWritten } from '../../../core/pathway/plan/plan-body.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import { partyCalled } from '../../recording/party-called.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';

/** The name of a field about one person or agency. */
export const fieldOf = (what: string, person: PersonId, open: OpenCase): string => `${what}-${publicId(open.publicIds.people, person)}`;

type Text = (field: string) => string;
const textIn =
  (form: Returned['sent']): Text =>
  (field) =>
    (form[field] ?? '').trim();

/** What taking part is for each adult of whom anything was written, by when, and what is then done (R091). */
export function engagementIn(
  form: Returned['sent'],
  adults: readonly PersonId[],
  open: OpenCase,
  today: Day,
): Pick<PlanWritten, 'engage' | 'engageThen'> {
  const text = textIn(form);
  const begun = adults.filter((adult) => ['engage', 'engageBy', 'engageThen'].some((part) => text(fieldOf(part, adult, open)) !== ''));
  const engage = begun.map((adult): Action => {
    const by = dayAhead(text(fieldOf('engageBy', adult, open)), today);
    return { what: text(fieldOf('engage', adult, open)), who: { kind: 'person', person: adult }, ...(by === undefined ? {} : { by }) };
  });
  return {
    engage,
    engageThen: new Map(begun.map((adult) => [text(fieldOf('engage', adult, open)), text(fieldOf('engageThen', adult, open))])),
  };
}

/** What shows that past misuse is coming back, what helps, who asks and when (R121). */
export function relapseIn(
  form: Returned['sent'],
  adults: readonly PersonId[],
  open: OpenCase,
  today: Day,
): Pick<PlanWritten, 'relapse' | 'relapseAsks'> {
  const text = textIn(form);
  const names = namesIn(open.directory);
  const begun = adults.filter((adult) => ['signs', 'helps', 'asks', 'asksBy'].some((part) => text(fieldOf(part, adult, open)) !== ''));
  return {
    relapse: new Map(
      begun.map((adult) => [adult, { signs: text(fieldOf('signs', adult, open)), helps: text(fieldOf('helps', adult, open)) }]),
    ),
    relapseAsks: new Map(
      begun.map((adult) => {
        const [who, by] = [text(fieldOf('asks', adult, open)), dayAhead(text(fieldOf('asksBy', adult, open)), today)];
        return [
          adult,
          {
            what: `Asks ${names.person(adult)} whether any of it is back`,
            ...(who === '' ? {} : { who: partyCalled(who, open) }),
            ...(by === undefined ? {} : { by }),
          },
        ];
      }),
    ),
  };
}
