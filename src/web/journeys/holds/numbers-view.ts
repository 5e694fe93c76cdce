import { notTold } from '../../../core/learning/counts/count.ts';
import type { Figure } from '../../../core/learning/impact/figures-of-check.ts';
import type { SystemYear } from '../../../core/learning/impact/system-years.ts';
import { type Day, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { holdsAddress, numbersAddress } from '../../addresses.ts';
import { dayControl } from '../../reading/day-control.ts';
import type { Figured } from '../../reading/figuring.ts';
import type { GivenCase } from '../../routing/route.ts';
import { sayFigure, sayRate } from './figure-words.ts';
import { framedBy } from './holds-frame.ts';

export function numbersView({ on, figured }: { readonly on: Day; readonly figured: Figured }, given: GivenCase): object {
  const { partnership, days } = given.open;
  const frame = {
    ...framedBy(figured, given),
    title: 'The whole system, by year',
    day: dayControl(given.open, on, (day) => numbersAddress(partnership, day)),
    back: { href: holdsAddress(partnership, { on: on === days.usual ? undefined : on }), text: 'Back to every check' },
  };
  if (figured.kind === 'at-it') return frame;
  const { years, until } = figured.figures;
  return {
    ...frame,
    until: showDay(until),
    years: years.map(({ ends }) => `${yearMonthDay(ends).year - 1} to ${yearMonthDay(ends).year}`),
    groups: groups.map(({ says, lines }) => ({
      says,
      lines: lines.map((line) => ({ says: line.says, means: line.means, isPart: /^[a-z]/.test(line.says), cells: years.map(line.of) })),
    })),
  };
}

interface Line {
  readonly says: string;
  readonly means: string;
  readonly of: (year: SystemYear) => string;
}

const counted = (says: string, means: string, figure: (year: SystemYear) => Figure | undefined): Line => ({
  ...{ says, means },
  of: (year) => sayFigure(figure(year) ?? 'held'),
});

const per100 = (
  says: string,
  means: string,
  part: (year: SystemYear) => Figure | undefined,
  of: (year: SystemYear) => Figure | undefined,
): Line => ({
  ...{ says, means },
  of: (year) => {
    const [a = 'held', b = 'held'] = [part(year), of(year)];
    if (a === 'held' || b === 'held') return notTold;
    return b === 0 ? 'none' : sayRate((a / b) * 100);
  },
});

const groups: readonly { readonly says: string; readonly lines: readonly Line[] }[] = [
  {
    says: 'In the year',
    lines: [
      counted('Referrals', 'Worries put to social care or its front door, of however many children.', ({ referrals }) => referrals),
      counted('of which were assessed', 'An assessment was decided on or begun for the same referral.', ({ happened }) =>
        happened.get('referral-assessed'),
      ),
      counted('of which were not', 'No such decision, and no such assessment, is on record.', ({ happened }) =>
        happened.get('referral-not-assessed'),
      ),
      counted(
        'Assessments finished',
        'Assessments of children by social care, enquiries under section 47 not among them.',
        ({ happened }) => happened.get('assessment'),
      ),
      counted('Enquiries begun', 'Enquiries under section 47, of however many children.', ({ happened }) => happened.get('enquiry')),
      counted('Protection plans begun', 'Child protection plans, a child each.', ({ happened }) => happened.get('protection-plan')),
    ],
  },
  {
    says: 'On 31 March',
    lines: [
      counted('Open children', 'A plan, an assessment that goes on or a referral that waits for a decision.', ({ stood }) =>
        stood.get('open'),
      ),
      counted('with a plan for a child in need', 'The plan had begun and had not ended.', ({ stood }) => stood.get('in-need')),
      counted('with a protection plan', 'The plan had begun and had not ended.', ({ stood }) => stood.get('protected')),
      counted('Looked-after children', 'A plan for a looked-after child had begun and had not ended.', ({ stood }) =>
        stood.get('looked-after'),
      ),
      counted('by a court order', 'The last basis on record was an order.', ({ byBasis }) => byBasis.get('court-order')),
      counted('by agreement', 'It was the agreement of those with parental responsibility (section 20).', ({ byBasis }) =>
        byBasis.get('agreement'),
      ),
      counted('under police protection', 'It was police protection.', ({ byBasis }) => byBasis.get('police-protection')),
      counted('basis not on record', 'No basis is on record by that day.', ({ byBasis }) => byBasis.get('not-on-record')),
    ],
  },
  {
    says: 'Set beside each other',
    lines: [
      per100(
        'Assessed, of 100 referrals',
        'Referrals that were assessed, out of all in the year.',
        ({ happened }) => happened.get('referral-assessed'),
        ({ referrals }) => referrals,
      ),
      per100(
        'Protection plans, of 100 open children',
        'Both as they stood on 31 March.',
        ({ stood }) => stood.get('protected'),
        ({ stood }) => stood.get('open'),
      ),
      per100(
        'Looked after, for 100 open children',
        'Both as they stood on 31 March.',
        ({ stood }) => stood.get('looked-after'),
        ({ stood }) => stood.get('open'),
      ),
    ],
  },
];
