import { type ToldByPublic, tellers } from '../../../core/access/front-door.ts';
import { repeatedIn } from '../../../core/access/repeats-sealed.ts';
import type { Returned } from '../../recording/returned.ts';

/** How long each answer may be, in letters. */
const longest = { worry: 5000, children: 1000, who: 1000, where: 1000, happened: 500, name: 200, reached: 200 } as const;
const mostChildren = 10;
const longestName = 150;

/** Reads what a member of the public wrote. Little must be there: a worry, and that they say what they are to the child or that they would rather not. */
export function parseWorry(form: Returned['sent'], newId: () => string): ToldByPublic | Returned {
  const text = (name: keyof typeof longest): string => (form[name] ?? '').trim();
  const children = text('children')
    .split('\n')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const from = tellers.find((one) => one === form.from);
  const isSealed = form.known !== 'yes';
  const told = [text('worry'), text('who'), text('where'), text('happened'), ...children].join('\n');
  const repeated = isSealed ? repeatedIn(`${text('name')}\n${text('reached')}`, told) : undefined;
  const problems = [
    ...(text('worry') === '' ? [{ field: 'worry', text: 'Write what worries you' }] : []),
    ...(children.length > mostChildren ? [{ field: 'children', text: `Name at most ${mostChildren} children` }] : []),
    ...(children.some((one) => one.length > longestName)
      ? [{ field: 'children', text: `Write each name on a line of its own, in ${longestName} letters or fewer` }]
      : []),
    ...(from === undefined ? [{ field: 'from', text: 'Choose who you are to the child, or that you would rather not say' }] : []),
    ...(repeated === undefined
      ? []
      : [{ field: 'known', text: `What you wrote above says “${repeated}” too. Take it out there, or let us say who told us` }]),
    ...Object.entries(longest).flatMap(([field, most]) =>
      (form[field] ?? '').trim().length > most ? [{ field, text: `Write it in ${most.toLocaleString('en-GB')} letters or fewer` }] : [],
    ),
  ];
  if (problems.length > 0 || from === undefined) return { sent: form, problems };
  return {
    id: /^[0-9a-f-]{36}$/.test(form.draft ?? '') ? (form.draft ?? '') : newId(),
    ...{ worry: text('worry'), children, whoTheyAre: text('who'), where: text('where'), happened: text('happened') },
    ...{ from, name: text('name'), reached: text('reached'), isSealed },
  };
}
