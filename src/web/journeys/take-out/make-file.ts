import type { Block } from '../../../core/paper/document.ts';
import type { Sheet } from '../../../core/paper/sheet.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { paperOf, stampBlocks } from '../../../core/taken-out/paper-of.ts';
import { footOf, type Stamp, stampLines } from '../../../core/taken-out/stamp.ts';
import { formatDay } from '../../../core/time/day.ts';
import type { FileType, GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { asKnown } from '../../words/whose-eyes.ts';
import { meetingDrawings } from '../child/meeting-drawings.ts';
import { lanesBlocks } from '../chronology/paper/lanes-paper.ts';
import { lanesSvg } from '../chronology/paper/lanes-svg.ts';
import { throughEyesOf } from '../chronology/through-eyes-of.ts';
import { familySeen } from '../genogram/family-seen.ts';
import { genogramBlocks } from '../genogram/paper/genogram-paper.ts';
import { genogramSvg } from '../genogram/paper/genogram-svg.ts';
import { caseFileTaken } from './case-file-taken.ts';
import { chronologyTaken } from './chronology-taken.ts';
import type { TakeOutAsked } from './take-out-form.ts';
import { type WhatKey, whats } from './what.ts';

/** A file as it leaves. Its name says what it is and the day that it shows, and nobody's name. */
export interface MadeFile {
  readonly name: string;
  readonly type: FileType;
  readonly bytes: Uint8Array;
}

interface ToMake {
  readonly asked: TakeOutAsked;
  readonly what: WhatKey;
  readonly picture: Picture;
  readonly stamp: Stamp;
}

export async function makeFile({ asked, what, picture, stamp }: ToMake, { open, tools }: GivenCase): Promise<MadeFile> {
  const { view, years, kinAlone } = asked;
  const { on, as, child } = view;
  const day = formatDay(on);
  const { render, print, write } = tools;
  const lanes = { asked: { ...view, view: 'lanes' as const }, picture, seen: throughEyesOf(as, picture, open), open };
  const family = () => ({ asked: { child, on, as, kinAlone }, picture, seen: familySeen(as, picture, open), open });
  const name = namesIn(open.directory).person(child);
  const drawn = async (
    title: string,
    running: string,
    sheet: Sheet,
    blocks: readonly Block[],
  ): Promise<Pick<MadeFile, 'type' | 'bytes'>> => {
    const about: readonly Block[] = [{ kind: 'heading', level: 2, text: 'About this file' }, ...stampBlocks(stamp)];
    const document = { title, running, foot: footOf(stamp), sheet, dated: picture.now, blocks: [...blocks, ...about] };
    return { type: 'application/pdf', bytes: await print(document) };
  };
  const svg = (text: string): Pick<MadeFile, 'type' | 'bytes'> => ({ type: 'image/svg+xml', bytes: new TextEncoder().encode(text) });
  switch (what) {
    case 'chronology-docx':
    case 'chronology-xlsx':
    case 'chronology-csv':
    case 'chronology-pdf': {
      const { as: format } = whats[what];
      const short = format === 'docx' || format === 'pdf' ? years : 'full';
      const taken = chronologyTaken({ asked: view, seen: lanes.seen, open }, namesIn(open.directory), stamp, short);
      const bytes = format === 'pdf' ? await print(paperOf(taken, picture.now)) : await write[format](taken);
      return { name: `chronology-${day}.${format}`, type: types[format], bytes };
    }
    case 'lanes-A4':
    case 'lanes-A3': {
      const running = `Chronology of ${name}, ${asKnown(as, on, open)}`;
      const { sheet } = whats[what];
      return { name: `chronology-${day}.pdf`, ...(await drawn(running, running, sheet, lanesBlocks(lanes, sheet, render))) };
    }
    case 'lanes-svg':
      return { name: `chronology-${day}.svg`, ...svg(lanesSvg(lanes, render, footOf(stamp))) };
    case 'genogram-A4':
    case 'genogram-A3': {
      const running = `Genogram of ${name}, ${asKnown(as, on, open)}`;
      const { sheet } = whats[what];
      return { name: `genogram-${day}.pdf`, ...(await drawn(running, running, sheet, genogramBlocks(family(), sheet, render))) };
    }
    case 'genogram-svg':
      return { name: `genogram-${day}.svg`, ...svg(genogramSvg(family(), render, footOf(stamp))) };
    case 'meeting-A4':
    case 'meeting-A3': {
      const running = `${name}, ${asKnown(undefined, on, open)}`;
      const { sheet } = whats[what];
      const blocks = meetingDrawings(picture, open, sheet, render);
      return {
        name: `drawings-for-a-meeting-${day}.pdf`,
        ...(await drawn(`Drawings for a meeting: ${running}`, running, sheet, blocks)),
      };
    }
    case 'case-file': {
      const about = stampLines(stamp).map(([label, words]) => `# ${label}: ${words.replaceAll(/\s+/g, ' ')}\n`);
      const text = `${about.join('')}${tools.caseFile(caseFileTaken(picture, open, stamp))}`;
      return { name: `case-file-${day}.yaml`, type: 'application/yaml', bytes: new TextEncoder().encode(text) };
    }
  }
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
} as const satisfies Readonly<Record<string, FileType>>;
