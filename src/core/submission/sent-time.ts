import { dayOf } from '../time/day.ts';
import { readSaidDate } from '../time/said/said-date.ts';

/** A time of day as a cell holds it ("14:30", "2.15pm", "1430", "0.5" of a day): minutes after midnight. Nothing where it is none. */
export function readSentTime(text: string): number | undefined {
  const plain = text.trim().replace(/\s*(?:hrs?|hours)\.?$/i, '');
  const four = /^([01]?\d|2[0-3])[:.; ]?([0-5]\d)(?::[0-5]\d)?$/.exec(plain);
  if (four !== null) return Number(four[1]) * 60 + Number(four[2]);
  const part = /^0?\.\d+$/.exec(plain);
  if (part !== null) return Math.round(Number(plain) * 1440) % 1440;
  const read = plain === '' || plain.length > 30 ? undefined : readSaidDate(`2020-01-01 ${text.trim()}`, { today: after });
  return read?.kind === 'read' ? read.at : undefined;
}

const after = dayOf(2020, 1, 2);
