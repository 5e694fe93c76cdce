import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roles } from '../../src/core/access/role.ts';
import { type AtWork, openFamilyAtWork } from '../builders/family-at-work.ts';
import { withoutTokens } from '../builders/visitor.ts';

let work: AtWork;
beforeAll(async () => {
  work = await openFamilyAtWork();
}, 180_000);
afterAll(() => work?.close());

/** A page without who it is shown to: its own menu and name, and what is random. */
const main = (body: string): string => withoutTokens(body.slice(body.indexOf('<main')));

/** What whoever keeps the training can make of an item: it is theirs alone, and tells nothing. */
const ofKeepers = /<h2[^>]*>What can be made of it<\/h2>\s*<ul[\s\S]*?<\/ul>/;

describe('the library at work', () => {
  it('is read by everybody at work in the partnership, the same bytes for all, and leads to no demonstration', {
    timeout: 180_000,
  }, async () => {
    const pages = [
      '',
      '/not-carried',
      '/kent-safeguarding-children-board-child-j-2019',
      '/kirklees-safeguarding-children-partnership-child-e-2020/f28',
    ];
    const seen = new Map(pages.map((page) => [page, new Set<string>()]));
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const person = await work.employ(`reads-${role}`, role, role === 'reviewer' || role === 'quality' ? undefined : 'housing');
      for (const page of pages) {
        const { status, body } = await person.browser.get(`/cases/${work.partnership}/library${page}`);
        expect([role, page, status]).toEqual([role, page, 200]);
        expect(body).not.toContain('action="/continue"');
        seen.get(page)?.add(main(body).replace(ofKeepers, ''));
      }
    }
    expect([...seen.values()].map((bodies) => bodies.size)).toEqual(pages.map(() => 1));
  });
});
