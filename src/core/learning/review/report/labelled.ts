const label = /^(?:Finding|Learning point|Good practice|Recommendation|Key episode|Episode|Question)\s+\d{1,3}(?::|\.(?=\s))/;

/** What a paragraph is labelled by ("Finding 2:"), and the rest of it. */
export function labelled(text: string): { readonly label: string; readonly rest: string } {
  const found = label.exec(text)?.[0] ?? '';
  return { label: found, rest: text.slice(found.length) };
}
