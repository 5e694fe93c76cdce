import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Fills a template, named from `src/web/journeys`. Everything put into a page is escaped. */
export type Render = (template: string, model: object) => string;

export function openTemplates(): Render {
  const modules = new URL('../../../node_modules/', import.meta.url);
  const loader = new nunjucks.FileSystemLoader([
    folder('../journeys'),
    folder('..'),
    fileURLToPath(new URL('govuk-frontend/dist', modules)),
    fileURLToPath(new URL('@ministryofjustice/frontend', modules)),
  ]);
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  return (template, model) => environment.render(template, model);
}
