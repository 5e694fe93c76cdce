import { checksAddress } from '../../addresses.ts';
import { casePage } from '../../routing/route.ts';
import { parseMarkdown } from '../../words/markdown.ts';
import { ruleVocabulary } from '../../words/rule-vocabulary.ts';

/** How a rule is written: the manual that comes with Heed, and the words of the records. */
export const rulesManualRoute = casePage({
  address: '/cases/:case/how-rules-are-written',
  permission: 'read-case',
  audit: 'rules-manual-shown',
  parse: () => ({}),
  // What comes before the first heading is about the command line.
  read: (_, { sources }) => {
    const blocks = parseMarkdown(sources.manual);
    return blocks.slice(blocks.findIndex((block) => block.kind === 'heading' && block.level === 2));
  },
  show: (blocks, { open }) => ({
    title: 'How a rule is written',
    back: { href: checksAddress(open.partnership), text: 'All checks' },
    blocks,
    contents: blocks.filter((block) => block.kind === 'heading' && block.level === 2),
    vocabulary: ruleVocabulary(),
  }),
  template: 'rules/manual.njk',
});
