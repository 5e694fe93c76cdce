import { strategiesOf } from '../../../core/learning/register/board/strategies.ts';
import { holderOf } from '../../../core/learning/register/holder.ts';
import { showDay } from '../../../core/time/day.ts';
import { present } from '../../../parse/learning/parts.ts';
import { registerAddress } from '../../addresses.ts';
import { formModel, type Returned } from '../../recording/returned.ts';
import type { GivenCase } from '../../routing/route.ts';
import { aDay, type BoardRead, boardForm, boardPage } from './board-page.ts';
import { choicesOf } from './choices.ts';
import { listedIn, themesIn } from './listed.ts';
import { registerFrame } from './register-frame.ts';
import { holderInWords, ownerInWords } from './register-words.ts';

const page = { at: 'strategies', template: 'register/strategies.njk', view: strategiesView };

/** Strategies with their owners, measures and the days on which they are looked at (R226). */
export const strategiesRoute = boardPage(page);
export const keepStrategyRoute = boardForm(page, 'keeps', (form, sent, { noted, today }) => {
  if (sent.of === undefined) {
    const owner = form.owner('owner');
    if (owner === undefined && form.problems().every(({ field }) => !field.startsWith('owner')))
      form.problem('owner-at', 'Name the post that owns it');
    const says = form.needed('says', 'Write what it is called and what it is for');
    const by = form.day('by', 'Write when it is looked at next, such as 7 4 2027');
    const measures = listedIn(form.needed('measures', 'Write what will show whether it works: one measure a line'));
    if (owner === undefined || by === undefined) return [];
    return [{ said: { kind: 'strategy', says, owner, measures, themes: themesIn(form.maybe('themes')), by } }];
  }
  if (!noted.some(({ id, said }) => id === sent.of && said.kind === 'strategy')) return 'no such';
  const on = form.day(`on-${sent.of}`, aDay, { notAfter: today });
  const by = form.day(`by-${sent.of}`, 'Write when it is looked at next, such as 7 4 2027');
  const words = form.needed(`words-${sent.of}`, 'Write what its measures show');
  if (on === undefined || by === undefined) return [];
  return [{ said: { kind: 'strategy-looked-at', of: sent.of, on, words, by, ...present({ where: form.maybe(`where-${sent.of}`) }) } }];
});

function strategiesView({ noted, today, holding }: BoardRead, { open, visitor }: GivenCase, returned?: Returned): object {
  return {
    title: 'Strategies',
    form: true,
    frame: registerFrame(open.partnership, 'strategies'),
    keeps: visitor.may('keep-learning'),
    send: registerAddress(open.partnership, 'strategies'),
    choices: choicesOf(open),
    strategies: strategiesOf(noted, today).map((one) => ({
      id: one.id,
      says: one.says,
      owner: ownerInWords(one.owner, open),
      holder: holderInWords(holderOf(one.owner, holding, today)),
      measures: one.measures,
      by: showDay(one.by),
      late: one.isLate,
      looks: one.looks.map(({ on, words, where, who }) => ({ on: showDay(on), words, where, who })),
    })),
    doing: returned?.sent.of ?? (returned === undefined ? undefined : 'new'),
    ...formModel(returned),
  };
}
