import type { AgencyId } from '../../../core/entry/ids.ts';
import { itemName, itemsOf } from '../../../core/learning/library/library.ts';
import { measures } from '../../../core/learning/training/said.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';
import type { WrittenBody } from './training-read.ts';

export const itemField = (name: string): string => `item-${name}`;
export const agencyField = (key: string): string => `agency-${key}`;

/** The agencies that are ticked. */
export const agenciesTicked = (sent: Returned['sent'], given: GivenCase): readonly AgencyId[] =>
  agenciesToChoose(given.open)
    .filter(({ key }) => sent[agencyField(key)] === 'yes')
    .map(({ id }) => id);

/** A course as it was typed, or what is to be put right. */
export function parseCourse(
  sent: Returned['sent'],
  given: GivenCase,
): { readonly ok: WrittenBody<'course'> } | (Returned & { readonly found: readonly string[] }) {
  const form = readingForm(sent);
  const [title, purpose] = [form.text('title', 'Write what the course is called', 200), form.text('purpose', 'Write what it is for')];
  const findings = itemsOf(given.sources.library)
    .map(itemName)
    .filter((name) => sent[itemField(name)] === 'yes');
  const own = form.lines('own');
  if (findings.length === 0 && own.length === 0) form.say('own', 'Choose a finding that it serves, or write one of your own');
  const roles = [...new Set(form.lines('roles'))];
  if (roles.length === 0 || roles.length > 20) form.say('roles', 'Write for which roles it is, one a line and 20 at most');
  const agencies = agenciesTicked(sent, given);
  if (agencies.length === 0) form.say('agencies', 'Choose for which agencies it is');
  const measure = form.choice('measure', measures);
  if (measure === undefined) form.say('measure', 'Choose how people say how far they are');
  const [knowing, doing] = [
    form.text('knowing', 'Write what people are asked how well they know', 200),
    form.text('doing', 'Write what people are asked how sure they feel to do', 200),
  ];
  const found = lookForNames(form, { 'What it is for': purpose, 'Findings of your own': own.join('\n') }, given);
  return form.problems.length > 0 || measure === undefined
    ? { ...form.returned(), found }
    : { ok: { title, purpose, findings, own, roles, agencies, measure, knowing, doing } };
}
