import type { Got, VisitorAtWork } from './visitor.ts';

/** What the form of taking out asks besides what and which view. */
export const forAMeeting = { purpose: 'meeting', why: 'The review conference' } as const;

/** Takes a file out as the page does: the fields of its form, filled in from a query. */
export async function takeOut(visitor: VisitorAtWork, child: string, what: string, query = ''): Promise<Got> {
  const token = /name="_csrf" value="([^"]*)"/.exec((await visitor.get(`${child}/take-out`)).body)?.[1] ?? '';
  return visitor.post(`${child}/take-out`, { ...Object.fromEntries(new URLSearchParams(query)), ...forAMeeting, what, _csrf: token });
}
