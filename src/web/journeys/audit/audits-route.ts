import type { AskedOfAgency, Audit } from '../../../core/learning/audit/audit.ts';
import { drawnIn, fileMarked } from '../../../core/learning/audit/file-marked.ts';
import { askedOfAgency } from '../../../core/learning/audit/fold-audits.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { auditsAddress, learningAddress } from '../../addresses.ts';
import { casePage, type GivenCase } from '../../routing/route.ts';
import { readAll, readKept } from './audit-room.ts';
import { kindWords } from './audit-words.ts';

interface AuditsRead {
  /** Nothing, for whoever does not audit. */
  readonly audits: readonly Audit[] | undefined;
  readonly asked: readonly AskedOfAgency[];
}

/** Audits: for whoever audits all of them, for an agency what it was asked, for anybody else how they are made. */
export const auditsRoute = casePage({
  address: '/cases/:case/audits',
  permission: 'read-case',
  audit: 'audits-shown',
  parse: () => ({}),
  read: async (_, given): Promise<AuditsRead> => ({
    audits: given.visitor.may('see-reviews') ? await readAll(given) : undefined,
    asked: given.visitor.may('answer-for-agency') ? askedOfAgency(await readKept(given)) : [],
  }),
  show: auditsView,
  template: 'audit/audits.njk',
});

function auditsView({ audits, asked }: AuditsRead, { open: { partnership }, visitor, now }: GivenCase): object {
  const today = dayAt(now());
  return {
    title: 'Audits',
    back: { href: learningAddress(partnership), text: 'Learning' },
    howToCheck: auditsAddress(partnership, 'how-to-check'),
    plan: visitor.may('keep-learning') ? auditsAddress(partnership, 'new') : undefined,
    audits: audits?.toReversed().map((audit) => {
      const isRepeated = audits.some(({ again }) => again === audit.id);
      return {
        title: audit.title,
        href: auditsAddress(partnership, audit.id),
        kind: kindWords[audit.kind].text,
        says: standing(audit),
        repeat:
          audit.repeat === undefined
            ? undefined
            : isRepeated
              ? 'It was done again'
              : `${audit.repeat <= today ? 'To be done again since' : 'To be done again on'} ${showDay(audit.repeat)}`,
      };
    }),
    asked: asked.toReversed().map((one) => ({
      title: one.title,
      href: auditsAddress(partnership, 'asked', one.id),
      says: `${kindWords[one.kind].text}${one.due === undefined ? '' : `, to be in by ${showDay(one.due)}`}${one.returned === undefined ? '' : `; returned on ${showDay(dayAt(one.returned.at))}`}`,
    })),
    answersForAgency: visitor.may('answer-for-agency'),
  };
}

function standing(audit: Audit): string {
  if (audit.kind === 'section-11')
    return `${audit.asked.filter(({ returned }) => returned !== undefined).length} of ${audit.asked.length} returns are in`;
  if (audit.drawn === undefined) return 'Not drawn yet';
  const drawn = drawnIn(audit);
  if (audit.kind === 'multi-agency') return `${drawn.length} drawn on ${showDay(audit.drawn.on)}, asked of ${audit.asked.length} agencies`;
  const done = drawn.filter((child) => fileMarked(audit, child).marks.length > 0).length;
  return `${drawn.length} drawn on ${showDay(audit.drawn.on)}, ${done} marked`;
}
