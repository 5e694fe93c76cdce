import type { MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { largestAttachment } from '../../core/entry/attachment.ts';
import { largestBroughtIn } from '../../core/ledger/bringing-in.ts';

/** A file that came with a form: its bytes, or why there are none. */
export interface SentFile {
  /** As its sender calls it. */
  readonly name: string;
  readonly bytes: Uint8Array | 'too-large' | 'too-many-at-once';
}

/** How many files are held in memory at once, whoever sends them: attachments of at most 20 MB, and a few that are brought in, of at most 50 MB. */
const atOnce = { attached: 4, broughtIn: 2 } as const;
/** Bytes of a form's texts, and of a whole request. More than that is read by nobody. */
const longestTexts = 1_000_000;
const longestRequest = 200_000_000;

/** What a form's file is for. */
export type FileFor = keyof typeof atOnce;
const largest: Readonly<Record<FileFor, number>> = { attached: largestAttachment, broughtIn: largestBroughtIn };

const limits = { files: 1, fields: 600, fieldSize: 200_000, fieldNameSize: 200, headerPairs: 20, parts: 610 };

const sentFiles = new WeakMap<FastifyRequest, SentFile>();
export const sentFileOf = (request: FastifyRequest): SentFile | undefined => sentFiles.get(request);

const held: Record<FileFor, number> = { attached: 0, broughtIn: 0 };

/**
 * Reads a form that may have a file with it, as it arrives, before anything else is done about it. A file is taken from nobody who is not let in, nor before
 * the form has shown its token: `mayTake` says. What is too large is let pass by and not held.
 */
export async function readUpload(
  request: FastifyRequest,
  reply: FastifyReply,
  mayTake: () => Promise<boolean>,
  what: FileFor = 'attached',
): Promise<FastifyReply | undefined> {
  if (!request.isMultipart()) return undefined;
  if (Number(request.headers['content-length'] ?? 0) > longestRequest) throw faulty(413, 'FST_ERR_CTP_BODY_TOO_LARGE');
  const texts: Record<string, string> = Object.create(null);
  request.body = texts;
  let length = 0;
  let holds = false;
  for (const end of ['finish', 'close'])
    reply.raw.once(end, () => {
      if (holds) held[what] -= 1;
      holds = false;
    });
  try {
    for await (const part of request.parts({ limits: { ...limits, fileSize: largest[what] } })) {
      if (part.type === 'field') {
        texts[part.fieldname] = String(part.value);
        length += part.fieldname.length + String(part.value).length;
        if (length > longestTexts || part.valueTruncated) throw faulty(413, 'FST_ERR_CTP_BODY_TOO_LARGE');
        continue;
      }
      if (part.filename === '' || part.filename === undefined) part.file.resume();
      else if (!(await mayTake())) {
        part.file.resume();
        if (reply.sent) return reply;
      } else {
        texts.file = part.filename;
        const isFull = held[what] >= atOnce[what];
        if (!isFull) {
          held[what] += 1;
          holds = true;
        }
        sentFiles.set(request, { name: part.filename, bytes: isFull ? await passBy(part) : await bytesOf(part) });
      }
    }
  } catch (fault) {
    // What is broken is its sender's: none of it is a fault of Heed's.
    if (fault instanceof Error && 'statusCode' in fault) throw fault;
    throw faulty(400, 'HEED_BROKEN_FORM');
  }
  return undefined;
}

const faulty = (statusCode: number, code: string): Error => Object.assign(new Error(code), { statusCode, code });

async function bytesOf({ file }: MultipartFile): Promise<SentFile['bytes']> {
  const parts: Buffer[] = [];
  for await (const part of file) parts.push(part);
  return file.truncated ? 'too-large' : Buffer.concat(parts);
}

async function passBy({ file }: MultipartFile): Promise<'too-many-at-once'> {
  for await (const _part of file);
  return 'too-many-at-once';
}
