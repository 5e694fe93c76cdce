import { type BriefingText, briefingParts, partsInOrder } from '../../../core/learning/training/briefing.ts';
import { standsOnOnePage } from '../../../core/learning/training/briefing-paper.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { type FormRead, readingForm } from './form-texts.ts';
import { lookForNames } from './names-said.ts';

export interface BriefingReturned extends Returned {
  readonly found: readonly string[];
}

/** A briefing as it was typed. It stands on one page, and names nobody as far as whoever writes can know. */
export function parseBriefing(sent: Returned['sent'], given: GivenCase): { readonly ok: BriefingText } | BriefingReturned {
  const form = readingForm(sent);
  const title = form.text('title', 'Write what it is called', 120);
  const part = (name: (typeof partsInOrder)[number]): string =>
    name === 'more' ? plain(form.optional(name, 600)) : plain(form.text(name, `Write ${briefingParts[name].heading.toLowerCase()}`, 1200));
  const text: BriefingText = {
    ...{ title, happened: part('happened'), found: part('found'), matters: part('matters') },
    ...{ tomorrow: part('tomorrow'), questions: part('questions'), more: part('more') },
  };
  if (form.problems.length === 0 && !standsOnOnePage(text))
    form.say('found', 'This is more than one page: shorten what is longest, or give a team fewer things to do and to ask');
  const found = lookForNames(form, namedParts(text), given);
  return form.problems.length > 0 ? { ...form.returned(), found } : { ok: text };
}

const plain = (text: string): string => text.replaceAll(/\r\n?/g, '\n');

const namedParts = (text: BriefingText): Readonly<Record<string, string>> => ({
  Title: text.title,
  ...Object.fromEntries(partsInOrder.filter((part) => part !== 'more').map((part) => [briefingParts[part].heading, text[part]])),
});

/** To whom a copy goes. */
export const noteTeams = (form: FormRead): readonly string[] => [...new Set(form.lines('teams', 1000))];
