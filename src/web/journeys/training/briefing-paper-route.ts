import { briefingPaper } from '../../../core/learning/training/briefing-paper.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { caseFile, type GivenCase, type WrittenFile } from '../../routing/route.ts';
import type { BriefingRead } from './briefing-read.ts';
import { findBriefing } from './briefing-route.ts';

const address = '/cases/:case/training/briefings/:briefing';

const paperOf = ({ text, at }: BriefingRead, { open }: GivenCase) =>
  briefingPaper(text, {
    foot: [...(open.partnership.demonstration ? [] : [open.partnership.title]), showDay(dayAt(at))].join(', '),
    dated: at,
  });

/** A briefing on one sheet of A4. It names nobody, so that it is no copy of a record that would be stamped. */
export const briefingPdfRoute = caseFile({
  address: `${address}/pdf`,
  permission: 'read-case',
  audit: 'briefing-printed',
  parse: ({ params }) => params.briefing,
  read: findBriefing,
  write: (read, given): WrittenFile => ({
    ...{ kind: 'file', name: 'briefing.pdf', type: 'application/pdf' },
    write: ({ print }) => print(paperOf(read, given)),
  }),
});

/** The same as a Word document. */
export const briefingWordRoute = caseFile({
  address: `${address}/word`,
  permission: 'read-case',
  audit: 'briefing-written',
  parse: ({ params }) => params.briefing,
  read: findBriefing,
  write: (read, given): WrittenFile => ({
    kind: 'file',
    name: 'briefing.docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: ({ paper }) => paper.docx(paperOf(read, given)),
  }),
});
