import { SaxesParser } from 'saxes';
import { limits } from '../limits.ts';
import { CannotRead } from '../why-not.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is done with the parts of an XML text. Names are without their prefix, and attributes too: `r:id` is `id` unless there is another. */
export interface XmlTaking {
  readonly open?: (name: string, attributes: Attributes, prefix: string) => void;
  readonly close?: (name: string, prefix: string) => void;
  readonly text?: (text: string) => void;
}

/**
 * Reads XML piece by piece, strictly. Definitions of a document type are refused, so that there are no entities but the five of XML itself and nothing is
 * ever fetched.
 */
export async function readXml(
  pieces: AsyncIterable<Uint8Array>,
  { open, close, text }: XmlTaking,
  seen?: (bytes: number) => void,
): Promise<void> {
  const parser = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  let depth = 0;
  parser.on('doctype', () => {
    throw new CannotRead('entities');
  });
  parser.on('error', () => {
    throw new CannotRead('broken');
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > limits.depth) throw new CannotRead('too-deep');
    if (open !== undefined) {
      const at = tag.name.indexOf(':');
      open(at < 0 ? tag.name : tag.name.slice(at + 1), tag.attributes, at < 0 ? '' : tag.name.slice(0, at));
    }
  });
  parser.on('closetag', ({ name }) => {
    depth -= 1;
    const at = name.indexOf(':');
    close?.(at < 0 ? name : name.slice(at + 1), at < 0 ? '' : name.slice(0, at));
  });
  if (text !== undefined) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  let decoder: TextDecoder | undefined;
  for await (const piece of pieces) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    parser.write(decoded(decoder, piece));
    seen?.(piece.length);
  }
  parser.write(decoded(decoder ?? new TextDecoder(), new Uint8Array(), false)).close();
}

function decoded(decoder: TextDecoder, piece: Uint8Array, stream = true): string {
  try {
    return decoder.decode(piece, { stream });
  } catch {
    throw new CannotRead('broken');
  }
}

const encodingOf = ([first, second]: Uint8Array): string => {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
};

/** An attribute by its name, with or without a prefix. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const own = attributes[name];
  if (own !== undefined) return own;
  for (const key in attributes) if (key.endsWith(`:${name}`)) return attributes[key];
  return undefined;
}
