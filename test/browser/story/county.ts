import type { Browser } from 'playwright-core';
import { catalogue } from '../../../src/app/catalogue.ts';
import { addAgency, type Employed, employ, firstAdministrator, openService, type Service } from '../../builders/service.ts';
import { launchBrowser } from '../chromium.ts';
import { type Desk, deskOf } from './desk.ts';
import { type MovedClock, moveClock } from './moved-clock.ts';

/** The seven agencies of the story. */
export const agencies = {
  care: ['Anytown Children and Families', 'social-care'],
  police: ['Northshire Police', 'police'],
  health: ['Moorside Health Visiting', 'health-visiting'],
  midwives: ['Eastgate Midwives', 'midwifery'],
  surgery: ['Oak Surgery', 'gp'],
  homes: ['Anytown Homes', 'housing'],
  mind: ['Calder Mental Health', 'adult-mental-health'],
} as const;
export const nameOf = (agency: keyof typeof agencies): string => agencies[agency][0];

/** Everybody who signs in. */
const staff = {
  nora: ['practitioner', 'police', 'Nora Hill'],
  sam: ['practitioner', 'care', 'Sam Carter'],
  dele: ['practitioner', 'care', 'Dele Adu'],
  marian: ['manager', 'care', 'Marian Holt'],
  amina: ['practitioner', 'health', 'Amina Khan'],
  lena: ['safeguarding-lead', 'health', 'Lena Marsh'],
  beth: ['practitioner', 'midwives', 'Beth Rowe'],
  ravi: ['practitioner', 'surgery', 'Ravi Patel'],
  hugo: ['practitioner', 'homes', 'Hugo Lane'],
  mo: ['practitioner', 'mind', 'Mo Firth'],
} as const;
export type Worker = keyof typeof staff;

/** A partnership at work in which nobody has written anything yet: seven agencies, the people who work there, and a day that moves. */
export interface County {
  readonly service: Service;
  readonly base: string;
  readonly partnership: string;
  /** Another day, or another hour of it. Whoever was signed in signs in again. */
  readonly on: (moment: string) => void;
  /** Somebody's own desk, signed in. */
  readonly at: (worker: Worker) => Promise<Desk>;
  /** What this server is asked for, and what went wrong in its pages. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export async function openCounty(begins: string): Promise<County> {
  const clock: MovedClock = moveClock(begins);
  const service = await openService({ checks: catalogue });
  const base = await service.server.listen({ port: 0, host: '127.0.0.1' });
  const admin = await firstAdministrator(service, 'admin@county.example');
  const chromium: Browser = await launchBrowser();
  const keys = new Map<string, string>();
  for (const [key, [name, kind]] of Object.entries(agencies)) keys.set(key, await addAgency(admin, name, kind));
  const partnership = /Number of this partnership[^<]*<code>([^<]+)</.exec((await admin.browser.get('/place')).body)?.[1] ?? '';
  const employed = new Map<string, Employed>();
  for (const [key, [role, agency, called]] of Object.entries(staff)) {
    const someone = { name: `${key}@county.example`, called, role, agency: keys.get(agency) ?? '', basis: 'an agreement of May' };
    employed.set(key, await employ(service, admin, someone));
  }
  const complaints: string[] = [];
  const desks = new Map<Worker, Desk>();
  let signedIn = new Set<Worker>();
  return {
    ...{ service, base, partnership, complaints },
    on: (moment) => {
      clock.to(moment);
      signedIn = new Set();
    },
    at: async (worker) => {
      const desk = desks.get(worker) ?? (await deskOf(chromium, { base, partnership, complaints }));
      desks.set(worker, desk);
      const someone = employed.get(worker);
      if (!signedIn.has(worker) && someone !== undefined) {
        await someone.signIn();
        await desk.page
          .context()
          .addCookies(someone.browser.cookies().map(([name, value]) => ({ name, value: encodeURIComponent(value), url: base })));
        signedIn.add(worker);
      }
      return desk;
    },
    close: async () => {
      await chromium.close();
      await service.close();
      clock.putBack();
    },
  };
}
