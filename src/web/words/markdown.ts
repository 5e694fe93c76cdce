/** Words of a line, with what marks them. */
export type Inline =
  | { readonly kind: 'text' | 'code' | 'strong' | 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string };

type Line = readonly Inline[];

/** A part of a document, as a template shows it. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly words: Line; readonly id: string }
  | { readonly kind: 'paragraph'; readonly words: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly heads: readonly Line[]; readonly rows: readonly (readonly Line[])[] };

/** Reads the Markdown of Heed's own documents: headings, paragraphs, lists, tables and fenced text. It is no reader of anybody else's. */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.replaceAll(/<!--.*?-->/gs, '').split('\n');
  const take = (belongs: (line: string) => boolean): readonly string[] => {
    const taken: string[] = [];
    for (let line = lines[0]; line !== undefined && belongs(line); line = lines[0]) {
      taken.push(line);
      lines.shift();
    }
    return taken;
  };
  while (lines.length > 0) {
    const line = lines[0] ?? '';
    const heading = /^(#+) (.*)$/.exec(line);
    if (line.trim() === '') lines.shift();
    else if (heading !== null) {
      lines.shift();
      const [, marks = '', words = ''] = heading;
      blocks.push({ kind: 'heading', level: marks.length, words: parseInline(words), id: idOf(words) });
    } else if (line.startsWith('```')) {
      lines.shift();
      blocks.push({ kind: 'code', text: take((one) => !one.startsWith('```')).join('\n') });
      lines.shift();
    } else if (line.startsWith('|')) blocks.push(tableOf(take((one) => one.startsWith('|'))));
    else if (line.startsWith('- ')) blocks.push({ kind: 'list', items: itemsOf(take((one) => /^(- | {2}\S)/.test(one))) });
    else {
      lines.shift();
      blocks.push({ kind: 'paragraph', words: parseInline([line, ...take(isMoreOfParagraph)].join(' ')) });
    }
  }
  return blocks;
}

const isMoreOfParagraph = (line: string): boolean => line.trim() !== '' && !/^(\||- |#|```)/.test(line);

const idOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');

function tableOf([heads = '', , ...rows]: readonly string[]): Block {
  const cells = (row: string): readonly Line[] =>
    row
      .replaceAll(/^\||\|$/g, '')
      .split('|')
      .map((cell) => parseInline(cell.trim()));
  return { kind: 'table', heads: cells(heads.trim()), rows: rows.map((row) => cells(row.trim())) };
}

const itemsOf = (lines: readonly string[]): readonly Line[] =>
  lines
    .join('\n')
    .slice(2)
    .split('\n- ')
    .map((item) => parseInline(item.replaceAll(/\n\s*/g, ' ')));

const marked = /`([^`]+)`|\*\*([^*]+)\*\*|\*([^*\s][^*]*)\*|\[([^\]]+)\]\(([^)]+)\)/g;

/** A link within the folders of Heed leads nowhere on a page, and is words. */
function parseInline(text: string): Line {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(marked)) {
    const [whole, code, strong, emphasis, link, href = ''] = match;
    if (match.index > at) found.push({ kind: 'text', text: text.slice(at, match.index) });
    at = match.index + whole.length;
    if (code !== undefined) found.push({ kind: 'code', text: code });
    else if (strong !== undefined) found.push({ kind: 'strong', text: strong });
    else if (emphasis !== undefined) found.push({ kind: 'emphasis', text: emphasis });
    else if (link !== undefined) found.push(/^https?:/.test(href) ? { kind: 'link', text: link, href } : { kind: 'text', text: link });
  }
  if (at < text.length) found.push({ kind: 'text', text: text.slice(at) });
  return found;
}
