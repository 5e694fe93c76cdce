import type { Door } from '../../core/access/door.ts';
import type { InOffice } from '../../core/access/office.ts';
import type { OwnMailRecords } from '../../core/message/own-mail.ts';
import type { OpenId } from './openid.ts';
import type { Passwords } from './passwords.ts';
import type { Sealing } from './secrets.ts';

/** What signing in needs. A demonstration has none of it. */
export interface DoorParts {
  readonly door: Door;
  readonly inOffice: InOffice;
  readonly ownMail: OwnMailRecords;
  readonly sealing: Sealing;
  readonly passwords: Passwords;
  /** The identity provider, where there is one. */
  readonly openId: OpenId | undefined;
}
