import type { Door } from '../../core/access/door.ts';
import type { Database } from '../schema.ts';
import { credentialsOver } from './credentials.ts';
import { invitationsOver } from './invitations.ts';
import { notesOver } from './notes.ts';
import { sessionsOver } from './sessions.ts';

/** Where people are signed in, over connections that are the web's. */
export const doorOver = (db: Database): Door => ({ ...credentialsOver(db), ...sessionsOver(db), ...invitationsOver(db), ...notesOver(db) });
