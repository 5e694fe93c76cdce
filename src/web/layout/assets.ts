import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';

/** One file that pages load, kept in memory: there are few and they are small. */
export interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface Assets {
  /** Changes whenever any file does, and stands in every asset's address, so that browsers may keep them for good. */
  readonly print: string;
  readonly files: ReadonlyMap<string, Asset>;
}

const modules = new URL('../../../node_modules/', import.meta.url);
const own = (path: string): URL => new URL(path, import.meta.url);

/**
 * Reads the style sheets and scripts. The typeface GDS Transport is licensed for gov.uk alone, so it is taken out of both style sheets
 * and pages are set in the reader's own sans-serif.
 */
export async function readAssets(): Promise<Assets> {
  const islands = (await readdir(own('../islands/'))).filter((name) => name.endsWith('.js'));
  const [govuk, moj, heed, frontend, morph, icon, ...scripts] = await Promise.all(
    [
      new URL('govuk-frontend/dist/govuk/govuk-frontend.min.css', modules),
      new URL('@ministryofjustice/frontend/moj/moj-frontend.min.css', modules),
      own('heed.css'),
      new URL('govuk-frontend/dist/govuk/govuk-frontend.min.js', modules),
      new URL('morphdom/dist/morphdom-esm.js', modules),
      own('heed.svg'),
      ...islands.map((name) => own(`../islands/${name}`)),
    ].map((file) => readFile(file, 'utf8')),
  );
  const css = [govuk, moj, heed].map((sheet) => withoutTransport(sheet ?? '')).join('\n');
  const files = new Map<string, Asset>([
    ['heed.css', { type: 'text/css; charset=utf-8', body: css }],
    ['govuk-frontend.js', script(frontend)],
    ['morphdom.js', script(morph)],
    ...islands.map((name, i) => [name, script(scripts[i])] as const),
    ['heed.svg', { type: 'image/svg+xml', body: icon ?? '' }],
  ]);
  const hash = createHash('sha256');
  for (const { body } of files.values()) hash.update(body);
  return { print: hash.digest('hex').slice(0, 12), files };
}

/** A browser finds a package beside the file that imports it. */
const script = (text: string | undefined): Asset => ({
  type: 'text/javascript; charset=utf-8',
  body: withoutMap(text ?? '').replace(/from '(govuk-frontend|morphdom)'/g, "from './$1.js'"),
});

const withoutMap = (text: string): string => text.replace(/\n?\/[/*]# sourceMappingURL=.*$/gm, '');

const withoutTransport = (sheet: string): string =>
  withoutMap(sheet)
    .replace(/@font-face\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', '"Helvetica Neue",Helvetica,Arial,sans-serif');
