import { sql } from 'kysely';
import type { Directory } from '../../core/entry/directory.ts';
import type { PersonId } from '../../core/entry/ids.ts';
import { type FoundQuestion, peopleToldOf } from '../../core/prompt/found-question.ts';
import { type Version, versionsWith } from '../../core/prompt/versions.ts';
import type { Found } from '../../core/replay/found-by.ts';
import { formatInstant, type Instant, instantOfNumber } from '../../core/time/instant.ts';
import { writeQuestionBody } from '../../parse/stored/question-row.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Within } from '../schema.ts';

/** What is found as one vantage, to be kept. */
export interface ToKeep {
  readonly vantage: string;
  readonly found: Pick<Found, 'questions' | 'looks'>;
  readonly directory: Directory;
}

/** What a row says of a question. */
interface Content {
  readonly check: string;
  readonly anchor: string;
  readonly children: readonly string[];
  readonly people: readonly string[];
  readonly evidence: readonly string[];
  readonly body: string;
}

/**
 * Keeps what is found of some children as one vantage: what differs is shown from `soonest` on, and what is shown until then stays so.
 * @returns how many questions are other than before
 */
export async function keep(
  tx: Within,
  partnership: string,
  children: readonly PersonId[],
  { vantage, found, directory }: ToKeep,
  when: { readonly now: Instant; readonly soonest: Instant },
): Promise<number> {
  const rows = await tx
    .selectFrom('question')
    .select(['check_id', 'anchor', 'appears', 'goes', 'children', 'people', 'evidence', sql<string>`body::text`.as('body')])
    .where('partnership_id', '=', partnership)
    .where('vantage', '=', vantage)
    .where(sql<boolean>`children && ${[...children]}::text[]`)
    .execute();
  const held = rows.map((row): Version<Content> => {
    const { check_id: check, anchor, children, people, evidence, body } = row;
    const goes = row.goes === null ? {} : { goes: momentOf(row.goes) };
    return {
      key: `${check}/${anchor}`,
      content: { check, anchor, children, people, evidence, body },
      appears: momentOf(row.appears),
      ...goes,
    };
  });
  const wanted = found.questions.map((one) => ({ key: `${one.check}/${one.anchor}`, content: contentOf(one, directory) }));
  const next = versionsWith(held, wanted, when, isSame);
  const added = next.filter((one) => !held.some((other) => isSameVersion(one, other)));
  for (const one of held.filter((before) => !next.some((after) => isSameVersion(before, after))))
    await tx
      .deleteFrom('question')
      .where('partnership_id', '=', partnership)
      .where('vantage', '=', vantage)
      .where('check_id', '=', one.content.check)
      .where('anchor', '=', one.content.anchor)
      .where('appears', '=', formatInstant(one.appears))
      .execute();
  for (let from = 0; from < added.length; from += 200)
    await tx
      .insertInto('question')
      .values(added.slice(from, from + 200).map((one) => rowOf(partnership, vantage, one)))
      .execute();
  await keepLooks(tx, partnership, vantage, children, found);
  return new Set(added.map(({ key }) => key)).size;
}

async function keepLooks(
  tx: Within,
  partnership: string,
  vantage: string,
  children: readonly PersonId[],
  { looks }: Pick<Found, 'looks'>,
): Promise<void> {
  await tx
    .deleteFrom('look_again')
    .where('partnership_id', '=', partnership)
    .where('vantage', '=', vantage)
    .where(sql<boolean>`child = ANY (${[...children]}::text[])`)
    .execute();
  if (looks.length === 0) return;
  const rows = looks.map(({ child, at }) => ({ partnership_id: partnership, vantage, child, at: formatInstant(at) }));
  await tx.insertInto('look_again').values(rows).execute();
}

/** A driver gives a moment as a date. */
const momentOf = (stored: unknown): Instant => instantOfNumber(stored instanceof Date ? stored.getTime() : Number.NaN);

const contentOf = (one: FoundQuestion & { readonly children: readonly PersonId[] }, directory: Directory): Content => ({
  check: one.check,
  anchor: one.anchor,
  children: [...one.children].sort(),
  people: peopleToldOf(one, directory),
  evidence: one.evidence.map(({ entry }) => entry),
  body: writeQuestionBody(one),
});

/** The database keeps JSON in an order of its own. */
const isSame = (one: Content, other: Content): boolean => asText(one) === asText(other);
const asText = ({ body, ...content }: Content): string => canonicalJson({ ...content, body: JSON.parse(body) as unknown });

const isSameVersion = (one: Version<Content>, other: Version<Content>): boolean =>
  one.key === other.key && one.appears === other.appears && one.goes === other.goes && isSame(one.content, other.content);

const rowOf = (partnership_id: string, vantage: string, { content, appears, goes }: Version<Content>) => ({
  partnership_id,
  vantage,
  check_id: content.check,
  anchor: content.anchor,
  appears: formatInstant(appears),
  goes: goes === undefined ? null : formatInstant(goes),
  children: content.children,
  people: content.people,
  evidence: content.evidence,
  body: content.body,
});
