/** What a family is drawn in beside black: for paper black too, for a file that may be shown on a screen the page's colours. */
export interface Ink {
  readonly ring: string;
  readonly bond: string;
}

export const inks = {
  black: { ring: '#000000', bond: '#000000' },
  colours: { ring: '#1d70b8', bond: '#7a1f6b' },
} as const satisfies Readonly<Record<string, Ink>>;
