import type { Outbox } from '../../core/message/outbox.ts';
import type { Database } from '../schema.ts';
import { leavingsOver } from './leavings.ts';
import { looksOver } from './looks.ts';
import { peopleOver } from './people.ts';

/** Where messages wait, over connections that are the web's: in a role that reads no entry, no person and no question. */
export const outboxOver = (db: Database): Outbox => ({ ...looksOver(db), ...peopleOver(db), ...leavingsOver(db) });
