import { type Picture, withAllKnown } from '../../../core/picture/picture.ts';
import { type AskedOfOne, askedAndAnswered } from '../../../core/picture/work/asked-and-answered.ts';
import type { Day } from '../../../core/time/day.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import type { Asking, GivenCase } from '../../routing/route.ts';
import { writingDay } from '../write/write-context.ts';

/** All that a visitor may know on a day, of whomever: what is asked of an agency is missing for no want of a tie. None where the case is about nobody. */
export function allKnown({ partnership, picture }: Pick<OpenCase, 'partnership' | 'picture'>, on: Day): Picture | undefined {
  const [child] = partnership.children;
  return child === undefined ? undefined : withAllKnown(picture(child, on));
}

/** True for whoever asked, whoever was asked, and who reads the whole: another agency may have been copied in, and has no part in it. */
export const isParty = ({ vantage }: Pick<OpenCase, 'vantage'>, { requester, addressee, first }: AskedOfOne): boolean =>
  vantage.kind === 'whole' || vantage.agency === requester || vantage.agency === addressee || vantage.agency === first.by;

/** A request that this visitor has a part in, on a day. */
export interface RequestRead {
  readonly one: AskedOfOne;
  readonly p: Picture;
  readonly on: Day;
  readonly id: string;
}

/** The one that an address names; of several agencies asked in one entry, the one that `of` names, else the visitor's own or the first. */
export function findRequest({ params, query, body }: Asking, given: GivenCase): RequestRead | undefined {
  const { open } = given;
  const on = writingDay(given, query.on);
  const p = allKnown(open, on);
  if (p === undefined) return undefined;
  const found = askedAndAnswered(p).filter((one) => open.publicIds.entries.get(one.first.id) === params.request && isParty(open, one));
  const of = body.of ?? query.of;
  const named = of === undefined ? undefined : found.find(({ addressee }) => publicId(open.publicIds.agencies, addressee) === of);
  const own = found.find(({ addressee }) => open.vantage.kind === 'agency' && addressee === open.vantage.agency);
  const one = named ?? own ?? found[0];
  return one === undefined ? undefined : { one, p, on, id: params.request ?? '' };
}

/** What the visitor's agency may do about it. */
export function partIn({ vantage }: Pick<OpenCase, 'vantage'>, { one }: RequestRead): 'asked' | 'asks' | 'looks' {
  if (vantage.kind === 'whole') return 'looks';
  if (vantage.agency === one.addressee) return 'asked';
  return vantage.agency === one.requester && one.first.by === vantage.agency ? 'asks' : 'looks';
}
