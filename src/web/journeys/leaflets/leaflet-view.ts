import { sleepFactors } from '../../../core/pathway/assessment/sleep-factors.ts';
import { leafletAddress, leafletsAddress } from '../../addresses.ts';
import type { Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { namesIn } from '../../words/names.ts';
import { adultsToWeigh } from '../assessment/adults-to-weigh.ts';
import { factorsView } from '../assessment/factors-view.ts';
import { identityOf } from '../child/identity.ts';
import { toField, understandings, waysOfGiving } from './leaflet-form.ts';
import type { LeafletRead } from './leaflet-read.ts';

/** A sheet in plain words and pictures; what on record asks for a fuller conversation; and the form that records that it was given. */
export function leafletView({ picture, agency, leaflet }: LeafletRead, { open, visitor }: GivenCase, returned?: Returned): object {
  const names = namesIn(open.directory);
  const chosen = picture.today === open.days.usual ? undefined : picture.today;
  const sent = returned?.sent ?? {};
  const problems = returned?.problems ?? [];
  return {
    title: leaflet.title,
    form: true,
    identity: identityOf(picture),
    name: names.person(picture.child),
    leaflet,
    factors: leaflet.topic === 'safe-sleep' ? factorsView(sleepFactors(picture), picture, open) : [],
    mayWrite: agency !== undefined && visitor.may('write-for-agency'),
    send: leafletAddress(open, picture.child, leaflet.id, chosen),
    all: leafletsAddress(open, picture.child, chosen),
    to: adultsToWeigh(picture).map((person) => ({
      key: toField(person, open),
      name: names.person(person),
      checked: sent[toField(person, open)] === 'yes',
    })),
    ways: Object.entries(waysOfGiving).map(([value, text]) => ({ value, text })),
    understandings: Object.entries(understandings).map(([value, text]) => ({ value, text })),
    given: sent,
    errors: problems,
    errorOn: Object.fromEntries(problems.map(({ field, text }) => [field, text])),
  };
}
