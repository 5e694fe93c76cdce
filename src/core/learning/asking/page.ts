import { bullets, findingsByReview, section, settingsTable } from '../../check/page.ts';
import type { AnyLearningCheck } from '../checks/catalogue.ts';

/**
 * The page of one check over the learning system, in Markdown, from the check alone.
 * @param putTo what it is put to, in a sentence
 */
export const learningCheckPage = (check: AnyLearningCheck, putTo: string): string =>
  `${[
    `# ${check.title}

Check ${check.number}, \`${check.id}\`. Priority ${check.priority} of 3: build order, not importance of a family.

Written from \`src/core/learning/checks/${check.id}.ts\` by \`npm run docs\`. Change the check, not this page.`,
    section('What it asks', `> ${check.asks}`),
    section('Why', check.because),
    section('Learnt from', bullets(findingsByReview(check.learntFrom))),
    section('What it is put to', `${putTo} It reads nothing of any child's record, and is put as the page is read.`),
    section('Settings', settingsTable(check.parameters)),
    section(
      'What closes it',
      `${bullets(check.ways.map(({ says }) => says))}\n\nAn answer holds until there is more for the question to rest on. Time alone closes nothing.`,
    ),
    section('What it must not fire on', check.notWhen.length === 0 ? 'Nothing is listed.' : bullets(check.notWhen)),
  ].join('\n\n')}\n`;
