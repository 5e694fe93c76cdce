import { beforeEach, describe, expect, it } from 'vitest';
import { begin, day, recordsOfChildE, send, textOf, visitingIn, write } from '../../../../test/builders/writing-down.ts';
import type { Desks } from '../../../core/prompt/port.ts';

let records: Desks;
beforeEach(() => {
  records = recordsOfChildE();
});
const shown = async (as: string, entry: string): Promise<string> =>
  textOf((await (await visitingIn(records, as)).get(`${entry}?on=${day}`)).body);
const least = { on: day, version: '0', about: 'Steven', when: 'yesterday 2pm', text: 'He was cold.', 'f-children': 'Steven' };

describe('a form of its own', () => {
  it('of an ambulance crew asks what was seen of the home, which no other referral does', async () => {
    const visitor = await visitingIn(records, 'hv');
    expect((await visitor.get(await begin(visitor, 'referral'))).body).not.toContain('name="f-conditions"');
    const entry = await write(visitor, {
      ...{ ...least, way: 'ambulance-concern', 'f-sort': 'ambulance-concern', 'f-from': 'professional' },
      ...{ 'f-conditions': 'No heating upstairs.', 'f-howLived': 'The television was on all night.', 'f-handedTo': 'Sister Bell' },
    });
    for (const says of ['No heating upstairs.', 'The television was on all night.', 'Sister Bell'])
      expect(await shown('hv', entry)).toContain(says);
  });

  it('of a GP carries the flags of the problem list, each with its day', async () => {
    const visitor = await visitingIn(records, 'gp');
    const entry = await write(visitor, {
      ...{ ...least, way: 'gp-referral', 'f-sort': 'gp', 'f-from': 'professional' },
      'f-flags': '4 March 2017: domestic abuse\n2 May 2018: not brought',
    });
    const page = await shown('gp', entry);
    for (const says of ['4 March 2017: domestic abuse', '2 May 2018: not brought']) expect(page).toContain(says);
  });

  it('to a children’s centre is not recorded without the concerns and what the plan asks', async () => {
    const visitor = await visitingIn(records, 'hv');
    const form = { ...least, way: 'centre-referral', 'f-sort': 'childrens-centre', 'f-from': 'professional' };
    const turned = await send(visitor, await begin(visitor, 'centre-referral'), form);
    expect(turned.status).toBe(422);
    for (const says of ['Write the concerns that it carries', 'Write what the plan asks of the centre, or that there is no plan'])
      expect(textOf(turned.body)).toContain(says);
    const entry = await write(visitor, {
      ...form,
      'f-concerns': 'Alone at night',
      'f-planCarried': 'Twice a week',
      'f-tellBack': 'Each worry, the same day',
    });
    for (const says of ['Alone at night', 'Twice a week', 'Each worry, the same day']) expect(await shown('hv', entry)).toContain(says);
  });
});

describe('what a caller told', () => {
  it('is put to the front door that writes it down, and is on its board at once', async () => {
    const visitor = await visitingIn(records, 'csc');
    const at = await begin(visitor, 'caller');
    expect((await visitor.get(at)).body).toMatch(/name="f-to-csc"[^>]*checked/);
    await write(visitor, { ...least, way: 'caller', 'f-to-csc': 'yes', 'f-from': 'neighbour', heardFrom: '' });
    const board = textOf((await visitor.get(`/cases/child-e/front-door?on=${day}`)).body);
    expect(board).toMatch(/Waiting for a decision \(\d+\).*Raised by a neighbour/);
  });
});

describe('news for the next shift', () => {
  it('is asked with the time by which it is to be read, and stands on the daily list', async () => {
    const visitor = await visitingIn(records, 'csc');
    await write(visitor, { ...least, way: 'note', text: 'Police rang at two.', 'f-readBy': '27 July 2018 09:00' });
    expect(textOf((await visitor.get(`/cases/child-e/front-door/daily?on=${day}`)).body)).toMatch(
      /Police rang at two\. To be read by 27 July 2018, 09:00/,
    );
  });
});
