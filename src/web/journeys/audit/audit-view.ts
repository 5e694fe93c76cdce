import type { Audit } from '../../../core/learning/audit/audit.ts';
import { fileMarked } from '../../../core/learning/audit/file-marked.ts';
import type { WhoIsIn } from '../../../core/learning/audit/who-is-in.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { auditAgainAddress, auditsAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { childIn } from './audit-room.ts';
import { kindWords, partWords, sayAnsweredBy, sayRule } from './audit-words.ts';
import { returnsView } from './returns-view.ts';

export interface AuditRead {
  readonly audit: Audit;
  /** Whom a draw would fall among, while none was made. */
  readonly would: WhoIsIn<string> | undefined;
}

export function auditView({ audit, would }: AuditRead, given: GivenCase, returned?: Returned): object {
  const { open, visitor } = given;
  const { partnership } = open;
  const keeps = visitor.may('keep-learning');
  return {
    title: audit.title,
    form: true,
    back: { href: auditsAddress(partnership), text: 'Audits' },
    facts: factsOf(audit, given),
    questions: audit.set.questions.map(({ asks, by }) => ({ asks, by: sayAnsweredBy(by, open) })),
    source: audit.set.source,
    would: would && { ...whoView(would, given), count: audit.count },
    draw: keeps && would !== undefined ? auditsAddress(partnership, audit.id) : undefined,
    drawn: drawnView(audit, given),
    isOfAgencies: audit.kind === 'section-11',
    asked: returnsView(audit, given),
    results: audit.drawn === undefined ? undefined : auditsAddress(partnership, audit.id, 'results'),
    again: keeps ? auditAgainAddress(partnership, audit.id) : undefined,
    ...formModel(returned),
  };
}

function factsOf(audit: Audit, { open }: GivenCase): readonly { readonly key: string; readonly value: string }[] {
  const isOfChildren = audit.kind !== 'section-11';
  return [
    { key: 'To find out', value: audit.purpose },
    { key: 'It tests', value: audit.tests },
    { key: 'Kind', value: kindWords[audit.kind].text },
    ...(isOfChildren ? [{ key: 'Who is in it', value: withCapital(sayRule(audit.rule, open)) }] : []),
    ...(isOfChildren && audit.rule.parts !== 'none' ? [{ key: 'Drawn in parts', value: partWords[audit.rule.parts] }] : []),
    ...(isOfChildren
      ? [{ key: 'Files to draw', value: `${audit.count}${audit.double > 0 ? `, of which two people mark ${audit.double}` : ''}` }]
      : []),
    ...(audit.due === undefined ? [] : [{ key: 'Answers in by', value: showDay(audit.due) }]),
    ...(audit.repeat === undefined ? [] : [{ key: 'Done again on', value: showDay(audit.repeat) }]),
    { key: 'Planned', value: `${showDay(dayAt(audit.at))}, by ${audit.who}` },
  ];
}

/** Who is in it by part, and who is left out by reason. Names stand only of those whom this visitor may read. */
function whoView({ strata, leftOut }: WhoIsIn<string>, { open }: GivenCase): object {
  const names = namesIn(open.directory);
  const named = (children: readonly string[]): readonly string[] =>
    children.flatMap((child) => childIn(open, child) ?? []).map(names.person);
  return {
    among: strata.reduce((sum, { children }) => sum + children.length, 0),
    parts: strata.map(({ name, children }) => ({ name: name.replaceAll('-', ' '), among: children.length })),
    leftOut: [...Map.groupBy(leftOut, ({ why }) => why)]
      .map(([why, all]) => ({ why: withCapital(why), names: named(all.map(({ child }) => child)) }))
      .filter((one) => one.names.length > 0),
  };
}

function drawnView(audit: Audit, given: GivenCase): object | undefined {
  const { drawn } = audit;
  if (drawn === undefined) return undefined;
  const { open } = given;
  const names = namesIn(open.directory);
  return {
    ...whoView({ strata: drawn.strata, leftOut: drawn.leftOut }, given),
    seed: drawn.seed,
    on: showDay(drawn.on),
    lists: auditsAddress(open.partnership, audit.id, 'lists.csv'),
    shares: drawn.strata.map((part) => ({ name: part.name.replaceAll('-', ' '), says: `${part.drawn.length} of ${part.children.length}` })),
    files: drawn.strata
      .flatMap((part) => part.drawn)
      .flatMap((child) => {
        const person = childIn(open, child);
        if (person === undefined) return [];
        return [
          {
            name: names.person(person),
            href: audit.kind === 'multi-agency' ? undefined : auditsAddress(open.partnership, audit.id, 'files', child),
            says: audit.kind === 'multi-agency' ? sayAnswered(audit, child) : sayMarked(audit, child),
          },
        ];
      }),
  };
}

function sayMarked(audit: Audit, child: string): string {
  const { needs, in: come, marks } = fileMarked(audit, child);
  if (marks.length > 0) return needs === 2 ? 'Marked by two' : 'Marked';
  return needs === 1 ? 'To be marked' : come === 0 ? 'To be marked by two' : 'One mark is in; it is shown when the other is';
}

function sayAnswered(audit: Audit, child: string): string {
  const asked = audit.asked.filter(({ children }) => children.includes(child));
  const answered = asked.filter(({ agency }) => audit.marks.some((mark) => mark.agency === agency && mark.child === child));
  return `${answered.length} of ${asked.length} agencies answered`;
}
