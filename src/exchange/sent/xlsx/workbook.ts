import type { Package } from '../package/open-package.ts';
import { attribute, readXml } from '../package/read-xml.ts';
import { type Relationship, relationshipsOf } from '../package/relationships.ts';
import { CannotRead } from '../why-not.ts';

export interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly isHidden: boolean;
}

export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** Days are counted from 1904 and not from 1900, as Excel for the Mac once did. */
  readonly from1904: boolean;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Whether it names other workbooks that it takes values from. */
  readonly isLinked: boolean;
}

export async function readWorkbook(parts: Package, main: string): Promise<Workbook> {
  const joined = await relationshipsOf(parts, main);
  await refuseRunning(parts, joined);
  const byId = new Map(joined.map((one) => [one.id, one]));
  const partOf = (type: string): string | undefined => joined.find((one) => one.type === type && parts.has(one.target))?.target;
  let from1904 = false;
  const sheets: Sheet[] = [];
  await readXml(parts.read(main), {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = ['1', 'true', 'on'].includes(attribute(attributes, 'date1904') ?? '');
      if (name !== 'sheet') return;
      const to = byId.get(relationId(attributes));
      // Charts, and dialogs of old, are sheets without cells.
      if (to === undefined || to.isExternal) throw new CannotRead('broken', `sheet ${sheets.length + 1}`);
      if (to.type !== 'worksheet') return;
      const state = attribute(attributes, 'state') ?? 'visible';
      sheets.push({ name: attribute(attributes, 'name') ?? `Sheet ${sheets.length + 1}`, part: to.target, isHidden: state !== 'visible' });
    },
  });
  const sharedStrings = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheets,
    from1904,
    ...(sharedStrings === undefined ? {} : { sharedStrings }),
    ...(styles === undefined ? {} : { styles }),
    isLinked: joined.some(({ type }) => type === 'externalLink'),
  };
}

/** `r:id`, under whatever prefix. A sheet's own `sheetId` is another thing. */
const relationId = (attributes: Readonly<Record<string, string>>): string => {
  for (const key in attributes) if (key.endsWith(':id')) return attributes[key] ?? '';
  return '';
};

/** Links to another workbook are followed by nobody here. One by which a program is started (DDE, OLE) has no place in a file that is kept. */
async function refuseRunning(parts: Package, joined: readonly Relationship[]): Promise<void> {
  for (const { type, target } of joined) {
    if (type !== 'externalLink' || !parts.has(target)) continue;
    await readXml(parts.read(target), {
      open: (name) => {
        if (name === 'ddeLink' || name === 'oleLink') throw new CannotRead('runs-something');
      },
    });
  }
}
