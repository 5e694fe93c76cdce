/** The last link of a partnership's chain. Kept elsewhere, it shows later whether the end of the chain was rewritten. */
export interface Head {
  readonly partnership: string;
  readonly position: number;
  readonly link: string;
}

/** The first entry, in the order of the chain, at which what is stored is not what was appended. */
export interface Break {
  readonly partnership: string;
  /** The partnership's own name, for people. */
  readonly name: string;
  readonly entry: string;
  readonly because:
    | 'entry changed'
    | 'entry missing'
    | 'attachment changed'
    | 'attachment missing'
    | 'commitment missing'
    | 'commitment changed'
    | 'chain broken here'
    | 'chain is not the one whose head was kept';
}
