import { agencyAsked, eachOnce, holder, lead, listed, named } from '../../check/asking.ts';
import type { Concern } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import type { Watch } from '../../check/watch.ts';
import { agencyName, type Picture, recordedDay } from '../../picture/picture.ts';
import { mayKnow } from '../../picture/view.ts';
import { caseworkClosings } from '../../picture/work/casework-closings.ts';
import { workerChanges } from '../../picture/work/worker-changes.ts';
import { promptDayAfter } from '../../time/calendar.ts';
import { gpChangesUntold, type Move, movesUntold } from './moves.ts';

/** Moves of home and changes of GP that nothing shows to have been passed on, so many working days after. */
export function aboutMoves(p: Picture, limit: number, watch: Watch): readonly Concern[] {
  return [...movesUntold(p), ...gpChangesUntold(p)]
    .filter(
      (move) =>
        mayKnow(p.vantage, move.first.by) && watch.reached(promptDayAfter(p.calendar, move.on, limit)) && !isSettledByWorker(p, move),
    )
    .map((move) => moveConcern(p, move));
}

/** Where the worker changed with the move, the question is put about the worker; and where the case has been closed since, about nothing. */
const isSettledByWorker = (p: Picture, move: Move): boolean =>
  workerChanges(p).some(({ entry }) => entry.when.earliest <= move.on && entry.when.latest >= move.first.when.earliest) ||
  caseworkClosings(p).some((closing) => closing.recorded > recordedDay(move.first));

function moveConcern(p: Picture, move: Move): Concern {
  const { first, entries, others, what } = move;
  const who = listed(others.map((agency) => agencyName(p, agency)));
  const child = named(p, [p.child]);
  return {
    anchor: first.id,
    about: [p.child],
    evidence: entries.map((entry) => entry.id),
    question:
      what === 'home'
        ? `${agencyName(p, first.by)} recorded a move of the home of ${child} ${dated(first.when)}. There is no record here of ${who} being told, or of who goes on working with the family: has it been passed on, so far as that is safe?`
        : `${agencyName(p, first.by)} registered ${named(p, first.about)} ${dated(first.when)}. The practice before was ${who}. There is no record here of a word between the two practices, or with others who work with the family: have the two spoken?`,
    ask: eachOnce([
      holder(first, 'worker'),
      ...(what === 'gp' ? others.map((agency) => agencyAsked(agency)) : lead(p).filter(({ agency }) => agency !== first.by)),
    ]),
  };
}
