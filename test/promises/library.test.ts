import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/app/catalogue.ts';
import { replaysToKeep } from '../../src/app/keep-replays.ts';
import { readLibrary, replaysFolder } from '../../src/app/library.ts';
import { isRecommendation, itemsOf, notCarried } from '../../src/core/learning/library/library.ts';

const library = readLibrary();
const files = readdirSync(new URL('../../library/', import.meta.url)).filter((name) => name.endsWith('.yaml'));

/** Checks of the catalogue that are about reviews and drafts, and are not built yet. */
const toCome = new Set(['finding-seen-before', 'action-without-effect', 'review-return-outstanding', 'publication-identity-slip']);

/** Names that may stand in what a review says: of places, services, courses and reports. No word of anybody's name is among them. */
const places = new Set(
  `A&E ADHD Addaction Agencies April August Becki Birmingham Black Board Britain CHART CIN Care Centre Centres Child Children's Children Cheshire Christmas Clinical Commissioning Community Company
  Country Court Crown DASH December Detectives Discharge District Drug Dudley Early East England February Families Family February Finding Findings February Friday GP GPs Group Grimsby Halesowen
  Health Hospital Housing Humberside IAPT Inspectors January Judge July June Junction Kent Kirklees Learning Lincolnshire Locala MARAC MASH March May Medway Midlands Midwifery Monday Munro
  NHS NSPCC National Navigo North November October Ofsted One PLO Partnership Police Probation Recommendation Refuge Rehabilitation Review SIDS SUDI Safeguarding Saturday Section September Service Services
  Foundation Basics Association NICE Sandwell Bradford Coventry Laming Wales KaB KiB Constabulary Safety Lullaby CAFCASS Consultation Domestic Abuse Hub Routine Myth Invisible Men
  Signs Social South Steven Sunday Sure Thursday Tuesday Trust UK Wednesday West Working Yorkshire`.split(/\s+/),
);

/** Words with a capital that do not begin a sentence, and so may be somebody's name. */
const capitalised = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![.!?:;("“]\s*|^)\b([A-Z][A-Za-z'&-]+)/g)].map(([, word = '']) => word.replace(/'s$/, ''));

describe('the library that comes with Heed', () => {
  it('holds five reviews, each known by its own key', () => {
    expect([files.length, new Set(library.map(({ key }) => key)).size, itemsOf(library).length]).toEqual([5, 5, 508]);
  });

  it('names only checks that there are, or that are to come', () => {
    const known = new Set([...catalogue.map(({ id }) => id), ...toCome]);
    const unknown = itemsOf(library).flatMap(({ review, item }) =>
      item.checks.filter((id) => !known.has(id)).map((id) => `${review.key} ${item.id} ${id}`),
    );
    expect(unknown).toEqual([]);
  });

  it('says of each recommendation that names no check why none carries it', () => {
    const silent = notCarried(library, new Set(catalogue.map(({ id }) => id))).filter(
      ({ item }) => item.checks.length === 0 && item.noCheck === undefined,
    );
    expect(silent.map(({ review, item }) => `${review.key} ${item.id}`)).toEqual([]);
    expect(itemsOf(library).filter(({ item }) => isRecommendation(item))).toHaveLength(89);
  });

  it('names nobody: every word with a capital is a place, a service, a month or an alias', () => {
    const found = itemsOf(library).flatMap(({ review, item }) =>
      [item.says, item.for, item.done, item.noCheck, item.earlier]
        .flatMap((text) => capitalised(text ?? ''))
        .filter((word) => !places.has(word) && !/^[A-Z]{1,2}\d?$/.test(word))
        .map((word) => `${review.key} ${item.id}: ${word}`),
    );
    expect(found).toEqual([]);
  });

  it('calls each child by an alias of its report', () => {
    expect(library.flatMap(({ aliases }) => aliases)).toEqual([
      ...['Child T', 'S1 (half-sibling)', 'Child P', 'Child H', 'Child J', 'Child E', 'Steven (pseudonym)', 'Child J'],
    ]);
  });
});

describe('what the replays show', () => {
  it('is kept as a replay shows it now: after changing a check or a case, run npm run docs', () => {
    const kept = new Map(readdirSync(replaysFolder).map((name) => [name, readFileSync(new URL(name, replaysFolder), 'utf8')]));
    const now = replaysToKeep();
    const stale = [...new Set([...kept.keys(), ...now.keys()])].filter((name) => kept.get(name) !== now.get(name));
    expect(stale, 'These files of library/replays differ from what a replay shows: run `npm run docs` and commit what it writes.').toEqual(
      [],
    );
  });
});
