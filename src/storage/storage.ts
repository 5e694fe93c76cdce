import type { Links } from '../core/access/ask-by-link.ts';
import type { Door } from '../core/access/door.ts';
import type { FrontDoors } from '../core/access/front-door.ts';
import type { InOffice } from '../core/access/office.ts';
import type { CaseFile } from '../core/ledger/case-file.ts';
import type { Loading } from '../core/ledger/loading.ts';
import type { Outbox } from '../core/message/outbox.ts';
import type { OwnMailRecords } from '../core/message/own-mail.ts';
import type { Desks } from '../core/prompt/port.ts';
import { linksOver } from './asking/links.ts';
import type { Head } from './break.ts';
import { type Tick, type Ticked, ticking } from './checking/tick.ts';
import type { StorageConfig } from './config.ts';
import { doorOver } from './door/door.ts';
import { officeOver } from './door/office.ts';
import { type KeptAnew, keepAnew } from './finding/keep-anew.ts';
import { frontDoorsOver } from './front-door/front-doors.ts';
import { type Home, openHome } from './home.ts';
import { loadCase } from './load-case.ts';
import { outboxOver } from './messages/outbox.ts';
import { ownMailOver } from './messages/own-mail.ts';
import { applied, migrate, migrationNames } from './migrate.ts';
import { recordsOver } from './records.ts';
import { refuseUnsafeLogin } from './refuse-unsafe-login.ts';
import { type LookedForSame, lookForSame } from './same/look-for-same.ts';
import type { Database } from './schema.ts';
import { seal } from './seal.ts';
import { sweepSubmissions } from './submissions/sweep.ts';
import { inRole } from './take-role.ts';
import { type Verification, verify } from './verify.ts';

/** Where the ledger is kept, opened. All but `records`, `door`, `inOffice`, `links`, `outbox`, `ownMail` and `frontDoors` needs the owner's login where the home is a server. */
export interface Storage {
  readonly records: Desks;
  readonly door: Door;
  readonly inOffice: InOffice;
  /** What one-time links open. */
  readonly links: Links;
  /** Messages to people who work here. */
  readonly outbox: Outbox;
  /** What each of them settles about those. */
  readonly ownMail: OwnMailRecords;
  /** What reaches the front door from outside. */
  readonly frontDoors: FrontDoors;
  /** All of a case file or nothing (rule 10). */
  readonly loadCase: (file: CaseFile) => Promise<Loading>;
  /** Chains what was appended since; gives how many entries. */
  readonly seal: () => Promise<number>;
  /** Puts the checks to what is due since the last tick, and keeps what they ask (rule 21). */
  readonly check: (tick: Tick) => Promise<Ticked>;
  /** Looks for records that may be of one person, in what each agency may read and in the whole. */
  readonly lookForSame: (pause?: () => Promise<void>) => Promise<LookedForSame>;
  /** Looks for tampering (rule 11), and against heads that were kept elsewhere where they are given. */
  readonly verify: (kept?: readonly Head[]) => Promise<Verification>;
  /** Works out anew what people and entries can be found by, and says where what was kept was something else. */
  readonly keepAnew: () => Promise<KeptAnew>;
  /** Work on files brought in that no server goes on with is nobody's from now on; gives how many. */
  readonly sweepSubmissions: () => Promise<number>;
  readonly close: () => Promise<void>;
}

/** Lends storage for as long as the work takes, and closes it however the work ends. */
export async function withStorage<T>(config: StorageConfig, work: (storage: Storage) => Promise<T>): Promise<T> {
  const storage = await openStorage(config);
  try {
    return await work(storage);
  } finally {
    await storage.close();
  }
}

/**
 * Opens where the ledger is kept. An embedded database is brought up to date; a server that is behind, or whose login row security would
 * not hold, is a fault that says what to do.
 */
export const openStorage = async (config: StorageConfig): Promise<Storage> => openStorageAt(await openHome(config));

/** The same over connections that are open already; closes them where they do not serve. */
export async function openStorageAt(home: Home): Promise<Storage> {
  try {
    if (home.embedded) await migrate(home.web);
    else await refuseUnreadyServer(home.web);
  } catch (fault) {
    await home.close();
    throw fault;
  }
  return storageOver(home);
}

const storageOver = (home: Home): Storage => ({
  records: recordsOver(home.web),
  door: doorOver(home.web),
  inOffice: officeOver(home.web),
  links: linksOver(home.web),
  outbox: outboxOver(home.web),
  ownMail: ownMailOver(home.web),
  frontDoors: frontDoorsOver(home.web),
  loadCase: async (file) => loadCase(ownerOf(home), file),
  seal: async () => seal(ownerOf(home)),
  check: tickingIn(home),
  lookForSame: async (pause) => lookForSame(ownerOf(home), pause),
  verify: async (kept) => verify(ownerOf(home), kept),
  keepAnew: async () => keepAnew(ownerOf(home)),
  sweepSubmissions: () => sweepSubmissions(home),
  close: home.close,
});

/** After the checks, on the same tick: records of one person are looked for where what may be read is other than before. */
function tickingIn(home: Home): Storage['check'] {
  const tick = ticking(() => ownerOf(home));
  return async (asked) => {
    const ticked = await tick(asked);
    await lookForSame(ownerOf(home), asked.pause);
    return ticked;
  };
}

async function refuseUnreadyServer(web: Database): Promise<void> {
  await refuseUnsafeLogin(web);
  const done = await inRole(web, 'heed_lobby', applied);
  const behind = (await migrationNames()).filter((name) => !done.has(name));
  if (behind.length > 0) throw new Error(`The database is behind by ${behind.join(', ')}: run heed migrate with HEED_OWNER_URL.`);
}

function ownerOf({ owner }: Home): Database {
  if (owner === undefined)
    throw new Error("Loading, sealing, checking and verifying on a server need the owner's login: set HEED_OWNER_URL.");
  return owner;
}
