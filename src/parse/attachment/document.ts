import { unzipSync } from 'fflate';
import { latin1 } from './bytes.ts';

/** Bytes that a document may say it has once unpacked, and its parts. Heed unpacks nothing of it but one small part: whoever opens it does. Our choice. */
const mostUnpacked = 200_000_000;
const mostParts = 2_000;
const smallPart = 100_000;
const settings = 'word/_rels/settings.xml.rels';

/** What a DOCX has in itself that acts when it is opened (macros, controls, packed programs, a template fetched from elsewhere), or that would fill a machine. */
export function wrongInDocument(bytes: Uint8Array): string | undefined {
  const names: string[] = [];
  let unpacked = 0;
  let read: Readonly<Record<string, Uint8Array>>;
  try {
    read = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        unpacked += originalSize;
        // A directory of parts may say that it goes on for ever.
        if (names.length > mostParts || unpacked > mostUnpacked) throw new Error('far too much');
        return name === settings && originalSize <= smallPart;
      },
    });
  } catch {
    return names.length > mostParts || unpacked > mostUnpacked
      ? 'The document is far larger once it is unpacked, and cannot be kept. A PDF of it can'
      : broken;
  }
  const lower = names.map((name) => name.toLowerCase());
  if (!lower.includes('[content_types].xml') || !lower.includes('word/document.xml') || new Set(lower).size < lower.length) return broken;
  if (lower.some((name) => name.startsWith('/') || name.split(/[/\\]/).includes('..'))) return broken;
  const isActive = lower.some((name) => /vbaproject|vbadata|activex\/|oleobject|\.(?:exe|dll|js|vbs|bat|ps1|scr|hta|lnk)$/.test(name));
  const part = read[settings];
  const fetches = part !== undefined && /attachedTemplate/i.test(latin1(part)) && /TargetMode\s*=\s*["']External/i.test(latin1(part));
  return isActive || fetches || (lower.includes(settings) && part === undefined)
    ? 'The document has a program inside it or fetches one, and cannot be kept. A PDF of it can'
    : undefined;
}

const broken = 'The document is broken, or is not a Word document alone';
