import type { Crossing } from '../../../core/picture/harm/crossings.ts';
import type { Restriction, Terms } from '../../../core/picture/harm/restrictions.ts';
import type { Picture } from '../../../core/picture/picture.ts';
import { involvedAgencies } from '../../../core/picture/work/involvement.ts';
import { showSpan } from '../../../core/time/span.ts';
import { childAddress, chronologyAddress, publicId, restrictionAddress } from '../../addresses.ts';
import type { OpenCase } from '../../reading/open-case.ts';
import { agenciesToldOf } from '../../words/agencies-told-of.ts';
import { allListed } from '../../words/all-listed.ts';
import { whenInWords } from '../../words/day-words.ts';
import { entryTitle } from '../../words/entry-title.ts';
import { knownToLines } from '../../words/known-to.ts';
import { type Names, namesIn } from '../../words/names.ts';
import { withCapital } from '../../words/plain-words.ts';
import { exceptionLines, notYetSaid, restrictionName, termLines, untilWords } from '../../words/restriction-words.ts';

/** A restriction as one child's picture has it. */
export interface Held {
  readonly restriction: Restriction;
  readonly p: Picture;
}

type Against = Crossing & { readonly p: Picture };

/** A restriction that is in force on the day: whom it binds, its terms part by part, who has it and what is recorded against it. */
export function inForceView(held: Held, against: readonly Against[], open: OpenCase): object {
  const { restriction, p } = held;
  const names = namesIn(p.directory);
  const now = restriction.terms.filter(({ from, until }) => from <= p.today && (until === undefined || p.today < until)).at(-1);
  if (now === undefined) return otherView(held, against, open);
  const { facts, text } = now.entry;
  const told = knownToLines(p, now.entry, names);
  return {
    ...otherView(held, against, open),
    ...headOf(now, names),
    text,
    terms: termLines(facts, names).map(({ label, value }) => ({ label, value: withCapital(value) })),
    notSaid: withCapital(notYetSaid(facts).join('; ')),
    exceptions: withCapital(exceptionLines(facts, names).join('; ')),
    from: withCapital(showSpan(now.entry.when)),
    until: withCapital(untilWords(now)),
    told,
    // By what can be read here: another agency may have told them.
    untold: agenciesToldOf(p, [...involvedAgencies(p).keys()], p.vantage).filter((agency) => told.every((line) => line.agency !== agency)),
  };
}

/** One that has not begun, has ended, or of which only its end is on record: its course, and what was recorded against it. */
export function otherView({ restriction, p }: Held, against: readonly Against[], open: OpenCase): object {
  const names = namesIn(p.directory);
  const last = restriction.terms.at(-1);
  const { first, owner, confirmed } = restriction;
  return {
    ...(last === undefined ? { what: restrictionName(first.facts), restrains: '', protects: '' } : headOf(last, names)),
    href: restrictionAddress(open, first.id, p.today === open.days.usual ? undefined : p.today),
    setBy: names.agency(owner),
    heardOnly: !confirmed,
    course: restriction.terms.map((terms) => ({
      from: showSpan(terms.entry.when),
      until: untilWords(terms),
      terms: termLines(terms.entry.facts, names)
        .map(({ label, value }) => (label === 'Contact' ? value : `${label.toLowerCase()}: ${value}`))
        .join('; '),
    })),
    children: childrenOf(open, p, restriction),
    against: against.map((crossing) => againstView(crossing, open)),
  };
}

/** The children whom it touches, as far as this visitor knows of a tie. */
const childrenOf = (open: OpenCase, p: Picture, { first }: Restriction): readonly object[] =>
  open.partnership.children
    .filter((child) => open.picture(child, p.today).byId.has(first.id))
    .map((child) => ({
      name: namesIn(p.directory).person(child),
      href: childAddress(open, child, p.today === open.days.usual ? undefined : p.today),
    }));

const headOf = ({ entry, restrains, protects }: Terms, names: Names): object => ({
  what: restrictionName(entry.facts),
  restrains: allListed(restrains.map(names.person)) || 'somebody not named',
  protects: allListed(protects.map(names.person)) || 'somebody not named',
});

function againstView({ entry, restrained, protected: guarded, at, p }: Against, open: OpenCase): object {
  const names = namesIn(p.directory);
  const on = p.today === open.days.usual ? undefined : p.today;
  const child = open.partnership.children.find((one) => open.picture(one, p.today).byId.has(entry.id));
  return {
    when: whenInWords(entry),
    agency: names.agency(entry.by),
    title: entryTitle(entry, names),
    who:
      at === 'place'
        ? `${names.person(restrained)}, at the place that it rules out`
        : `${names.person(restrained)} and ${names.person(guarded)}`,
    href: child && `${chronologyAddress(open, child, { on })}#${publicId(open.publicIds.entries, entry.id)}`,
  };
}
