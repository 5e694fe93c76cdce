import { actOnClosing, actOnDecision, decider } from '../../check/acts.ts';
import { listed, named } from '../../check/asking.ts';
import { type Concern, defineCheck } from '../../check/check.ts';
import { dated } from '../../check/dated.ts';
import { agenciesNamedTo } from '../../check/in-confidence.ts';
import { anyRecord } from '../../check/reads.ts';
import { agencyName, type Picture } from '../../picture/picture.ts';
import { type NotAsked, notAskedBefore } from '../../picture/work/lateral-checks.ts';
import { type SignOff, signOffs } from '../../picture/work/sign-offs.ts';

export const lateralCheckMissing = defineCheck({
  id: 'lateral-check-missing',
  number: 42,
  title: 'Someone who would know has not been asked',
  priority: 1,
  asks: 'There is no record here that {agency} was asked about {adult or child} before this decision. Has it been asked since, or is there a reason?',
  because:
    'Decisions at the front door, assessments and closings were made without asking an agency that held what mattered: an abuse hub, a GP, police, a drug service, housing. Each time others were taken to have known, or to have been asked.',
  learntFrom: [
    { review: 0, where: 'Finding 2; Appendix A, Child D, point 7' },
    { review: 1, where: "§6.18-6.19; §6.48; §6.179; §7.5-7.6; Appendix B, children's social care" },
    { review: 2, where: '§4.4.4' },
    { review: 3, where: '§3.9-3.10' },
    { review: 4, where: '§11.3' },
  ],
  parameters: {
    recent: { value: 30, unit: 'days', source: 'ours', means: 'How recent an answer about the same people may be and still count.' },
  },
  reads: {
    kinds: anyRecord,
    claims: ['parent-of', 'drinks', 'uses-drugs', 'self-harms', 'low-mood', 'harmed-by'],
  },
  answerWithin: { amount: 2, unit: 'working-days' },
  closesWith: ['Asked, and answered.', 'Asked with no answer, and decided without it (reason).', 'Not lawful to ask (reason).'],
  notWhen: [
    'Answered since the referral or assessment opened, or within 30 days, about the same people; before a closing, since it last wrote down a worry.',
    'The agency took part in the meeting, or was consulted.',
  ],
  safeToAsk: false,
  evaluate: (p, { recent }) => ({
    concerns: signOffs(p).flatMap((signOff): readonly Concern[] => {
      const missing = notAskedBefore(p, signOff, recent);
      return missing.length === 0 ? [] : [concernAbout(p, signOff, missing)];
    }),
  }),
});

function concernAbout(p: Picture, signOff: SignOff, missing: readonly NotAsked[]): Concern {
  const { entry, matter } = signOff;
  // Whoever is on the list of those to be asked is no secret.
  const always = missing.filter(({ because }) => because === 'always asked').map(({ agency }) => agencyName(p, agency));
  const holding = missing.filter(({ because }) => because === 'holds something').map(({ agency }) => agency);
  const agencies = listed([...agenciesNamedTo(p, entry.by, holding), ...always]);
  return {
    anchor: matter,
    about: [p.child],
    evidence: [entry.id, ...missing.flatMap(({ holds }) => holds.map((held) => held.id))],
    question: `${agencyName(p, entry.by)} recorded ${inWords(p, signOff)} ${dated(entry.when)}. There is no record here of an answer about this family from ${agencies}: have they been asked since, or is there a reason?`,
    ask: [decider(entry)],
    ...actOf(p, signOff),
  };
}

const actOf = (p: Picture, { what, entry }: SignOff): Pick<Concern, 'act'> => {
  if (what === 'closing') return actOnClosing({ entries: [entry] });
  return what === 'front-door decision' || what === 'assessment' ? actOnDecision(p, entry) : {};
};

function inWords(p: Picture, { what, adults }: SignOff): string {
  const child = named(p, [p.child]);
  switch (what) {
    case 'front-door decision':
      return `a decision on a referral about ${child}`;
    case 'assessment':
      return `the end of an assessment of ${child}`;
    case 'conference':
      return `a conference about ${child}`;
    case 'closing':
      return `the closing of the case of ${child}`;
    case "adult's assessment":
      return `an assessment of ${named(p, adults.filter((adult) => adult !== p.child).slice(0, 1))}`;
  }
}
