import { describe, expect, it } from 'vitest';
import { entryId } from '../../../../../test/builders/terse.ts';
import { dayOf } from '../../../time/day.ts';
import { startOf } from '../../../time/instant.ts';
import type { ReviewFinding } from '../finding.ts';
import { checkCitations } from './citations/check-citations.ts';
import { draftFrom, type RoomForReport } from './draft-from.ts';
import { numberedSection } from './numbered.ts';
import { reportSections } from './report-section.ts';
import type { ReportTemplate } from './template.ts';

const template: ReportTemplate = {
  ...{ id: 'local-review', version: 1, title: 'Review', cover: [], mark: 'DRAFT', colour: '1d4f7a' },
  sections: reportSections.map((section) => ({
    section,
    called: section,
    says: section === 'method' ? ['It is {kind}, of {scope}.'] : [],
  })),
};
const finding = (given: Partial<ReviewFinding>): ReviewFinding => ({
  ...{
    id: 'f',
    kind: 'finding',
    number: 'F1',
    says: 'It was not told on',
    evidence: [entryId('e1')],
    episodes: [],
    themes: [],
    checks: [],
  },
  ...{ answers: [], twins: [], carried: [], by: 'Rae Moss', at: startOf(dayOf(2026, 3, 2)) },
  ...given,
});
const empty: RoomForReport = {
  ...{ kind: 'a local review', scope: '2024 to 2025', findings: [], recommendations: [], episodes: [], terms: [], returns: [], family: [] },
  twin: (item) => (item === 'anytown/f1' ? 'Anytown, 2015, 4.2' : undefined),
};
const written = (room: Partial<RoomForReport>) => draftFrom(template, { ...empty, ...room });

describe('the first words of a report', () => {
  it('are those of the template where nothing stands in the room', () => {
    const draft = written({});
    expect([...draft.keys()]).toEqual(reportSections);
    expect(draft.get('method')).toEqual(['It is a local review, of 2024 to 2025.']);
    expect([...draft].filter(([section, texts]) => section !== 'method' && texts.length > 0)).toEqual([]);
  });

  it('say of a finding what it rests on, what it answers and what was found before, with numbers that hold', () => {
    const draft = written({
      findings: [
        finding({ id: 'a', kind: 'good-practice', number: 'GP1', says: 'The school rang' }),
        finding({
          ...{ id: 'b', evidence: [entryId('e1'), entryId('e2')], episodes: ['second', 'gone'], answers: ['q2'] },
          twins: [
            { item: 'anytown/f1', same: true, words: 'Nothing was passed on' },
            { item: 'anytown/f1', same: false, words: 'That was by letter.' },
            { item: 'nothing/f9', same: true, words: 'Left out' },
          ],
        }),
      ],
      episodes: ['first', 'second'].map((id) => ({ id, title: `The ${id}`, when: 'spring 2024', why: 'Why not?' })),
      terms: ['q1', 'q2'].map((id) => ({ id, says: `What of ${id}?` })),
      recommendations: [
        {
          ...{ id: 'r', number: 'R1', says: 'Tell it on', kind: 'change', body: 'Police', owner: 'a head', by: dayOf(2027, 3, 1) },
          ...{ different: 'Somebody asks', findings: ['b', 'gone'] },
        },
      ],
    });
    expect(draft.get('findings')).toEqual([
      'Finding 1: It was not told on.',
      'It rests on 2 entries of the agencies’ records, and on Key episode 2. It answers Question 2 of Appendix A.',
      'It was found before: Anytown, 2015, 4.2. Nothing was passed on.',
      'It is near to an earlier finding, and differs: Anytown, 2015, 4.2. That was by letter.',
    ]);
    expect(draft.get('good-practice')).toEqual(['Good practice 1: The school rang.', 'It rests on one entry of the agencies’ records.']);
    expect(draft.get('episodes')?.[1]).toBe('Key episode 2: The second. spring 2024. Why not?');
    expect(draft.get('recommendations')).toEqual([
      'Recommendation 1: Tell it on. To: Police (a head). By 1 March 2027. What will be different for a child: Somebody asks. It comes from Finding 1.',
    ]);
    expect(draft.get('terms')).toEqual(['Question 1: What of q1?', 'Question 2: What of q2?']);
    expect(checkCitations([...draft].map(([section, texts]) => numberedSection(section, section, texts)))).toEqual([]);
  });

  it('say of returns what never came, came late or came with something missing, and nothing of what came whole and in time', () => {
    const [due, late] = [dayOf(2026, 3, 20), dayOf(2026, 4, 1)];
    const asked = { agency: 'Police', what: 'timeline', due, words: '' };
    expect(
      written({
        returns: [
          asked,
          { ...asked, words: 'It was lost' },
          { ...asked, came: late },
          { ...asked, came: due, words: 'No logs' },
          { ...asked, came: due },
        ],
      }).get('gaps'),
    ).toEqual([
      'Police: the timeline that was due on 20 March 2026 did not come.',
      'Police: the timeline that was due on 20 March 2026 did not come. It was lost.',
      'Police: the timeline that was due on 20 March 2026 came on 1 April 2026.',
      'Police: the timeline came in time, and something was missing in it. No logs.',
    ]);
  });
});
