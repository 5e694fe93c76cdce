import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import type { PersonId } from '../../../core/entry/ids.ts';
import { type Leaflet, leafletName } from '../../../core/leaflet/leaflet.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, tooLong } from '../../recording/returned.ts';
import { adultsToWeigh } from '../assessment/adults-to-weigh.ts';

/** How a sheet was given. Only what was gone through together is advice on its subject: a sheet that was left in a hall is none. */
export const waysOfGiving = {
  together: 'Gone through together',
  hand: 'Handed over',
  post: 'Sent by post',
  message: 'Sent as a message',
} as const;
type Way = keyof typeof waysOfGiving;
const isWay = (text: string): text is Way => Object.hasOwn(waysOfGiving, text);

export const understandings = { yes: 'Yes', no: 'No, or not wholly', 'not-asked': 'It was not found out yet' } as const;

export const toField = (person: PersonId, open: OpenCase): string => `to-${publicId(open.publicIds.people, person)}`;

export interface Given {
  readonly to: readonly PersonId[];
  readonly way: Way;
  readonly understood: boolean | undefined;
  readonly howUnderstood: string;
  readonly words: string;
}

/** Reads what was given, to whom, how, and how it was found out whether it was understood. */
export function parseGiven(sent: Returned['sent'], p: Picture, open: OpenCase): Given | Returned {
  const to = adultsToWeigh(p).filter((person) => sent[toField(person, open)] === 'yes');
  const way = sent.how ?? '';
  const understood = sent.understood ?? '';
  const [howUnderstood, words] = [(sent.howUnderstood ?? '').trim(), (sent.words ?? '').trim()];
  const problems = [
    ...(to.length === 0 ? [{ field: 'to', text: 'Choose to whom it was given' }] : []),
    ...(isWay(way) ? [] : [{ field: 'how', text: 'Choose how it was given' }]),
    ...(Object.hasOwn(understandings, understood) ? [] : [{ field: 'understood', text: 'Choose whether it was understood' }]),
    ...(understood === 'yes' && howUnderstood === ''
      ? [{ field: 'howUnderstood', text: 'Write how you found out that it was understood: what they said or showed' }]
      : []),
    ...tooLong(sent, 5000),
  ];
  if (problems.length > 0 || !isWay(way)) return { sent, problems };
  return { to, way, howUnderstood, words, understood: understood === 'not-asked' ? undefined : understood === 'yes' };
}

export const givenBody = (p: Picture, leaflet: Leaflet, { to, way, understood, howUnderstood, words }: Given): Body => ({
  ...bareBody(p.today, [p.child, ...to], words),
  kind: 'advice',
  facts: {
    ...(way === 'together' ? { topic: leaflet.topic } : { topic: 'sheet-given' }),
    ...{ to, sheet: leafletName(leaflet), how: waysOfGiving[way] },
    ...(understood === undefined ? {} : { understood }),
    ...(howUnderstood === '' ? {} : { howUnderstood }),
  },
});
