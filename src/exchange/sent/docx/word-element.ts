/** A part of a Word document as mammoth has it. */
export interface WordElement {
  readonly type: string;
  readonly children?: readonly WordElement[];
  /** Of a text. */
  readonly value?: string;
  readonly checked?: boolean;
  readonly styleName?: string | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export const childrenOf = ({ children }: WordElement): readonly WordElement[] => children ?? [];

/** The words of a paragraph, a cell or what is in them: a line for a break and for each paragraph, `|` between the cells of a table in it. */
export function wordsOf(element: WordElement): string {
  switch (element.type) {
    case 'text':
      return element.value ?? '';
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'checkbox':
      return element.checked === true ? '\u2612' : '\u2610';
    case 'tableRow':
      return childrenOf(element).map(wordsOf).join(' | ');
    case 'tableCell':
    case 'table':
      return childrenOf(element).map(wordsOf).join('\n');
    default:
      return childrenOf(element).map(wordsOf).join('');
  }
}
