import { maySign } from '../../../core/access/review.ts';
import type { PublishedReport } from '../../../core/learning/library/with-own.ts';
import { beforePublishing } from '../../../core/learning/review/report/in-the-way.ts';
import { publishedItems } from '../../../core/learning/review/report/published-items.ts';
import { areTwo, versionsStanding } from '../../../core/learning/review/report/report-state.ts';
import { formatDay, showDay, yearMonthDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { whoWrites } from '../../reading/opened-review.ts';
import { type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { inReport, keepInRoom, reportReply, type Texts } from './in-report.ts';
import { type Publishing, parsePublishing, parseTold, parseWithdrawing } from './publication-form.ts';
import { publicationView } from './publication-view.ts';
import { type Problem, reportAddress } from './report-frame.ts';
import { type BegunRead, checkedReport } from './report-read.ts';
import { isWritable, reportBase } from './report-route.ts';
import { roomForReport } from './room-for-report.ts';

const address = `${reportBase}/publication`;

const page = reportReply('report/publication.njk', publicationView);

export const publicationRoute: Route = inReport({
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'publication-shown',
  respond: (report, _, given) => page(report, given),
});

/** Reading as the second, marking ready, and noting who was told. */
export const signReportRoute: Route = inReport({
  method: 'POST',
  address,
  permission: 'work-in-review',
  audit: 'report-signed',
  isLong: true,
  respond: async (report, asking, given) => {
    if (!isWritable(report)) return notFound;
    const errors = await signed(report, given, asking.body);
    return errors.length > 0 ? page(report, given, asking.body, errors) : { kind: 'go', to: reportAddress(report, given, 'publication') };
  },
});

async function signed(read: BegunRead, given: GivenCase, typed: Texts): Promise<readonly Problem[]> {
  const versions = versionsStanding(read.draft);
  switch (typed.act) {
    case 'read': {
      const words = (typed.words ?? '').trim().slice(0, 2000);
      const as = (typed.as ?? '').trim().slice(0, 200);
      const who = given.demonstration ? as : whoWrites(given);
      const errors = [
        ...(words.length < 3 ? [{ href: 'words', text: 'Enter what you say of it' }] : []),
        ...(who === '' || (given.demonstration && who.toLowerCase() === whoWrites(given).toLowerCase())
          ? [{ href: 'as', text: 'Enter in which second role you read it' }]
          : []),
        ...(await mayNot(read, given)),
      ];
      if (errors.length === 0) await keepInRoom(read, given, 'report-read', { versions, words }, who);
      return errors;
    }
    case 'ready': {
      const { way } = checkedReport(read, given);
      const { second } = read.draft;
      const self = { who: whoWrites(given), ...(given.visitor.looker === undefined ? {} : { account: given.visitor.looker.account }) };
      const errors = [
        ...way.map((text) => ({ href: 'ready', text })),
        ...(second !== undefined && !areTwo(second, self)
          ? [{ href: 'ready', text: 'You read it as the second: somebody else marks it ready' }]
          : []),
        ...(await mayNot(read, given)).map(({ text }) => ({ href: 'ready', text })),
      ];
      if (errors.length === 0) await keepInRoom(read, given, 'report-ready', { versions });
      return errors;
    }
    case 'told': {
      const told = parseTold(typed, dayAt(given.now()));
      if ('errors' in told) return told.errors;
      await keepInRoom(read, given, 'report-told', { ...told.ok, on: formatDay(told.ok.on) });
      return [];
    }
    default:
      return [{ href: 'words', text: 'Choose what you do' }];
  }
}

/** Whoever worked at an agency that recorded something in its scope signs nothing of a review (R248). */
async function mayNot({ opened }: BegunRead, { desk, visitor }: GivenCase): Promise<readonly Problem[]> {
  const account = visitor.looker?.account;
  if (account === undefined || maySign(await desk.tiedAgencies(opened.review.id, account))) return [];
  return [{ href: 'words', text: 'You hold or held a role at an agency of this review, and so do not sign it' }];
}

/** Publishing and withdrawing: by whoever keeps the register, where the published review stands from then on. */
export const publishReportRoute: Route = inReport({
  method: 'POST',
  address: `${reportBase}/published`,
  permission: 'keep-learning',
  audit: 'report-published',
  isLong: true,
  respond: async (report, asking, given) => {
    const errors = asking.body.act === 'withdraw' ? await withdraw(report, given, asking.body) : await publish(report, given, asking.body);
    if (errors === undefined) return notFound;
    return errors.length > 0 ? page(report, given, asking.body, errors) : { kind: 'go', to: reportAddress(report, given, 'publication') };
  },
});

async function publish(read: BegunRead, given: GivenCase, typed: Texts): Promise<readonly Problem[] | undefined> {
  const { state, library, children, draft } = read;
  if (state.kind !== 'ready') return undefined;
  const inTheWay = beforePublishing(state).map((text) => ({ href: 'published-on', text }));
  const parsed = parsePublishing(typed, {
    aliases: children,
    told: draft.told,
    today: dayAt(given.now()),
    taken: library.map(({ key }) => key),
  });
  if (inTheWay.length > 0 || 'errors' in parsed) return [...inTheWay, ...('errors' in parsed ? parsed.errors : [])];
  const { on, where, notBefore, key } = parsed.ok;
  await keepInRoom(read, given, 'report-published', { on: formatDay(on), where, notBefore: formatDay(notBefore), key });
  const body = { report: reportForLibrary(read, given, parsed.ok), room: read.opened.review.id };
  await given.desk.keepLearning({ kind: 'register' }, { kind: 'published', body, who: whoWrites(given) });
  return [];
}

function reportForLibrary(
  { opened, library, children, sections, template }: BegunRead,
  given: GivenCase,
  { on, board, lead, key }: Publishing,
): PublishedReport {
  const room = roomForReport(opened, library, given);
  return {
    ...{ key, board, lead, aliases: children, kind: template.title.toLowerCase() },
    title: `${template.title}, ${children.join(' and ')}`,
    published: showDay(on),
    year: yearMonthDay(on).year,
    scope: 'As the report tells it',
    items: publishedItems(sections, room),
  };
}

async function withdraw(read: BegunRead, given: GivenCase, typed: Texts): Promise<readonly Problem[] | undefined> {
  const { state } = read;
  if (state.kind !== 'published') return undefined;
  const parsed = parseWithdrawing(typed, state.published, dayAt(given.now()));
  if ('errors' in parsed) return parsed.errors;
  const { on, why, early } = parsed.ok;
  await keepInRoom(read, given, 'report-withdrawn', { on: formatDay(on), why, ...(early === undefined ? {} : { early }) });
  const body = { key: state.published.key, on: formatDay(on), why };
  await given.desk.keepLearning({ kind: 'register' }, { kind: 'published-withdrawn', body, who: whoWrites(given) });
  return [];
}
