import { publicationIdentitySlip } from '../../../core/learning/checks/publication-identity-slip.ts';
import { type Change, putRight } from '../../../core/learning/review/report/put-right.ts';
import { type GivenCase, notFound, type Route } from '../../routing/route.ts';
import { checkedView, openGroups } from './checked-view.ts';
import { inReport, keepInRoom, reportReply, type Texts } from './in-report.ts';
import { type Problem, reportAddress } from './report-frame.ts';
import { type AskedSlip, type BegunRead, checkedReport } from './report-read.ts';
import { isWritable, keepSection, reportBase } from './report-route.ts';

const address = `${reportBase}/checked`;

const page = reportReply('report/checked.njk', checkedView);

export const checkedRoute: Route = inReport({
  method: 'GET',
  address,
  permission: 'see-reviews',
  audit: 'report-checked',
  respond: (report, _, given) => page(report, given),
});

/** Settles what is pointed out: words are changed or cut, or stand with a reason. What the form says nothing of stays open. */
export const settleReportRoute: Route = inReport({
  method: 'POST',
  address,
  permission: 'work-in-review',
  audit: 'report-settled',
  isLong: true,
  respond: async (report, asking, given) => {
    if (!isWritable(report)) return notFound;
    const errors =
      asking.body.act === 'citations' ? await settleDoubts(report, given, asking.body) : await settleSlips(report, given, asking.body);
    return errors.length > 0 ? page(report, given, asking.body, errors) : { kind: 'go', to: reportAddress(report, given, 'checked') };
  },
});

async function settleDoubts(read: BegunRead, given: GivenCase, typed: Texts): Promise<readonly Problem[]> {
  const { doubts } = checkedReport(read, given);
  const said = Object.entries(typed).flatMap(([name, key]) => {
    const n = /^doubt-(\d{1,3})$/.exec(name)?.[1];
    const because = (typed[`because-${n}`] ?? '').trim();
    return n === undefined || because === '' || !doubts.some((doubt) => doubt.key === key) ? [] : [{ n, key, because }];
  });
  const errors = said.flatMap(({ n, because }) => (because.length < 3 ? [{ href: `because-${n}`, text: 'Enter why it stands' }] : []));
  if (said.length === 0) return [{ href: 'because-1', text: 'Enter why at least one of them stands, or write the section anew' }];
  if (errors.length > 0) return errors;
  for (const { key, because } of said) await keepInRoom(read, given, 'citation-kept', { key, because });
  return [];
}

interface Settled {
  readonly all: readonly AskedSlip[];
  readonly way: 'changed' | 'kept';
  /** What stands instead; nothing where the words stay. */
  readonly now?: string;
  readonly words: string;
}

async function settleSlips(read: BegunRead, given: GivenCase, typed: Texts): Promise<readonly Problem[]> {
  const { slips } = checkedReport(read, given);
  const read73 = settledIn(typed, slips);
  if (read73.errors.length > 0) return read73.errors;
  const { settled } = read73;
  const changes = settled.flatMap(({ all, now }): readonly Change[] =>
    now === undefined
      ? []
      : all.map(({ slip }) => ({
          section: slip.section,
          index: slip.index,
          start: slip.start,
          end: slip.end,
          of:
            read.sections
              .flatMap(({ paragraphs, footnotes }) => [...paragraphs, ...footnotes])
              .find((one) => one.section === slip.section && one.index === slip.index)?.text ?? '',
          now,
        })),
  );
  for (const [section, paragraphs] of putRight(read.draft, changes)) await keepSection(read, given, section, paragraphs, 'settled');
  for (const { all, way, words } of settled)
    for (const { asked } of all)
      await keepInRoom(read, given, 'answered', {
        check: publicationIdentitySlip.id,
        anchor: asked.anchor,
        evidence: asked.evidence,
        way,
        words,
      });
  return [];
}

/** What the form decides of each: blurred, cut or kept with a reason. */
function settledIn(
  typed: Texts,
  slips: readonly AskedSlip[],
): { readonly settled: readonly Settled[]; readonly errors: readonly Problem[] } {
  const settled: Settled[] = [];
  const errors: Problem[] = [];
  const groups = openGroups(slips);
  for (const [name, anchor] of Object.entries(typed)) {
    const n = /^slip-(\d{1,3})$/.exec(name)?.[1];
    const does = typed[`does-${n}`];
    const group = groups.find(({ all }) => all.some(({ slip }) => slip.anchor === anchor));
    const one = group?.all.filter(({ slip }) => slip.anchor === anchor);
    if (n === undefined || does === undefined || group === undefined || one === undefined) continue;
    const all = typed[`all-${n}`] === 'yes' ? group.all : one;
    const [now, why] = [(typed[`with-${n}`] ?? '').trim(), (typed[`why-${n}`] ?? '').trim()];
    const { text } = group.first;
    if (does === 'cut') settled.push({ all, way: 'changed', now: '', words: 'Cut' });
    else if (does === 'blur' && now !== '') settled.push({ all, way: 'changed', now, words: `“${now}” stands instead` });
    else if (does === 'keep' && why.length >= 3) settled.push({ all, way: 'kept', words: why });
    else
      errors.push(
        does === 'keep'
          ? { href: `why-${n}`, text: `Enter why “${text}” may stay` }
          : { href: `with-${n}`, text: `Enter what stands instead of “${text}”` },
      );
  }
  if (settled.length === 0 && errors.length === 0) errors.push({ href: 'does-1-blur', text: 'Choose for at least one what becomes of it' });
  return { settled, errors };
}
