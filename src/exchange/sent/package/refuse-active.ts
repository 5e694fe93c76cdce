import { CannotRead } from '../why-not.ts';
import type { Package } from './open-package.ts';

const macros = /(?:^|\/)(?:vbaproject|vbadata)|macrosheets\/|dialogsheets\//;
const program = /activex\/|ctrlprops\/activex|oleobject|embeddings\/|\.(?:exe|dll|js|vbs|bat|cmd|ps1|scr|hta|lnk|msi|jar)$/;

/** Refuses a package that carries macros, controls, or another file. Nothing of those would be run or opened here; the original is kept, and somebody may open it. */
export function refuseActive({ names }: Package): void {
  if (names.some((name) => macros.test(name))) throw new CannotRead('macros');
  if (names.some((name) => program.test(name))) throw new CannotRead('holds-another-file');
}
