import type { Entry } from '../../../core/entry/entry.ts';
import type { ClosingWritten } from '../../../core/pathway/closing/closing-body.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { ownAgency } from '../../../core/picture/view.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { duties } from '../requests/duties.ts';
import type { MayBeAsked } from '../requests/may-be-asked.ts';
import { askOne, type Outgoing } from '../requests/send-request.ts';

interface ToPut {
  readonly proposal: Entry;
  readonly written: ClosingWritten;
  readonly toAsk: readonly MayBeAsked[];
  readonly by: Day;
  readonly form: Returned['sent'];
  readonly picture: Picture;
}

/** Asks each agency for itself what it thinks of closing. Whoever has no account is asked by a one-time link, where an address was written; the words of the link say what is proposed. */
export async function askForViews({ proposal, written, toAsk, by, form, picture }: ToPut, given: GivenCase): Promise<readonly Outgoing[]> {
  const { open, byLink } = given;
  const own = ownAgency(open.vantage);
  if (own === undefined) return [];
  const what = `What do you think of ${written.type === 'close' ? 'closing' : 'stepping down'} the work with ${namesIn(open.directory).person(picture.child)}?`;
  const purpose = 'So that it is decided with everybody who works with the family';
  const basis = duties.find(({ id }) => id === 'welfare')?.basis ?? '';
  const sent: Outgoing[] = [];
  for (const one of toAsk) {
    const email = (form[`email-${publicId(open.publicIds.agencies, one.agency)}`] ?? '').trim();
    if (one.byLink && (email === '' || byLink === undefined)) continue;
    const asked = { of: [], about: [picture.child], what: one.byLink ? inFull(what, written) : what, purpose, basis, by };
    const { mail } = await askOne(
      given,
      own,
      { agency: one.agency, email: one.byLink ? email : undefined },
      asked,
      picture.today,
      proposal,
    );
    sent.push(...mail);
  }
  return sent;
}

/** Of whoever reads it by a link: what is proposed, since a link shows words and no documents. */
const inFull = (what: string, { reason, changed, contingency }: ClosingWritten): string =>
  [
    what,
    `Why it is proposed: ${reason}`,
    ...[...changed].map(([worry, words]) => `${worry}: ${words}`),
    `If it does not hold: ${contingency}`,
    'Do you agree, do you not agree, or have you a concern? Please say what you know that bears on it.',
  ].join('\n');
