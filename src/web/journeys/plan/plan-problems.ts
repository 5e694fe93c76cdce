import type { PersonId } from '../../../core/entry/ids.ts';
import { strands } from '../../../core/pathway/plan/plan-body.ts';
import type { PlanNeed } from '../../../core/pathway/plan/plan-needs.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { actionRows, filledRows, whoAndWhen } from '../../recording/action-rows.ts';
import { dayAhead } from '../../recording/day-ahead.ts';
import type { Returned } from '../../recording/returned.ts';
import { namesIn } from '../../words/names.ts';
import { fieldOf } from './plan-fields.ts';
import type { PlanRead } from './plan-read.ts';

/** What a plan still lacks, each beside its field and worded as what to write. */
export function problemsOf(
  name: PlanNeed,
  { asks, picture: { today } }: PlanRead,
  form: Returned['sent'],
  open: OpenCase,
): Returned['problems'] {
  const blank = (field: string): boolean => (form[field] ?? '').trim() === '';
  const missing = (field: string, text: string): Returned['problems'] => (blank(field) ? [{ field, text }] : []);
  const of = (part: string, adult: PersonId): string => fieldOf(part, adult, open);
  const { person: called } = namesIn(open.directory);
  const missingDay = (field: string, text: string): Returned['problems'] =>
    dayAhead((form[field] ?? '').trim(), today) === undefined ? [{ field, text }] : [];
  const begun = (adult: PersonId): boolean => ['engage', 'engageBy', 'engageThen'].some((part) => !blank(of(part, adult)));
  switch (name) {
    case 'worries':
      return [{ field: 'worry-1', text: 'Write at least one worry that the plan is about' }];
    case 'if-then':
      return filledRows(form, 'worry').flatMap((n) => missing(`then-${n}`, 'Write what is done if it comes back, by whom and how soon'));
    case 'actions':
      return [{ field: 'what-1', text: 'Write at least one thing that is to be done' }];
    case 'who-and-when':
      return whoAndWhen(form);
    case 'how-known':
      return actionRows(form).flatMap((n) => missing(`how-${n}`, 'Write how we will know that it has helped'));
    case 'safe-enough':
      return [{ field: 'safeEnough', text: 'Write what will show that the child is safe enough' }];
    case 'review':
      return missing('review', 'Write when it is looked at again');
    case 'engage':
      return asks.parents
        .filter(begun)
        .flatMap((adult) => [
          ...missing(of('engage', adult), `${called(adult)}: write what taking part is`),
          ...missingDay(of('engageBy', adult), `${called(adult)}: write the day by which, such as 14 May`),
          ...missing(of('engageThen', adult), `${called(adult)}: write what is then done if it is not so`),
        ]);
    case 'nights':
      return asks.nights.flatMap((one) =>
        missing(of('night', one), `${called(one)}: write what happens on a night that is not like the others`),
      );
    case 'relapse':
      return asks.relapse.flatMap((one) => [
        ...missing(of('signs', one), `${called(one)}: write what would show that it is coming back`),
        ...missing(of('helps', one), `${called(one)}: write what helps, and who`),
        ...missing(of('asks', one), `${called(one)}: write who asks next`),
        ...missingDay(of('asksBy', one), `${called(one)}: write when they next ask, such as 14 May`),
      ]);
    case 'strands':
      return strands.flatMap((strand, n) => missing(`strand-${n}`, `Write what is done, or why nothing: ${strand.toLowerCase()}`));
    case 'accepted':
      return [{ field: 'accepted', text: 'Write who has taken on the lead, and when they said so' }];
    case 'going-home':
      return [
        ...missing('followUp', 'Write who follows it up after they go home'),
        ...missing('understood', 'Write what they were told, and what they understood'),
      ];
    case 'schools':
      return asks.schools.flatMap((school) => {
        const key = publicId(open.publicIds.agencies, school);
        return form[`send-${key}`] === 'yes'
          ? []
          : missing(`untold-${key}`, 'Send it to the nursery or school, or write why they are not told');
      });
    case 'sent':
      return [{ field: 'whyNotSent', text: 'Send it to everybody at work with the family, or write why not' }];
  }
}
