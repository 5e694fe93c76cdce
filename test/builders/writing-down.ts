import type { Desks } from '../../src/core/prompt/port.ts';
import { parseInstant } from '../../src/core/time/instant.ts';
import { demonstration } from './demonstration.ts';
import { memoryRecords } from './memory-records.ts';
import type { FileToSend } from './multipart.ts';
import { type Got, testServer, type VisitorAtWork, visitorOf } from './visitor.ts';

const at = parseInstant('2026-11-20T10:00:00Z');
if (at === undefined) throw new Error('no moment');
const told = demonstration().filter(({ partnership }) => partnership.name === 'child-e');

/** The day of the past on which everything here is written. */
export const day = '2018-07-26';

/** Records of Child E alone, to write in. */
export const recordsOfChildE = (): Desks => memoryRecords(told, () => at, []);

export const visitingIn = async (records: Desks, as: string): Promise<VisitorAtWork> => {
  const visitor = visitorOf(await testServer({ records }));
  await visitor.continueAs('child-e', as);
  return visitor;
};

export const hidden = (page: Got, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(page.body)?.[1] ?? '';
export const bare = (address: string): string => address.replace(/[?#].*$/, '');
export const textOf = (body: string): string => body.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');

export const begin = async (visitor: VisitorAtWork, way = 'home-visit', query = `on=${day}`): Promise<string> => {
  const { location } = await visitor.get(`/cases/child-e/write/new/${way}?${query}`);
  return (location ?? '').replace(/#.*$/, '');
};

/** The least that a home visit says. */
export const visit = {
  way: 'home-visit',
  on: day,
  version: '0',
  about: 'Steven',
  when: 'yesterday 2pm',
  text: 'Saw Steven at home.',
  who: 'Joanne',
  'c-steven-seen': 'seen',
};

/** Sends a form from the page that it stands on, as it stands there, with a file where one is given. */
export async function send(
  visitor: VisitorAtWork,
  address: string,
  form: Readonly<Record<string, string>> = visit,
  file?: FileToSend,
): Promise<Got> {
  const page = await visitor.get(address);
  return visitor.postFile(bare(address), { _csrf: hidden(page, '_csrf'), ...form, version: hidden(page, 'version') }, file);
}

/** Records what was checked, and gives the address of the entry. */
export async function record(visitor: VisitorAtWork, sent: Got, settled: Readonly<Record<string, string>> = {}): Promise<string> {
  if (sent.location?.includes('/check#check') !== true)
    throw new Error(`not ready to check: ${sent.status} ${textOf(sent.body).slice(0, 600)}`);
  const check = bare(sent.location);
  const page = await visitor.get(check);
  const recorded = await visitor.post(check, { version: hidden(page, 'version'), ...settled });
  if (recorded.location?.includes('/written/') !== true)
    throw new Error(`not recorded: ${recorded.location} ${textOf(recorded.body).slice(0, 600)}`);
  return bare(recorded.location);
}

export const write = async (visitor: VisitorAtWork, form: Readonly<Record<string, string>> = visit): Promise<string> =>
  record(visitor, await send(visitor, await begin(visitor, form.way), form));
