import { bareBody } from '../../../core/entry/bare-body.ts';
import type { Body } from '../../../core/entry/entry.ts';
import { textIn } from '../../recording/returned.ts';
import { notFound, type Route } from '../../routing/route.ts';
import { dayOfWriting } from '../person/person-read.ts';
import { findEntry } from '../share/entry-read.ts';
import { entryPage } from '../share/entry-route.ts';
import { recordStep } from '../work/record-work.ts';
import { pairIn } from './reply-view.ts';

const statuses = { one: 'confirmed', two: 'rejected', unsure: 'proposed' } as const;
const isAnswer = (text: string | undefined): text is keyof typeof statuses => text !== undefined && Object.hasOwn(statuses, text);

/** Answers another agency's word on two records, by whoever holds one of them and reads no more: the answer goes to who asked (rule 17). */
export const answerWordRoute: Route = {
  method: 'POST',
  address: '/cases/:case/entries/:entry/one-or-two',
  permission: 'write-for-agency',
  audit: 'same-person-said',
  inside: 'case',
  respond: async (asking, given) => {
    const { open } = given;
    const read = findEntry(asking, given);
    const word = read?.standing;
    const records = word?.kind === 'identity' ? pairIn(word) : undefined;
    if (read === undefined || records === undefined || open.vantage.kind !== 'agency' || read.original.by === open.vantage.agency)
      return notFound;
    const [say, why] = [asking.body.say, textIn(asking.body, 'why')];
    const problems = [
      ...(isAnswer(say) ? [] : [{ field: 'say', text: 'Choose what you say of them' }]),
      ...(why === '' ? [{ field: 'why', text: 'Write how that is known' }] : []),
      ...(why.length > 2000 ? [{ field: 'why', text: 'Write it in 2,000 letters or fewer' }] : []),
    ];
    if (!isAnswer(say) || problems.length > 0) return entryPage(read, asking, given, { sent: asking.body, problems });
    const on = dayOfWriting(given, read.on);
    const body: Body = { ...{ kind: 'identity', ...bareBody(on, records, why) }, facts: { records, status: statuses[say], why } };
    if (!(await recordStep({ body, on, to: [read.original.by], why: 'They asked, or said something of these people' }, given)))
      return notFound;
    return {
      kind: 'go',
      to: `/cases/${open.partnership.id}/entries/${asking.params.entry ?? ''}${read.day}${read.day === '' ? '?' : '&'}done=yes#done`,
    };
  },
};
