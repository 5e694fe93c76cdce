import { isSwitchedOn } from '../../../core/check/policy.ts';
import type { Audit } from '../../../core/learning/audit/audit.ts';
import { putQuestion } from '../../../core/learning/audit/put-question.ts';
import { drawSample } from '../../../core/learning/audit/sample.ts';
import { type WhoIsIn, whoIsIn } from '../../../core/learning/audit/who-is-in.ts';
import { picture } from '../../../core/picture/picture.ts';
import { asAgency } from '../../../core/picture/view.ts';
import { formatDay } from '../../../core/time/day.ts';
import { endOf } from '../../../core/time/instant.ts';
import { publicId } from '../../addresses.ts';
import type { GivenCase } from '../../routing/route.ts';
import { childIn, keepInAudits } from './audit-room.ts';

/** Whom a draw would be made among now. Whoever is closed to this visitor is not on record for them: neither in it nor left out. */
export function whoWouldBeIn({ rule, workedWith }: Audit, { open }: GivenCase): WhoIsIn<string> {
  const sealed = new Set(open.sealedParts.map(({ entry }) => entry));
  const asked = new Set(
    rule.check === undefined
      ? []
      : open
          .asked(rule.openOn)
          .filter(({ reasons }) => reasons.some(({ check }) => check.id === rule.check))
          .flatMap(({ about }) => about),
  );
  return whoIsIn(
    rule,
    open.partnership.children.map((child) => {
      const seen = open.picture(child, rule.openOn);
      const id = publicId(open.publicIds.people, child);
      const isSealed = seen.entries.some((entry) => sealed.has(entry.id) && entry.about.includes(child));
      return { id, picture: seen, asked: asked.has(child), sealed: isSealed, worked: workedWith.includes(id) };
    }),
  );
}

/** Draws the files, puts the questions that checks and clocks answer, and asks each agency about the children of whom it reads something. */
export async function drawIt(audit: Audit, given: GivenCase): Promise<void> {
  const { open } = given;
  const { rule, set } = audit;
  const { strata, leftOut } = whoWouldBeIn(audit, given);
  const sample = drawSample(given.newId(), strata, audit.count);
  const drawn = sample.strata.flatMap((part) => part.drawn);
  const at = endOf(rule.openOn);
  const on = open.checks.filter(({ id }) => isSwitchedOn(open.policy, id, at));
  const said = drawn.flatMap((child) => {
    const person = childIn(open, child);
    if (person === undefined) return [];
    const seen = open.picture(person, rule.openOn);
    return set.questions.flatMap((question) => {
      const found = putQuestion(question, seen, on);
      return found === undefined ? [] : [{ question: question.id, child, answer: found.answer, evidence: [...found.evidence] }];
    });
  });
  const lists = strata.map(({ name, children }) => ({
    ...{ name, children: [...children] },
    drawn: [...(sample.strata.find((part) => part.name === name)?.drawn ?? [])],
  }));
  const body = { seed: sample.seed, on: formatDay(rule.openOn), strata: lists, leftOut: leftOut.map((one) => ({ ...one })), said };
  await keepInAudits('audit-drawn', { audit: audit.id, drawn: body }, given);
  if (audit.kind === 'multi-agency') await askAgencies(audit, drawn, given);
}

/** Each agency is asked its own questions, about the children of whom it has something on record that day; one that would have nothing to answer is not asked. */
async function askAgencies(
  { id, title, purpose, set, agencies, rule, due }: Audit,
  drawn: readonly string[],
  given: GivenCase,
): Promise<void> {
  const { open } = given;
  for (const agency of agencies) {
    const kind = open.directory.agencies.get(agency)?.kind;
    const questions = set.questions
      .filter(({ by, of }) => by.kind === 'people' && (of.length === 0 || of.some((one) => one === kind)))
      .map(({ id: question, asks, of }) => ({ id: question, asks, by: { kind: 'people' as const }, of: [...of] }));
    const children = drawn.filter((child) => {
      const person = childIn(open, child);
      if (person === undefined) return false;
      return picture(open.ledger, { child: person, vantage: asAgency(agency), instant: endOf(rule.openOn) }).entries.length > 0;
    });
    if (questions.length === 0 || children.length === 0) continue;
    const asked = { audit: id, agency, title, purpose, of: 'multi-agency' as const, set: { ...set, questions }, children };
    const days = { on: formatDay(rule.openOn), ...(due === undefined ? {} : { due: formatDay(due) }) };
    await keepInAudits('audit-asked', { ...asked, ...days }, given, { readers: [agency] });
  }
}
