import type { Form } from '../core/form/form.ts';
import type { Leaflet } from '../core/leaflet/leaflet.ts';
import type { QuestionSet } from '../core/learning/audit/question-set.ts';
import type { Framework } from '../core/learning/training/skills.ts';
import { parseFormFile } from '../parse/form-file.ts';
import { parseFrameworkFile } from '../parse/framework-file.ts';
import { parseLeafletFile } from '../parse/leaflet-file.ts';
import { parseQuestionSetFile } from '../parse/question-set-file.ts';
import { readVersioned } from './versioned-files.ts';

/** The forms of assessments that come with Heed, and those of a folder of the partnership's own. */
export const readForms = (own?: string): readonly Form[] =>
  readVersioned('forms/', own, (file, text) => {
    const read = parseFormFile(file, text);
    return 'form' in read ? { one: read.form } : read;
  });

/** The sheets to give: likewise. */
export const readLeaflets = (own?: string): readonly Leaflet[] =>
  readVersioned('leaflets/', own, (file, text) => {
    const read = parseLeafletFile(file, text);
    return 'leaflet' in read ? { one: read.leaflet } : read;
  });

/** The questions of audits: likewise. */
export const readQuestionSets = (own?: string): readonly QuestionSet[] =>
  readVersioned('audits/', own, (file, text) => {
    const read = parseQuestionSetFile(file, text);
    return 'set' in read ? { one: read.set } : read;
  });

/** The capability frameworks of skills surveys: likewise. */
export const readFrameworks = (own?: string): readonly Framework[] =>
  readVersioned('frameworks/', own, (file, text) => {
    const read = parseFrameworkFile(file, text);
    return 'framework' in read ? { one: read.framework } : read;
  });
