import { isSwitchedOn } from '../../../core/check/policy.ts';
import type { AgencyId } from '../../../core/entry/ids.ts';
import { type KindOfAudit, kindsOfAudit } from '../../../core/learning/audit/audit.ts';
import { type AuditQuestion, type QuestionSet, questionSetName } from '../../../core/learning/audit/question-set.ts';
import { auditPlans, partsOfAudit } from '../../../core/learning/audit/who-is-in.ts';
import { type Day, formatDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { parseOneDay } from '../../../parse/day-as-written.ts';
import type { AuditBody } from '../../../parse/learning/audits.ts';
import type { FieldProblem } from '../../../parse/written/context.ts';
import { namesIn } from '../../../parse/written/names-typed.ts';
import { publicId } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { type Returned, textIn, tooLong } from '../../recording/returned.ts';

type Sent = Returned['sent'];
export type Planned = AuditBody<'audit-planned'>['planned'];

/** The most files of a dip sample, and of any audit (ours: more is a study). */
const [mostInDip, most] = [10, 200];

/** An audit as it was typed in, or what is to be put right. */
export function parsePlan(
  sent: Sent,
  sets: readonly QuestionSet[],
  open: OpenCase,
): { readonly ok: Planned } | { readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = [...tooLong(sent, 5000)];
  const wrong = (field: string, text: string): undefined => void problems.push({ field, text });
  const needed = (field: string, text: string): string => textIn(sent, field) || (wrong(field, text) ?? '');
  const dayIn = (field: string, text: string, isNeeded = false): Day | undefined => {
    const written = textIn(sent, field);
    return parseOneDay(written) ?? (written === '' && !isNeeded ? undefined : wrong(field, text));
  };
  const wholeIn = (field: string, text: string, from: number, to: number, isNeeded: boolean): number | undefined => {
    const written = textIn(sent, field);
    if (written === '' && !isNeeded) return undefined;
    const number = /^\d{1,3}$/.test(written) ? Number(written) : Number.NaN;
    return number >= from && number <= to ? number : wrong(field, text);
  };
  const kind = kindsOfAudit.find((one) => one === sent.kind) ?? wrong('kind', 'Choose what kind of audit it is');
  const title = needed('title', 'Write what it is called');
  const purpose = needed('purpose', 'Write what it is to find out');
  const tests = needed('tests', 'Write which finding, action or recommendation it tests');
  const set = setIn(sent, sets, kind, open, wrong);
  const isOfChildren = kind !== 'section-11';
  const openOn = dayIn('on', 'Write on which day their work is open, such as 1 5 2024', isOfChildren) ?? open.days.usual;
  const [ageFrom, ageTo] = ['age-from', 'age-to'].map((field) =>
    wholeIn(field, 'Write an age in whole years, or leave it empty', 0, 18, false),
  );
  const count =
    wholeIn(
      'count',
      `Write how many files, from 1 to ${kind === 'dip' ? mostInDip : most}`,
      1,
      kind === 'dip' ? mostInDip : most,
      isOfChildren,
    ) ?? 0;
  const double = wholeIn('double', 'Write how many files two people mark, or leave it empty', 0, most, false) ?? 0;
  const agencies = open.agencies.filter((agency) => sent[`ask-${publicId(open.publicIds.agencies, agency)}`] !== undefined);
  if ((kind === 'multi-agency' || kind === 'section-11') && agencies.length === 0) wrong('ask', 'Choose which agencies are asked');
  const workedWith = workedIn(textIn(sent, 'worked'), open, wrong);
  const due = dayIn('due', 'Write the day by which answers are in, or leave it empty', kind === 'section-11');
  const repeat = dayIn('repeat', 'Write the day on which it is done again, or leave it empty');
  if (problems.length > 0 || kind === undefined || set === undefined) return { problems };
  const plan = auditPlans.find((one) => one === sent.plan);
  const agency: AgencyId | undefined = open.agencies.find((one) => publicId(open.publicIds.agencies, one) === sent.agency);
  const check = open.checks.find(({ id }) => id === sent.check)?.id;
  const again = textIn(sent, 'again');
  return {
    ok: {
      ...{ title, purpose, tests, kind, count, double: kind === 'multi-agency' ? 0 : Math.min(double, count), workedWith },
      set: { ...set, questions: set.questions.map((one) => ({ ...one, by: byOf(one), of: [...one.of] })) },
      agencies: kind === 'multi-agency' || kind === 'section-11' ? agencies : [],
      rule: {
        ...{
          openOn: formatDay(openOn),
          leaveOutSealed: sent.sealed !== undefined,
          parts: partsOfAudit.find((one) => one === sent.parts) ?? 'none',
        },
        ...(ageFrom === undefined ? {} : { ageFrom }),
        ...(ageTo === undefined ? {} : { ageTo }),
        ...(plan === undefined ? {} : { plan }),
        ...(agency === undefined ? {} : { agency }),
        ...(check === undefined ? {} : { check }),
      },
      ...(due === undefined ? {} : { due: formatDay(due) }),
      ...(repeat === undefined ? {} : { repeat: formatDay(repeat) }),
      ...(again === '' ? {} : { again }),
    },
  };
}

const byOf = ({ by }: AuditQuestion) => (by.kind === 'check' ? { ...by, applies: [...by.applies] } : by);

/** The set that was chosen, with the questions that were typed in after it; only those, where none was chosen. */
function setIn(
  sent: Sent,
  sets: readonly QuestionSet[],
  kind: KindOfAudit | undefined,
  open: OpenCase,
  wrong: (field: string, text: string) => undefined,
): QuestionSet | undefined {
  const chosen = sets.find((one) => questionSetName(one) === sent.set);
  const own = textIn(sent, 'own')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, n): AuditQuestion => ownQuestion(line, n + 1, open));
  const questions = [...(chosen?.questions ?? []), ...own];
  const about = kind === 'section-11' ? 'agencies' : 'children';
  if (questions.length === 0) return wrong('set', 'Choose a set of questions, or type one of your own');
  if (chosen !== undefined && chosen.about !== about)
    return wrong(
      'set',
      about === 'agencies'
        ? 'Choose the standards of a return: this set asks about children'
        : 'Choose questions about children: this set is a return of an agency',
    );
  if (kind === 'dip' && questions.length > 1) return wrong('own', 'A dip sample asks one question: choose no set and type it');
  return { ...(chosen ?? { id: 'own', version: 1, title: 'Own questions', source: 'Typed in for this audit' }), about, questions };
}

/** A line that begins with the name of a check that is on is answered by it: `child-not-seen: Was the child seen?` */
function ownQuestion(line: string, n: number, { checks, policy, days }: OpenCase): AuditQuestion {
  const [, name, asks] = /^([a-z][a-z0-9-]+):\s*(\S.*)$/.exec(line) ?? [];
  const check = checks.find(({ id }) => id === name && isSwitchedOn(policy, id, endOf(days.usual)));
  return check === undefined || asks === undefined
    ? { id: `own-${n}`, asks: line, by: { kind: 'people' }, of: [] }
    : { id: `own-${n}`, asks, by: { kind: 'check', check: check.id, applies: [] }, of: [] };
}

function workedIn(
  text: string,
  { partnership, directory, publicIds }: OpenCase,
  wrong: (field: string, text: string) => undefined,
): string[] {
  return namesIn(text, directory.people).flatMap((name) => {
    const [child, other] = partnership.children.filter((one) => directory.people.get(one)?.called.toLowerCase() === name.toLowerCase());
    if (child !== undefined && other === undefined) return [publicId(publicIds.people, child)];
    wrong('worked', `There is not one child on record called “${name}”`);
    return [];
  });
}
