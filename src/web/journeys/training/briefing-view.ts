import { findNamed } from '../../../core/learning/library/library.ts';
import { briefingParts, linesOf, partsInOrder } from '../../../core/learning/training/briefing.ts';
import { showDay } from '../../../core/time/day.ts';
import { dayAt } from '../../../core/time/instant.ts';
import { libraryItemAddress, trainingAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { agenciesToChoose } from '../../words/agencies-to-choose.ts';
import { allListed } from '../../words/all-listed.ts';
import { namesIn } from '../../words/names.ts';
import type { BriefingReturned } from './briefing-form.ts';
import type { BriefingRead } from './briefing-read.ts';
import { agencyField } from './course-form.ts';
import { partsToWrite } from './new-briefing-route.ts';
import { atAgency, keeps } from './training-read.ts';

export function briefingView(read: BriefingRead, given: GivenCase, returned?: Returned | BriefingReturned): object {
  const { open, sources, visitor } = given;
  const { text } = read;
  const names = namesIn(open.directory);
  const sent = returned?.sent ?? {};
  const at = (...rest: readonly string[]): string => trainingAddress(open.partnership, ['briefings', read.id, ...rest]);
  const from = findNamed(sources.library, read.item ?? '');
  const isKeeper = keeps(given);
  return {
    title: text.title,
    form: true,
    back: { href: trainingAddress(open.partnership), text: 'Training and briefings' },
    said: partsInOrder.map((part) => ({
      ...{ heading: briefingParts[part].heading, isLines: briefingParts[part].isLines, lines: linesOf(text[part]) },
    })),
    from: from && { says: from.item.says, href: libraryItemAddress(open.partnership, from.review.key, from.item.id) },
    keeps: isKeeper,
    mayDiscuss: atAgency(given) !== undefined && read.given.length > 0 && visitor.may('answer-for-agency'),
    ...{ send: at(), give: at('given'), discuss: at('discussed'), pdf: at('pdf'), word: at('word') },
    parts: partsToWrite,
    ...formModel(returned, { ...text }),
    // Fields that another form of the page sent are not there: what stands is.
    given: { ...text, ...sent },
    isRewording: returned !== undefined && sent.title !== undefined,
    found: returned !== undefined && 'found' in returned ? returned.found : [],
    agencies: agenciesToChoose(given.open).map(({ key, name }) => ({
      key: agencyField(key),
      name,
      checked: sent[agencyField(key)] === 'yes',
    })),
    copies: isKeeper
      ? read.given.map(({ on, agencies, teams }) => ({
          on: showDay(on),
          agencies: allListed(agencies.map(names.agency)),
          teams: allListed(teams),
        }))
      : [],
    discussed: read.discussed.map(({ agency, team, on, willDo, landed }) => ({
      ...{ team, on: showDay(on), willDo, said: showDay(dayAt(landed)) },
      agency: agency === undefined ? '' : names.agency(agency),
    })),
    waiting: isKeeper ? waitingFor(read).map(names.agency) : [],
  };
}

/** Agencies that were given a copy and of which no team has said that it talked about it. */
const waitingFor = ({ given, discussed }: BriefingRead) =>
  [...new Set(given.flatMap(({ agencies }) => agencies))].filter((agency) => !discussed.some((one) => one.agency === agency));
