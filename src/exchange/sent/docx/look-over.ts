import { limits } from '../limits.ts';
import type { Package } from '../package/open-package.ts';
import { readXml } from '../package/read-xml.ts';
import { relationshipsOf } from '../package/relationships.ts';
import type { Giving } from '../reading/giving.ts';
import { CannotRead } from '../why-not.ts';

/** Fields that start another program, or take in another file, when the document is opened. */
const running = /^\s*(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|RD|DATABASE)\b/i;

/** Parts that are read as XML by whoever reads the document. */
const isXml = /^(?:word\/[^/]*\.xml|.*\.rels|\[content_types\]\.xml)$/;

/** Looks a Word document over, piece by piece, before it is read whole: that its XML is sound and small, that nothing in it acts; and says what a reader would not see. */
export async function lookOver(parts: Package, main: string, giving: Giving): Promise<void> {
  const read = parts.names.filter((name) => isXml.test(name) || name === main.toLowerCase());
  if (read.reduce((sum, name) => sum + parts.lengthOf(name), 0) > limits.document) throw new CannotRead('too-large-unpacked');
  for (const { type, isExternal } of (await settingsOf(parts, main)).flat()) {
    if (type === 'attachedTemplate' && isExternal) throw new CannotRead('runs-something');
  }
  for (const name of read) {
    const found = await lookAt(parts, name);
    if (name !== main.toLowerCase()) {
      if (/^word\/comments\.xml$/.test(name) && found.hasWords) giving.note('Comments in the margin were not read.');
      if (/^word\/(?:foot|end)notes\.xml$/.test(name) && found.hasWords) giving.note('Footnotes and endnotes were not read.');
      continue;
    }
    if (found.wasDeleted) giving.note('Words that were deleted while changes were tracked were left out.');
    if (found.isHidden) giving.note('Some words are hidden in the document. They were read.');
  }
}

async function settingsOf(parts: Package, main: string) {
  const joined = await relationshipsOf(parts, main);
  if (joined.some(({ type }) => type === 'aFChunk')) throw new CannotRead('holds-another-file');
  return Promise.all(
    joined.filter(({ type, isExternal }) => type === 'settings' && !isExternal).map(({ target }) => relationshipsOf(parts, target)),
  );
}

async function lookAt(parts: Package, name: string) {
  const found = { wasDeleted: false, isHidden: false, hasWords: false };
  let instruction = '';
  let isInstruction = false;
  let isText = false;
  const refuse = (field: string): void => {
    if (running.test(field)) throw new CannotRead('runs-something');
  };
  await readXml(parts.read(name), {
    open: (tag, attributes) => {
      if (tag === 'delText' || tag === 'moveFrom') found.wasDeleted = true;
      if (tag === 'vanish' && !['0', 'false', 'off'].includes(attributes['w:val'] ?? '')) found.isHidden = true;
      if (tag === 'fldSimple') refuse(attributes['w:instr'] ?? '');
      // A field's words may be in pieces: they are of one field until it is parted or ends.
      if (tag === 'fldChar') instruction = '';
      isInstruction = tag === 'instrText';
      isText = tag === 't';
    },
    text: (words) => {
      if (isText && words.trim() !== '') found.hasWords = true;
      if (!isInstruction) return;
      instruction = (instruction + words).slice(0, 1000);
      refuse(instruction);
    },
    close: () => {
      isInstruction = false;
      isText = false;
    },
  });
  return found;
}
