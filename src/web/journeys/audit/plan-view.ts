import { type Audit, kindsOfAudit } from '../../../core/learning/audit/audit.ts';
import { questionSetName, questionSetsToUse } from '../../../core/learning/audit/question-set.ts';
import { auditPlans, partsOfAudit } from '../../../core/learning/audit/who-is-in.ts';
import { type Day, showDay } from '../../../core/time/day.ts';
import { auditsAddress, publicId } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { kindWords, partWords, planWords } from './audit-words.ts';

type Sent = Returned['sent'];

/** The form by which an audit is planned: empty, as it was sent, or as the audit was that is done again. */
export function planView({ open, sources }: GivenCase, again: Audit | undefined, returned?: Returned): object {
  const { partnership } = open;
  const names = namesIn(open.directory);
  const model = formModel(
    returned,
    again === undefined ? { on: showDay(open.days.usual), sealed: 'yes', kind: 'single-agency' } : begunFrom(again, given(open)),
  );
  const agencies = open.agencies
    .map((agency) => ({ value: publicId(open.publicIds.agencies, agency), text: names.agency(agency) }))
    .toSorted((a, b) => (a.text < b.text ? -1 : 1));
  return {
    title: again === undefined ? 'Plan an audit' : `Do it again: ${again.title}`,
    form: true,
    back: { href: auditsAddress(partnership), text: 'Audits' },
    send: auditsAddress(partnership, 'new'),
    again: again?.id ?? model.given.again,
    keepsSet: again !== undefined,
    kinds: kindsOfAudit.map((value) => ({ value, text: kindWords[value].text, hint: { text: kindWords[value].says } })),
    sets: [
      { value: '', text: 'None: own questions only' },
      ...questionSetsToUse(sources.questionSets).map((one) => ({ value: questionSetName(one), text: one.title })),
    ],
    questions: questionSetsToUse(sources.questionSets).map(({ title, source, questions }) => ({
      title,
      source,
      asks: questions.map(({ asks }) => asks),
    })),
    plans: [{ value: '', text: 'Any, or none' }, ...auditPlans.map((value) => ({ value, text: planWords[value] }))],
    parts: partsOfAudit.map((value) => ({ value, text: partWords[value] })),
    agencies: [{ value: '', text: 'Any' }, ...agencies],
    checks: [{ value: '', text: 'None' }, ...open.checks.map(({ id, title }) => ({ value: id, text: title }))],
    ask: agencies.map(({ value, text }) => ({ key: `ask-${value}`, name: text, checked: model.given[`ask-${value}`] !== undefined })),
    ...model,
  };
}

const given = (open: GivenCase['open']) => ({
  idOf: (agency: Audit['agencies'][number]) => publicId(open.publicIds.agencies, agency),
  usual: open.days.usual,
});

function begunFrom(
  audit: Audit,
  { idOf, usual }: { readonly idOf: (agency: Audit['agencies'][number]) => string; readonly usual: Day },
): Sent {
  const { rule } = audit;
  const texts: Readonly<Record<string, string | undefined>> = {
    ...{
      title: audit.title,
      purpose: audit.purpose,
      tests: audit.tests,
      kind: audit.kind,
      set: questionSetName(audit.set),
      on: showDay(usual),
    },
    ...{ 'age-from': rule.ageFrom?.toString(), 'age-to': rule.ageTo?.toString(), plan: rule.plan, check: rule.check, parts: rule.parts },
    ...{ agency: rule.agency === undefined ? undefined : idOf(rule.agency), sealed: rule.leaveOutSealed ? 'yes' : undefined },
    ...{ count: audit.count.toString(), double: audit.double.toString() },
    ...Object.fromEntries(audit.agencies.map((agency) => [`ask-${idOf(agency)}`, 'yes'])),
  };
  return Object.fromEntries(Object.entries(texts).flatMap(([field, text]) => (text === undefined ? [] : [[field, text]])));
}
