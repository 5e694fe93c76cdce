import type { Entry } from '../../entry/entry.ts';
import type { AgencyId } from '../../entry/ids.ts';
import { concernsChild } from '../../picture/family/concerns-child.ts';
import { onceFor } from '../../picture/memo.ts';
import type { Picture } from '../../picture/picture.ts';
import { isRecordedBefore } from '../../picture/recorded-order.ts';
import { agenciesInWords } from '../../picture/words/agency-words.ts';
import { assessmentsNamed } from '../../picture/words/assessment-words.ts';
import { nameOneWork } from '../../picture/words/waiting-words.ts';

/** A piece of work that one agency writes down as another's to do. */
interface Listing {
  readonly entry: Entry;
  readonly lister: AgencyId;
  readonly owner: AgencyId;
  readonly what: string;
  /** The assessment that it names, where it names one. */
  readonly assessment: string | undefined;
}

/** Two agencies, each with the same piece of work down as the other's. */
export interface EachOthers {
  readonly first: Listing;
  readonly second: Listing;
}

export function listedAsEachOthers(p: Picture): readonly EachOthers[] {
  const all = p.entries.flatMap((entry) => listingsIn(p, entry));
  return all.flatMap((second, i) => {
    const first = all.slice(0, i).find((one) => one.lister === second.owner && one.owner === second.lister && isOneWork(one, second));
    return first === undefined || isBegun(p, first, second) ? [] : [{ first, second }];
  });
}

const isOneWork = (a: Listing, b: Listing): boolean =>
  a.assessment === undefined || b.assessment === undefined ? nameOneWork(a.what, b.what) : a.assessment === b.assessment;

function listingsIn(p: Picture, entry: Entry): readonly Listing[] {
  const said = linesOf(entry);
  if (said.length === 0 || !concernsChild(p, entry)) return [];
  return said.flatMap(({ what, who }): readonly Listing[] => {
    const named = who === undefined ? agenciesInWords(p, what).filter((agency) => agency !== entry.by) : [who];
    const [owner] = named;
    if (owner === undefined || named.length > 1 || owner === entry.by) return [];
    return [{ entry, lister: entry.by, owner, what, assessment: assessmentsNamed(what)[0] }];
  });
}

interface Line {
  readonly what: string;
  readonly who: AgencyId | undefined;
}

/** Kept for each entry, since it reads free text. */
const linesOf = onceFor((entry: Entry): readonly Line[] => [...actionsOf(entry), ...sentencesOf(entry)]);

const actionsOf = (entry: Entry): readonly Line[] =>
  entry.kind === 'plan' || entry.kind === 'meeting' || entry.kind === 'legal'
    ? (entry.facts.actions ?? []).flatMap(({ what, who }) => (who?.kind === 'agency' ? [{ what, who: who.agency }] : []))
    : [];

const isToDo =
  /\b(?:is|are) (?:to|doing|making|leading|carrying out|responsible for)\b|\bwill\b|\b(?:expect|understand|think|believe|take it)\w*\b|\bto (?:do|make|lead|complete|carry out|start|begin)\b|\bowns?\b/i;

/** Sentences in which a named assessment is somebody's to make. */
const sentencesOf = (entry: Entry): readonly Line[] =>
  entry.kind === 'note' ||
  entry.kind === 'decision' ||
  entry.kind === 'supervision' ||
  entry.kind === 'assessment' ||
  entry.kind === 'contact'
    ? [entry.text, entry.facts.reason ?? '']
        .flatMap((text) => text.split(/[.!?;](?:\s|$)/))
        .filter((sentence) => assessmentsNamed(sentence).length > 0 && isToDo.test(sentence))
        .map((what) => ({ what, who: undefined }))
    : [];

/** True where either has begun it since, or its lines have come to name one owner. */
const isBegun = (p: Picture, first: Listing, second: Listing): boolean =>
  p.entries.some((entry) => {
    if (!isRecordedBefore(first.entry, entry) || !concernsChild(p, entry)) return false;
    if (entry.kind === 'assessment')
      return first.assessment !== undefined && entry.facts.type === first.assessment && entry.facts.status !== 'recommended';
    if (!isRecordedBefore(second.entry, entry)) return false;
    const lines = actionsOf(entry).filter(({ what }) => nameOneWork(what, second.what));
    return lines.some(({ who }) => who === entry.by) || (entry.kind === 'meeting' && lines.length > 0);
  });
