import { isRefusal } from '../../../core/ledger/refusal.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { genogramAddress } from '../../addresses.ts';
import { type Asking, casePage, type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { pictureAsked } from '../child/child-route.ts';
import { parseChronology } from '../chronology/chronology-query.ts';
import { familySeen } from './family-seen.ts';
import { type GenogramAsked, type GenogramRead, genogramView } from './genogram-view.ts';
import { parseReview, type ReviewErrors, reviewBody } from './review-form.ts';

const address = '/cases/:case/children/:child/genogram';

export function parseGenogram(asking: Asking, given: GivenCase): GenogramAsked | undefined {
  const asked = parseChronology(asking, given);
  return asked === undefined ? undefined : { child: asked.child, on: asked.on, as: asked.as, kinAlone: asking.query.ties === 'family' };
}

export function readGenogram(asked: GenogramAsked, given: GivenCase): GenogramRead | undefined {
  const picture = pictureAsked(asked, given);
  return picture === undefined ? undefined : { asked, picture, seen: familySeen(asked.as, picture, given.open) };
}

export const genogramRoute = casePage({
  address,
  permission: 'read-case',
  audit: 'genogram-shown',
  parse: parseGenogram,
  read: readGenogram,
  show: (read, given) => genogramView(read, given),
  template: 'genogram/genogram.njk',
});

/** That the drawing was gone through is an entry of the visitor's agency. */
export const reviewRoute: Route = {
  method: 'POST',
  address,
  permission: 'answer-for-agency',
  audit: 'genogram-reviewed',
  inside: 'case',
  respond: async (asking, given) => {
    const asked = parseGenogram(asking, given);
    const read = asked === undefined ? undefined : readGenogram(asked, given);
    const { vantage, days } = given.open;
    if (asked === undefined || read === undefined || asked.as !== undefined || vantage.kind !== 'agency') return notFound;
    const again = (problems: ReviewErrors) =>
      ({ kind: 'page', template: 'genogram/genogram.njk', model: genogramView(read, given, problems), invalid: true }) as const;
    const review = parseReview(asking.body);
    if (review.kind === 'errors') return again(review);
    const body = reviewBody(asked.child, review.text, dayAt(given.now()), given.demonstration ? asked.on : undefined);
    const appended = await given.desk.append({ id: given.newId(), by: vantage.agency, body, source: { kind: 'typed' } });
    if (isRefusal(appended))
      return again({ kind: 'errors', given: asking.body, errors: [{ field: 'right', text: 'This could not be saved. Send it again' }] });
    const on = asked.on === days.usual ? undefined : asked.on;
    return { kind: 'go', to: `${genogramAddress(given.open, asked.child, { on, ties: asked.kinAlone ? 'family' : undefined })}#reviewed` };
  },
};
