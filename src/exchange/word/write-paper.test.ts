import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { day } from '../../../test/builders/ledger.ts';
import type { Block, PaperDocument } from '../../core/paper/document.ts';
import { endOf } from '../../core/time/instant.ts';
import { writePaperWord } from './write-paper.ts';

const document = (...blocks: readonly Block[]): PaperDocument => ({
  ...{ title: 'Parents & <carers>', running: 'Of the board', sheet: 'A4', dated: endOf(day('2026-11-28')) },
  blocks: [{ kind: 'heading', level: 1, text: 'Parents & <carers>' }, ...blocks],
});
const parts = async (of: PaperDocument) => {
  const all = unzipSync(await writePaperWord(of));
  return (name: string): string => strFromU8(all[name] ?? new Uint8Array());
};

it('a document of words and lists stands upright in Word, and one with a table on its side', async () => {
  const words = await parts(document({ kind: 'list', items: ['One', 'Two'] }));
  expect(words('word/document.xml')).not.toContain('landscape');
  const table = await parts(document({ kind: 'table', columns: [{ head: 'A', share: 100 }], rows: [['b']] }));
  expect(table('word/document.xml')).toContain('landscape');
});

it('whatever is typed as a title leaves a document that can be opened, the same bytes each time', async () => {
  const of = document({ kind: 'words', text: 'As it stands' });
  expect((await parts(of))('docProps/core.xml')).toContain('<dc:title>Parents &amp; &lt;carers&gt;</dc:title>');
  expect(await writePaperWord(of)).toEqual(await writePaperWord(of));
});
