import { saysOtherGround, saysStanding } from '../picture/words/sharing-words.ts';

/** True where a reason for not sharing rests on the standing of the child's case and on nothing beside it (finding: 1 §12.10; requirement R183). */
export const restsOnStatusAlone = (reason: string): boolean => saysStanding(reason) && !saysOtherGround(reason);
