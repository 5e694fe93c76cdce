import type { AgencyId, PartnershipId } from '../entry/ids.ts';
import type { Day } from '../time/day.ts';
import type { Instant } from '../time/instant.ts';

/** How soon the front door is to have decided on what a triage calls by this name. */
export interface TriageLevel {
  readonly name: string;
  readonly hours: number;
}

/** How a partnership runs its front door. It is about no family. */
export interface DoorTerms {
  /** To which the public, and agencies' own systems, refer; none: a front door, else social care. */
  readonly frontDoor?: AgencyId;
  /** Whether anybody may tell of a worry without signing in. */
  readonly publicPage: boolean;
  /** Whom the public rings, day and night, as its page says it. */
  readonly ring: string;
  /** Services that are asked each time others are (R069). */
  readonly alwaysAsk: readonly AgencyId[];
  /** Areas that have a queue of their own, and the levels into which a triage puts what reaches them (R195). */
  readonly areas: readonly string[];
  readonly levels: readonly TriageLevel[];
}

/** A decision about the front door, with who made it and why. */
export interface DoorStatement {
  readonly terms: DoorTerms;
  readonly decidedBy: string;
  readonly reason: string;
  readonly landed: Instant;
}

/** A token by which an agency's own system is known. The token itself was shown once. */
export interface AgencyToken {
  readonly id: string;
  readonly called: string;
  readonly made: Instant;
  readonly madeBy: string;
  readonly used?: Instant;
  readonly revoked?: Instant;
}

/** The front door's settings and the agency's own tokens, in a session's transaction. */
export interface DoorRecords {
  readonly doorStatements: () => Promise<readonly DoorStatement[]>;
  /** Only who reads the whole may: for anyone else it is a fault. */
  readonly decideDoor: (deciding: Omit<DoorStatement, 'landed'>) => Promise<void>;
  readonly tokens: () => Promise<readonly AgencyToken[]>;
  readonly makeToken: (token: { readonly print: string; readonly called: string; readonly madeBy: string }) => Promise<void>;
  readonly revokeToken: (id: string) => Promise<void>;
}

/** A page on which anybody may tell of a worry. */
export interface OpenDoor {
  readonly id: PartnershipId;
  readonly title: string;
  readonly agency: string;
  readonly ring: string;
  /** In a demonstration, the day of its past on which what is told stands. */
  readonly shownOn?: Day;
}

export const tellers = ['family', 'neighbour', 'public', 'self', 'anonymous'] as const;

/** What a member of the public told. */
export interface ToldByPublic {
  /** The form's own: what is sent twice is recorded once. */
  readonly id: string;
  readonly worry: string;
  /** The children as they were named; none where no name is known. */
  readonly children: readonly string[];
  readonly whoTheyAre: string;
  readonly where: string;
  readonly happened: string;
  readonly from: (typeof tellers)[number];
  readonly name: string;
  readonly reached: string;
  /** Whether nobody is to know who told. */
  readonly isSealed: boolean;
}

/** Somebody whom a system names, by its own reference where it has one. */
export interface SentPerson {
  readonly name: string;
  readonly born?: Day;
  readonly reference?: string;
}

/** A referral that an agency's own system sends. */
export interface SentBySystem {
  readonly worry: string;
  readonly on?: Day;
  readonly referrer: { readonly name: string; readonly post: string };
  readonly children: readonly SentPerson[];
  readonly parents: readonly SentPerson[];
}

export type Sent =
  | { readonly kind: 'recorded' | 'there-already'; readonly referral: string; readonly to: string; readonly at: Instant }
  | { readonly kind: 'no-such-token' | 'another-by-this-key' | 'no-front-door' | 'not-yet' };

/** What reaches the front door from outside. Whoever sends it reads nothing. */
export interface FrontDoors {
  readonly doors: () => Promise<readonly OpenDoor[]>;
  /** Records it as a referral, once. Nothing, where there is no such door. */
  readonly tell: (door: string, told: ToldByPublic, from: string) => Promise<'recorded' | undefined>;
  /** Records a referral by whose token it is, once for each key. */
  readonly send: (
    token: string,
    sent: { readonly key: string; readonly print: string; readonly referral: SentBySystem },
    from: string,
  ) => Promise<Sent>;
}
