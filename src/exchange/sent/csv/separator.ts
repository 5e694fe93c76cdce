import Papa from 'papaparse';

export const separators = [',', ';', '\t', '|'] as const;
export type Separator = (typeof separators)[number];

export const separatorNames: Readonly<Record<Separator, string>> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };

const looked = 200;

/** Excel's own word for it, in a first line of its own. */
const said = /^\ufeff?"?sep=([,;|\t])"?(?:\r\n|\r|\n)/i;

/** What stands between the cells of a text: as its first line says, else the one by which most rows come to the same number of cells, and to more of them. */
export function separatorOf(text: string): { readonly separator: Separator; readonly from: number } {
  const first = said.exec(text);
  const named = separators.find((one) => one === first?.[1]);
  if (first !== null && named !== undefined) return { separator: named, from: first[0].length };
  const sample = text.slice(0, 200_000);
  let best: { separator: Separator; even: number } = { separator: ',', even: 0 };
  for (const separator of separators) {
    const even = evennessOf(sample, separator);
    if (even > best.even) best = { separator, even };
  }
  return { separator: best.separator, from: 0 };
}

/** The share of rows that have as many cells as most, and a little for each of those. 0 where that is one: nothing is separated then. */
function evennessOf(sample: string, delimiter: Separator): number {
  if (!sample.includes(delimiter)) return 0;
  const { data, errors } = Papa.parse<readonly string[]>(sample, { delimiter, preview: looked, skipEmptyLines: 'greedy' });
  const counts = new Map<number, number>();
  for (const { length } of data) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 0, rows = 0] = [...counts].filter(([length]) => length > 1).toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (cells < 2) return 0;
  // Quotation marks that stand where none may are a sign of the wrong separator.
  const odd = errors.filter(({ type }) => type === 'Quotes').length;
  return rows / data.length + Math.min(cells, 30) / 100 - odd / data.length;
}
