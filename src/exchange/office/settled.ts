import { strToU8, unzipSync, zipSync } from 'fflate';
import { formatInstant, type Instant } from '../../core/time/instant.ts';

/** What a document of an office program says of itself. */
export interface OfficeProperties {
  readonly title: string;
  readonly at: Instant;
}

/**
 * The parts of a document packed in one order, as of one moment, with properties that name no author, company or program: the same parts give the same bytes,
 * and nothing in them tells of the machine that wrote them.
 */
export function settled(bytes: Uint8Array, { title, at }: OfficeProperties): Uint8Array {
  const parts = unzipSync(bytes);
  const moment = `${formatInstant(at).slice(0, 19)}Z`;
  const own: Readonly<Record<string, string>> = { 'docProps/core.xml': coreProperties(title, moment), 'docProps/app.xml': appProperties };
  const names = Object.keys(parts).sort((a, b) => placeOf(a) - placeOf(b) || (a < b ? -1 : 1));
  // Packed files carry no time zone: the face of the clock in UTC, whatever the machine's own zone.
  const face = new Date(at);
  const mtime = new Date(face.getUTCFullYear(), face.getUTCMonth(), face.getUTCDate(), face.getUTCHours(), face.getUTCMinutes());
  return zipSync(
    Object.fromEntries(
      names
        .filter((name) => !name.endsWith('/'))
        .map((name): [string, Uint8Array] => [name, own[name] === undefined ? (parts[name] ?? new Uint8Array()) : strToU8(own[name])]),
    ),
    { mtime, level: 6 },
  );
}

/** Programs look for what the parts are first. */
const placeOf = (name: string): number => (name === '[Content_Types].xml' ? 0 : 1);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const coreProperties = (title: string, moment: string): string =>
  `${head}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${inXml(title)}</dc:title><dc:creator>Heed</dc:creator><cp:lastModifiedBy>Heed</cp:lastModifiedBy><dc:language>en-GB</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${moment}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${moment}</dcterms:modified></cp:coreProperties>`;

/** What somebody typed, as text of XML. */
const inXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const appProperties = `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Heed</Application></Properties>`;
