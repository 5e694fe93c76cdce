import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';
import { openPackage, type Package } from './open-package.ts';
import { attribute, readXml } from './read-xml.ts';
import { refuseActive } from './refuse-active.ts';
import { relationshipsOf } from './relationships.ts';

const types = '[Content_Types].xml';

/** Reads a packed document: a workbook or a Word document, whatever it is called. */
export async function readPackage(bytes: Uint8Array, giving: Giving): Promise<'xlsx' | 'docx'> {
  const parts = await openPackage(bytes);
  if (!parts.has(types)) throw new CannotRead(await otherPackage(parts));
  refuseActive(parts);
  const main = (await relationshipsOf(parts, '')).find(({ type, isExternal }) => type === 'officeDocument' && !isExternal)?.target;
  if (main === undefined || !parts.has(main)) throw new CannotRead('broken');
  const type = await typeOf(parts, main);
  if (/macroEnabled|vbaProject/i.test(type)) throw new CannotRead('macros');
  if (/spreadsheetml/i.test(type)) return (await import('../xlsx/read-xlsx.ts')).readXlsx(parts, main, giving);
  if (/wordprocessingml/i.test(type)) return (await import('../docx/read-docx.ts')).readDocx(bytes, parts, main, giving);
  throw new CannotRead('other-format');
}

async function typeOf(parts: Package, main: string): Promise<string> {
  let type = '';
  await readXml(parts.read(types), {
    open: (name, attributes) => {
      const says = attribute(attributes, 'ContentType') ?? '';
      if (/macroEnabled|vbaProject/i.test(says)) throw new CannotRead('macros');
      if (name === 'Override' && attribute(attributes, 'PartName')?.toLowerCase() === `/${main.toLowerCase()}`) type = says;
    },
  });
  return type;
}

/** What a packed file is that is no Office document: an OpenDocument says so in its first part. */
async function otherPackage(parts: Package): Promise<'open-document' | 'other-format'> {
  if (!parts.has('mimetype') || parts.lengthOf('mimetype') > 200) return 'other-format';
  let words = '';
  for await (const piece of parts.read('mimetype')) words += new TextDecoder().decode(piece);
  return words.startsWith('application/vnd.oasis.opendocument') ? 'open-document' : 'other-format';
}
