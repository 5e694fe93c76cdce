import type { ClockVersion } from './clock.ts';

const ownChoice = 'Heed; a partnership sets its own';

/** Between agencies: minutes, requests, challenges, cover, and answers to prompts. */
export const betweenAgenciesClocks = {
  'minutes-out': [
    {
      title: 'Minutes of a meeting sent out',
      starts: 'the meeting',
      limit: { amount: 10, unit: 'working-days' },
      source: ownChoice,
      standing: 'ours',
    },
  ],
  'information-request': [
    {
      title: 'Request for information answered',
      starts: 'the request is sent',
      limit: { amount: 10, unit: 'working-days' },
      source: ownChoice,
      standing: 'ours',
      note: 'A request with a date of its own runs to that date.',
    },
  ],
  'challenge-first-answer': [
    {
      title: 'First answer to a challenge',
      starts: 'the challenge is raised',
      limit: { amount: 48, unit: 'hours' },
      source: 'Procedure of one area',
      standing: 'local',
    },
  ],
  'challenge-next-stage': [
    {
      title: 'Next stage of a challenge',
      starts: 'the challenge is raised',
      limit: { amount: 5, unit: 'working-days' },
      source: 'Procedure of one area',
      standing: 'local',
    },
  ],
  'unanswered-prompt-priority-1': [
    {
      title: 'Prompt of priority 1 answered, before it goes to whoever answers for the answerer',
      starts: 'the prompt is raised',
      limit: { amount: 2, unit: 'working-days' },
      source: ownChoice,
      standing: 'ours',
      note: 'A check with an answer-by of its own keeps it.',
    },
  ],
  'unanswered-prompt': [
    {
      title: 'Prompt answered, before it goes to whoever answers for the answerer',
      starts: 'the prompt is raised',
      limit: { amount: 5, unit: 'working-days' },
      source: ownChoice,
      standing: 'ours',
      note: 'A check with an answer-by of its own keeps it.',
    },
  ],
  'family-answered': [
    {
      title: 'View, complaint or objection of somebody in the family replied to',
      starts: 'it is said',
      limit: { amount: 1, unit: 'months' },
      source: 'UK GDPR, article 12(3), for putting right and objecting; for a view or complaint the same month is our choice',
      standing: 'ours',
      note: 'An agency’s own complaints procedure may ask for less.',
    },
  ],
  'absence-covered': [
    {
      title: 'Absence of a worker covered',
      starts: 'the first day of the absence',
      limit: { amount: 3, unit: 'working-days' },
      source: ownChoice,
      standing: 'ours',
    },
  ],
} as const satisfies Readonly<Record<string, readonly ClockVersion[]>>;
