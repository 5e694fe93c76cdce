/** What the fields of a form hold as it is shown. */
export function fieldsOf(body: string): Record<string, string> {
  const plain = (text: string): string =>
    text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<');
  const selects = [...body.matchAll(/<select[^>]*name="([^"]+)"[\s\S]*?<\/select>/g)].map(
    ([all, name = '']) => [name, /<option value="([^"]*)" selected/.exec(all)?.[1] ?? ''] as const,
  );
  const inputs = [...body.matchAll(/<input[^>]*>/g)].flatMap(([input]) => {
    const at = (what: string): string | undefined => new RegExp(` ${what}="([^"]*)"`).exec(input)?.[1];
    const [name, type] = [at('name'), at('type')];
    if (name === undefined || name === '_csrf' || type === 'file') return [];
    if ((type === 'radio' || type === 'checkbox') && !/ checked/.test(input)) return [];
    return [[name, plain(at('value') ?? '')] as const];
  });
  return Object.fromEntries([...selects, ...inputs]);
}

export const words = (body: string): string =>
  body
    .replace(/^[\s\S]*<main/, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
export const problemsIn = (body: string): string => words(/error-summary[\s\S]*?<\/ul>/.exec(body)?.[0] ?? body).slice(0, 600);
