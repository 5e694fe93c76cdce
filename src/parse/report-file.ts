import { type ReportSectionId, reportSections } from '../core/learning/review/report/report-section.ts';
import type { ReportTemplate, TemplateSection } from '../core/learning/review/report/template.ts';
import { readWhole } from './form-file/whole.ts';
import { readFields } from './yaml/fields.ts';
import { readList } from './yaml/lists.ts';
import { parseYaml } from './yaml/parse-yaml.ts';
import { type Reader, wrong } from './yaml/place.ts';
import type { Problem } from './yaml/problem.ts';
import { readKey, readOneOf, readText } from './yaml/scalars.ts';

/** A template of reports, or everything that is wrong with its file. */
type ParsedReportFile = { readonly template: ReportTemplate } | { readonly problems: readonly Problem[] };

/** The most characters that one may have. */
const longest = 40_000;

/** Reads a template of reports (`reports/README.md`), strictly: every problem is told at once, with its line, its field and what to do. */
export function parseReportFile(file: string, text: string): ParsedReportFile {
  if (text.length > longest) return { problems: [{ file, wrong: `This has more than ${longest} characters.`, remedy: 'Say less.' }] };
  const read = parseYaml(file, text);
  if (!('kind' in read)) return { problems: read };
  const problems: Problem[] = [];
  const template = readTemplate(read, { file, report: (problem) => problems.push(problem) });
  return template === undefined || problems.length > 0
    ? { problems: problems.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)) }
    : { template };
}

const readTemplate: Reader<ReportTemplate> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['report', 'version', 'title', 'cover', 'mark', 'colour', 'sections'], optional: [] });
  if (fields === undefined) return undefined;
  const [id, version, title] = [fields.read('report', readKey), fields.read('version', readWhole), fields.read('title', readText)];
  const [cover, mark, colour] = [
    fields.read('cover', readList(readText)),
    fields.read('mark', readText),
    fields.read('colour', readColour),
  ];
  const sections = fields.read('sections', readList(readSection));
  if (sections !== undefined && sections.map(({ section }) => section).join() !== reportSections.join())
    return wrong(place, tree, 'Its sections are not those of a report.', `Write each once, in this order: ${reportSections.join(', ')}.`);
  if (id === undefined || version === undefined || title === undefined || cover === undefined) return undefined;
  return mark === undefined || colour === undefined || sections === undefined
    ? undefined
    : { id, version, title, cover, mark, colour, sections };
};

const readColour: Reader<string> = (tree, place) => {
  const text = readText(tree, place);
  if (text === undefined || /^[0-9a-f]{6}$/i.test(text)) return text;
  return wrong(place, tree, 'This is no colour.', 'Write six figures and letters a to f, in quotes: "1d4f7a".');
};

const readSection: Reader<TemplateSection> = (tree, place) => {
  const fields = readFields(tree, place, { required: ['section', 'called'], optional: ['says'] });
  const [section, called] = [fields?.read('section', readOneOf<ReportSectionId>(reportSections)), fields?.read('called', readText)];
  const says = fields?.read('says', readList(readText)) ?? [];
  return section === undefined || called === undefined ? undefined : { section, called, says };
};
