import type { Links } from '../../core/access/ask-by-link.ts';
import type { FrontDoors } from '../../core/access/front-door.ts';
import type { Mail } from '../../core/access/mail.ts';
import type { OfficeRecords } from '../../core/access/office.ts';
import type { Passage, WordList } from '../../core/anonymise/slip.ts';
import type { AnyCheck } from '../../core/check/check.ts';
import type { AttachedFile } from '../../core/entry/attachment.ts';
import type { EntryId } from '../../core/entry/ids.ts';
import type { WriteReport } from '../../core/learning/review/report/written-report.ts';
import type { CaseFile } from '../../core/ledger/case-file.ts';
import type { Partnership } from '../../core/ledger/port.ts';
import type { Print } from '../../core/paper/document.ts';
import type { WriteInvitation } from '../../core/pathway/meeting/invitation.ts';
import type { DeskRecords, Desks } from '../../core/prompt/port.ts';
import type { WriteChronology } from '../../core/taken-out/taken-chronology.ts';
import type { Instant } from '../../core/time/instant.ts';
import type { DoorParts } from '../door/parts.ts';
import type { Person } from '../door/who.ts';
import type { Render } from '../layout/render.ts';
import type { Figuring } from '../reading/figuring.ts';
import type { OpenCase } from '../reading/open-case.ts';
import type { Sending } from '../reading/sending.ts';
import type { Sources } from '../reading/sources.ts';
import type { Trials } from '../reading/trials.ts';
import type { Visitor } from '../visitor.ts';
import type { AuditEvent } from './audit-event.ts';
import type { Permission } from './permission.ts';
import type { FileFor, SentFile } from './upload.ts';

/** What a request asked for: the parts of its address, its query and its form, each text at most once. */
export interface Asking {
  /** The address as it was asked for, with its query. */
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, string>>;
  /** A file that came with the form. */
  readonly file?: SentFile;
  /** What an agency's own system sends: read by the edge that knows its form. */
  readonly bySystem?: { readonly json: unknown; readonly token: string; readonly key: string };
}

/** What every route is given. */
export interface Given {
  readonly records: Desks;
  readonly checks: readonly AnyCheck[];
  readonly demonstration: boolean;
  readonly sources: Sources;
  readonly trials: Trials;
  readonly figuring: Figuring;
  readonly now: () => Instant;
  readonly newId: () => EntryId;
  readonly tools: Tools;
  /** What signing in needs: none in a demonstration. */
  readonly parts: DoorParts | undefined;
  /** How agencies without an account are asked: none where there is no mail. */
  readonly byLink: ByLink | undefined;
  /** What reaches the front door from outside: none where nothing is stored. */
  readonly frontDoors: FrontDoors | undefined;
  /** How files that are brought in are read. */
  readonly sending: Sending;
}

/** What asking by a one-time link needs. */
export interface ByLink {
  readonly links: Links;
  readonly mail: Mail;
  /** What links begin with. */
  readonly reachedAt: string;
  /** Says in the log that mail could not be handed on. */
  readonly tell: (fault: Error) => void;
}

/** What a route is given that somebody without an account reaches by a one-time link: nothing of any case. */
export interface GivenLink extends ByLink {
  readonly demonstration: boolean;
  /** Where the request comes from. */
  readonly from: string;
  /** The secret that the browser was given when the code was right. */
  readonly held: string | undefined;
}

/** What a route is given that is for anybody, or for an agency's own system: nothing of any case. */
export interface GivenOutside {
  readonly frontDoors: FrontDoors;
  readonly demonstration: boolean;
  readonly newId: () => EntryId;
  /** Where the request comes from. */
  readonly from: string;
}

/** What a route inside a case is given: the part of the case that this visitor may read. */
export interface GivenCase extends Given {
  readonly visitor: Visitor;
  /** Where the request comes from. */
  readonly from: string;
  readonly open: OpenCase;
  /** The case as it is to be read once something was added: in another transaction, by its records. */
  readonly reopen: (records: DeskRecords) => Promise<OpenCase>;
  readonly desk: DeskRecords;
}

/** What a route where people sign in is given. */
export interface GivenDoor extends Given, DoorParts {
  /** Somebody who is signed in. */
  readonly person?: Person;
  /** Where the request comes from. */
  readonly from: string;
  /** The sign of having signed somebody in before, that the browser keeps. */
  readonly device: string | undefined;
  /** What the browser was given to hold while somebody is at an identity provider. */
  readonly held: string | undefined;
}

/** What a route for somebody who is signed in is given. */
export interface GivenPerson extends GivenDoor {
  readonly person: Person;
}

/** What a route for whoever runs the place is given: its agencies, people and roles, and nothing about any family. */
export interface GivenOffice extends GivenPerson {
  readonly office: OfficeRecords;
}

/** Whom the session will speak for from now on, in a demonstration. */
export interface SignIn {
  readonly partnership: Partnership;
  /** `whole`, or the public id of an agency. */
  readonly as: string;
}

/** What the browser is to keep from now on. */
export interface Cookies {
  /** The secret of a session; `none` where it ends. Either way, nothing that the browser held before is of use. */
  readonly session: string | 'none';
  /** The sign of having signed somebody in. */
  readonly device?: string;
  /** What it holds while somebody is at an identity provider: good for one return. */
  readonly held?: string;
}

/** What is sent back. */
export type Answered =
  | { readonly kind: 'page'; readonly template: string; readonly model: object; readonly invalid?: boolean; readonly cookies?: Cookies }
  | { readonly kind: 'go'; readonly to: string; readonly signIn?: SignIn; readonly cookies?: Cookies; readonly link?: string }
  /** A few words for a script of Heed's own. */
  | { readonly kind: 'words'; readonly text: string; readonly status: 200 | 409 | 404 | 422 }
  | WrittenFile
  /** For an agency's own system. */
  | { readonly kind: 'data'; readonly status: number; readonly data: object }
  /** A file that somebody attached, byte for byte. */
  | { readonly kind: 'attached'; readonly file: AttachedFile; readonly bytes: Uint8Array }
  /** A file that an agency brought in, byte for byte: to be saved, and never shown. */
  | { readonly kind: 'original'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'not-found' };

/** Something to be kept. Its name says what it is and the day that it shows, and nobody's name. */
export interface WrittenFile {
  readonly kind: 'file';
  readonly name: string;
  readonly type: FileType;
  readonly write: (tools: Tools) => Promise<string | Uint8Array>;
}

export type FileType =
  | 'application/pdf'
  | 'image/svg+xml'
  | 'text/calendar; charset=utf-8'
  | 'text/csv; charset=utf-8'
  | 'application/yaml'
  | 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
  | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What files are made with. */
export interface Tools {
  readonly render: Render;
  readonly print: Print;
  readonly calendar: WriteInvitation;
  /** A chronology that leaves, by the ending of its file. */
  readonly write: Readonly<Record<'docx' | 'xlsx' | 'csv', WriteChronology>>;
  /** A document of words, lists and tables as an office program has it, by the ending of its file. */
  readonly paper: Readonly<Record<'docx' | 'xlsx', Print>>;
  /** The report of a review, as Word. */
  readonly report: WriteReport;
  /** Rows of texts as CSV. */
  readonly table: (rows: readonly (readonly string[])[]) => Uint8Array;
  /** English words, by which names are told from words. */
  readonly words: WordList;
  /** The paragraphs and cells of a document, as somebody sends it to be checked. */
  readonly passages: (bytes: Uint8Array) => Promise<readonly Passage[] | { readonly problem: string }>;
  /** The text of a case file. */
  readonly caseFile: (given: CaseFile) => string;
}

export type Reply =
  | Answered
  /** Long work that needs no records: it is done once their transaction has ended, so that nobody waits for it. */
  | { readonly kind: 'later'; readonly answer: () => Promise<Answered> };

export const notFound: Answered = { kind: 'not-found' };

interface RouteBase {
  readonly method: 'GET' | 'POST';
  readonly address: string;
  readonly permission: Permission;
  readonly audit: AuditEvent;
  /** For what takes work to answer, a form as long as a rule or a file: more bytes, and fewer in a minute. */
  readonly isLong?: true;
  /** For a form that a file may come with, and what for. */
  readonly takesFile?: FileFor;
  /** For a form that may carry another one with it: one that was sent after its session had lapsed. */
  readonly carriesForm?: true;
  /** For where a reason is given: asking for one there would lead nowhere. It is there for somebody who is signed in alone. */
  readonly asksNoReason?: true;
  /** What is sent is kept for its writer before a reason is asked for, so that nothing typed is lost. */
  readonly keepsFirst?: true;
  /** Notes by itself whom it showed, before it shows them: a list, of which that is not known beforehand. */
  readonly notesShown?: true;
  /** For a script, which a page would be of no use to: where a reason is needed first, it says nothing. */
  readonly inWords?: true;
  /** How often one address may send it, where that is not the usual. */
  readonly perMinute?: number;
  readonly perHour?: number;
}

/** One line of the route table, which is also the table of what the access log records. */
export type Route =
  | (RouteBase & { readonly inside: 'nothing'; readonly respond: (asking: Asking, given: Given) => Promise<Reply> })
  | (RouteBase & { readonly inside: 'case'; readonly respond: (asking: Asking, given: GivenCase) => Promise<Reply> })
  /** What a one-time link leads to: not there where there is no mail. */
  | (RouteBase & { readonly inside: 'link'; readonly respond: (asking: Asking, given: GivenLink) => Promise<Reply> })
  /** For anybody, signed in or not: the same bytes for all. */
  | (RouteBase & { readonly inside: 'public'; readonly respond: (asking: Asking, given: GivenOutside) => Promise<Reply> })
  /** For an agency's own system, which holds a token and no cookie. */
  | (RouteBase & { readonly inside: 'system'; readonly respond: (asking: Asking, given: GivenOutside) => Promise<Reply> })
  /** Where people sign in: not there in a demonstration. */
  | (RouteBase & { readonly inside: 'door'; readonly respond: (asking: Asking, given: GivenDoor) => Promise<Reply> })
  | (RouteBase & { readonly inside: 'account'; readonly respond: (asking: Asking, given: GivenPerson) => Promise<Reply> })
  | (RouteBase & { readonly inside: 'office'; readonly respond: (asking: Asking, given: GivenOffice) => Promise<Reply> });

type Found<T> = T | undefined | Promise<T | undefined>;

/** What a page and a file have in common. Whatever a line does not find is answered as an address that does not exist. */
interface Lines<Asked, Read, G> extends Omit<RouteBase, 'method'> {
  readonly parse: (asking: Asking, given: G) => Asked | undefined;
  readonly read: (asked: Asked, given: G) => Found<Read>;
}

/** The four lines of a page. */
interface FourLines<Asked, Read, G> extends Lines<Asked, Read, G> {
  readonly show: (read: Read, given: G) => object;
  readonly template: string;
}

async function respondWith<Asked, Read, G>(lines: FourLines<Asked, Read, G>, asking: Asking, given: G): Promise<Reply> {
  const asked = lines.parse(asking, given);
  const read = asked === undefined ? undefined : await lines.read(asked, given);
  return read === undefined ? notFound : { kind: 'page', template: lines.template, model: lines.show(read, given) };
}

const base = ({ address, permission, audit, notesShown }: Omit<RouteBase, 'method'>) => ({
  ...{ address, permission, audit },
  ...(notesShown === undefined ? {} : { notesShown }),
});

/** A page inside a case, made from what its visitor may read and nothing else. */
export const casePage = <Asked, Read>(lines: FourLines<Asked, Read, GivenCase>): Route => ({
  ...base(lines),
  method: 'GET',
  inside: 'case',
  respond: (asking, given) => respondWith(lines, asking, given),
});

/** A file inside a case, made like a page of it. */
export const caseFile = <Asked, Read>(
  lines: Lines<Asked, Read, GivenCase> & { readonly write: (read: Read, given: GivenCase) => WrittenFile },
): Route => ({
  ...base(lines),
  isLong: true,
  method: 'GET',
  inside: 'case',
  respond: async (asking, given) => {
    const asked = lines.parse(asking, given);
    const read = asked === undefined ? undefined : await lines.read(asked, given);
    return read === undefined ? notFound : lines.write(read, given);
  },
});
