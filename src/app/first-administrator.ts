import type { Door } from '../core/access/door.ts';
import { addHours, type Instant } from '../core/time/instant.ts';
import { newSecondFactor } from '../web/door/second-factor.ts';
import { newCode, printOfCode, sealingWith } from '../web/door/secrets.ts';

/** Where nobody administers anything yet, makes a code that is good once, and says it where whoever starts Heed can see it and nobody else. */
export async function inviteFirstAdministrator(
  door: Pick<Door, 'nobodyAdministers' | 'inviteFirstAdministrator'>,
  accountKey: Buffer,
  now: Instant,
  here: string,
  tell: (line: string) => void,
): Promise<void> {
  if (!(await door.nobodyAdministers())) return;
  const code = newCode(4);
  const secondFactor = sealingWith(accountKey).seal(newSecondFactor());
  await door.inviteFirstAdministrator({ print: printOfCode(code), secondFactor, ends: addHours(now, 72) });
  tell(`nobody administers this yet: open ${here}/invitation and enter the code ${code}, which is good once and for three days`);
}
