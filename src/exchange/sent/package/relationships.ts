import { posix } from 'node:path';
import type { Package } from './open-package.ts';
import { attribute, readXml } from './read-xml.ts';

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`, `sharedStrings`. The same in both editions of the standard. */
  readonly type: string;
  /** A part's name in the package; else an address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** What a part is joined to: nothing where it has no list of that. `''` is the package itself. */
export async function relationshipsOf(parts: Package, part: string): Promise<readonly Relationship[]> {
  const folder = posix.dirname(part);
  const list = part === '' ? '_rels/.rels' : posix.join(folder, '_rels', `${posix.basename(part)}.rels`);
  if (!parts.has(list)) return [];
  const found: Relationship[] = [];
  await readXml(parts.read(list), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return;
      const target = attribute(attributes, 'Target') ?? '';
      const isExternal = attribute(attributes, 'TargetMode') === 'External';
      const within = target.startsWith('/') ? target.slice(1) : posix.join(part === '' ? '' : folder, target);
      const type = (attribute(attributes, 'Type') ?? '').split('/').at(-1) ?? '';
      found.push({ id: attribute(attributes, 'Id') ?? '', type, target: isExternal ? target : within, isExternal });
    },
  });
  return found;
}
