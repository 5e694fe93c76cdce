import type { CopyLine } from '../../../core/pathway/copy/copy-lines.ts';
import { showDay } from '../../../core/time/day.ts';
import { showSpan } from '../../../core/time/span.ts';
import { approveCopyAddress, planAddress, planCopyAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { inPlainWords } from '../../words/plain-words.ts';
import { throughView } from '../plan/standing-view.ts';
import { notTheirsWords } from './copy-form.ts';
import type { CopyRead } from './copy-read.ts';

/** The headings of the copy, in order, by the sort of line that stands under each. */
const headings = {
  worry: 'What we are worried about',
  'safe-enough': 'How we will know that things are safe enough',
  action: 'What will be done, and who does it',
  engage: 'What we ask of you',
  night: 'On a night that is not like the others',
  relapse: 'If drink or drugs come back',
  said: 'What you said',
} as const;
type Heading = keyof typeof headings;
const order = Object.keys(headings) as readonly Heading[];

/** The copy as it stands and what was left out of it; and the forms by which it is written, approved and given. */
export function copyView(read: CopyRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const { picture, one, parent, lines, copy, name, agency } = read;
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent ?? {};
  const { review } = one.latest.facts;
  return {
    title: `A copy for ${names.person(parent)}`,
    form: true,
    who: names.person(parent),
    child: names.person(picture.child),
    what: `${inPlainWords(one.plan.type ?? '')} plan`,
    agency: names.agency(agency),
    back: { href: planAddress(open, picture.child, chosen), text: 'Back to the plan' },
    send: planCopyAddress(open, picture.child, parent, chosen, name),
    approve: approveCopyAddress(open, picture.child, parent, chosen, name),
    copy:
      copy === undefined
        ? undefined
        : {
            on: showDay(copy.note.when.latest),
            isOlder: copy.isOlder,
            review: review === undefined ? undefined : showSpan(review),
            parts: partsOf(copy.note.facts.lines),
            leftOut: [...(copy.note.facts.leftOut ?? [])].map(([words, why]) => ({ words, why })),
            approved:
              copy.approved === undefined
                ? undefined
                : { by: copy.approved.facts.signedOffBy, on: showDay(copy.approved.when.latest), words: copy.approved.text },
            given: copy.given.map((time) => ({ ...throughView(time, names), safe: time.entry.text })),
          },
    mayApprove: visitor.may('sign-off') && copy !== undefined && copy.approved === undefined && !copy.isOlder,
    mayGive: copy?.approved !== undefined && !copy.isOlder,
    isWriting: copy === undefined || copy.isOlder || (returned !== undefined && sent.step === 'write'),
    lines: lines.flatMap((line) =>
      line.notTheirs === undefined ? [lineView(line, copy?.note.facts.lines, sent, returned !== undefined)] : [],
    ),
    notTheirs: lines.flatMap(({ words, notTheirs }) => (notTheirs === undefined ? [] : [{ words, why: notTheirsWords[notTheirs] }])),
    said: sent.said ?? copy?.note.facts.lines?.get('said') ?? one.through.findLast(({ person }) => person === parent)?.understood ?? '',
    ...formModel(returned),
  };
}

function lineView(
  { key, words }: CopyLine,
  before: ReadonlyMap<string, string> | undefined,
  sent: Returned['sent'],
  isReturned: boolean,
): object {
  const field = (part: string): string => `${part}-${key}`;
  return {
    ...{ key, words, line: field('line'), leave: field('leave') },
    value: isReturned ? sent[field('line')] : (before?.get(key) ?? words),
    why: sent[field('leave')],
  };
}

const partsOf = (lines: ReadonlyMap<string, string> | undefined): readonly object[] =>
  order.flatMap((part) => {
    const under = [...(lines ?? [])].filter(([key]) => key === part || key.startsWith(`${part}-`)).map(([, words]) => words);
    return under.length === 0 ? [] : [{ heading: headings[part], lines: under }];
  });
