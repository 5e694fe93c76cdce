import type { PersonId } from '../../../core/entry/ids.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { isTieName } from '../../words/claim-words.ts';
import { namesIn } from '../../words/names.ts';
import { differingOf, type Statement, statementsOf } from '../../words/statements.ts';
import { claimsMade, madeBy } from './claims-made.ts';

/** The genogram as a list: everyone around the child, how they are tied, and who says so. */
export function circleView(p: Picture): readonly object[] {
  const names = namesIn(p.directory);
  const claims = claimsMade(p);
  const about = (person: PersonId): readonly Statement[] =>
    statementsOf(
      claims.filter(({ claim }) => claim.who === person && !isTieName(claim.is)),
      names,
    );
  return [...p.circle.members.values()]
    .filter(({ person }) => person !== p.child)
    .map(({ person, ties }) => {
      const name = names.person(person);
      const statements = statementsOf(
        ties.map((tie) => madeBy(p, tie)),
        names,
      );
      return {
        name,
        first: statements[0]?.words.startsWith(`${name} `) ? statements[0].words.slice(name.length + 1) : undefined,
        ties: statements,
        about: about(person),
      };
    })
    .filter(({ ties, about: said }) => ties.length > 0 || said.length > 0);
}

/** Ties that are only told or assumed: each is a question whether it holds. */
export const toldOnlyView = (p: Picture): readonly Statement[] =>
  statementsOf(
    p.circle.toldOnly.map((tie) => madeBy(p, tie)),
    namesIn(p.directory),
  );

/** Where records say different things, each with who says it. */
export const differingView = (p: Picture): readonly (readonly Statement[])[] => differingOf(claimsMade(p), namesIn(p.directory));
