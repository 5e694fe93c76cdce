import { type Day, showDay } from '../../../time/day.ts';
import type { ReviewFinding, ReviewRecommendation } from '../finding.ts';
import type { ReportSectionId } from './report-section.ts';
import type { ReportTemplate } from './template.ts';

/** A key episode, as a report tells it. */
export interface EpisodeForReport {
  readonly id: string;
  readonly title: string;
  /** Its days, in words. */
  readonly when: string;
  readonly why: string;
}

/** A return that was asked for: what never came, or came late, is printed (R205). */
export interface ReturnForReport {
  readonly agency: string;
  readonly what: string;
  readonly due: Day;
  readonly came?: Day;
  /** What was missing in it, or why the gap was accepted. */
  readonly words: string;
}

/** What stands in a review's room, as far as a report is begun from it. */
export interface RoomForReport {
  /** "a local child safeguarding practice review" */
  readonly kind: string;
  readonly scope: string;
  readonly findings: readonly ReviewFinding[];
  readonly recommendations: readonly ReviewRecommendation[];
  readonly episodes: readonly EpisodeForReport[];
  readonly terms: readonly { readonly id: string; readonly says: string }[];
  readonly returns: readonly ReturnForReport[];
  /** What is told of how the family took part. */
  readonly family: readonly string[];
  /** An earlier finding by its name in the library: what it says and where it stands. */
  readonly twin: (item: string) => string | undefined;
}

/** The first words of each section: what the template always says, and what stands in the room. All of it is there to be rewritten. */
export function draftFrom({ sections }: ReportTemplate, room: RoomForReport): ReadonlyMap<ReportSectionId, readonly string[]> {
  const filled = (text: string): string => text.replaceAll('{kind}', room.kind).replaceAll('{scope}', room.scope);
  return new Map(sections.map(({ section, says }) => [section, [...says.map(filled), ...ofRoom(section, room)]]));
}

function ofRoom(section: ReportSectionId, room: RoomForReport): readonly string[] {
  switch (section) {
    case 'introduction':
    case 'method':
    case 'child':
      return [];
    case 'family':
      return room.family;
    case 'episodes':
      return room.episodes.map(
        ({ title, when, why }, n) => `Key episode ${n + 1}: ${asSentence(title)} ${asSentence(when)} ${asSentence(why)}`,
      );
    case 'findings':
      return room.findings.filter(({ kind }) => kind !== 'good-practice').flatMap((one) => findingParagraphs(one, room));
    case 'good-practice':
      return room.findings.filter(({ kind }) => kind === 'good-practice').flatMap((one) => findingParagraphs(one, room));
    case 'recommendations':
      return room.recommendations.map((one) => recommendationParagraph(one, room));
    case 'gaps':
      return room.returns.flatMap(gapSentence);
    case 'terms':
      return room.terms.map(({ says }, n) => `Question ${n + 1}: ${asSentence(says)}`);
  }
}

const called: Readonly<Record<ReviewFinding['kind'], string>> = {
  finding: 'Finding',
  'learning-point': 'Learning point',
  'good-practice': 'Good practice',
};
const figureOf = (number: string): string => /\d+/.exec(number)?.[0] ?? number;
export const asSentence = (text: string): string => (/[.!?]["”’)]?$/.test(text.trim()) ? text.trim() : `${text.trim()}.`);
const placeOf = (finding: ReviewFinding): string => `${called[finding.kind]} ${figureOf(finding.number)}`;

/** A finding, what it rests on, and what was found before (R214, R216). */
function findingParagraphs(finding: ReviewFinding, room: RoomForReport): readonly string[] {
  const episodes = finding.episodes.flatMap((id) => {
    const n = room.episodes.findIndex((one) => one.id === id);
    return n < 0 ? [] : [`Key episode ${n + 1}`];
  });
  const count = finding.evidence.length;
  const terms = finding.answers.flatMap((id) => {
    const n = room.terms.findIndex((one) => one.id === id);
    return n < 0 ? [] : [`Question ${n + 1}`];
  });
  const twins = finding.twins.flatMap(({ item, same, words }) => {
    const said = room.twin(item);
    return said === undefined
      ? []
      : [
          same
            ? `It was found before: ${asSentence(said)} ${asSentence(words)}`
            : `It is near to an earlier finding, and differs: ${asSentence(said)} ${asSentence(words)}`,
        ];
  });
  return [
    `${placeOf(finding)}: ${asSentence(finding.says)}`,
    `It rests on ${count === 1 ? 'one entry' : `${count} entries`} of the agencies’ records${episodes.length === 0 ? '' : `, and on ${episodes.join(', ')}`}.${terms.length === 0 ? '' : ` It answers ${terms.join(', ')} of Appendix A.`}`,
    ...twins,
  ];
}

function recommendationParagraph(one: ReviewRecommendation, { findings }: RoomForReport): string {
  const from = findings.filter(({ id }) => one.findings.includes(id)).map(placeOf);
  const by = one.by === undefined ? '' : ` By ${showDay(one.by)}.`;
  return `Recommendation ${figureOf(one.number)}: ${asSentence(one.says)} To: ${one.body} (${one.owner}).${by} What will be different for a child: ${asSentence(one.different)}${from.length === 0 ? '' : ` It comes from ${from.join(' and ')}.`}`;
}

/** What never came is said, and what came late; a return that came whole and in time is no gap. */
function gapSentence({ agency, what, due, came, words }: ReturnForReport): readonly string[] {
  const more = words.trim() === '' ? '' : ` ${asSentence(words)}`;
  if (came === undefined) return [`${agency}: the ${what} that was due on ${showDay(due)} did not come.${more}`];
  if (came > due) return [`${agency}: the ${what} that was due on ${showDay(due)} came on ${showDay(came)}.${more}`];
  return more === '' ? [] : [`${agency}: the ${what} came in time, and something was missing in it.${more}`];
}
