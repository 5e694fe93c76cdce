import { describe, expect, it } from 'vitest';
import { testServer, visitorOf } from '../../../../test/builders/visitor.ts';

const child = '/cases/child-e/children/steven';

describe("a child's page", () => {
  it('shows who works with the family, as known on the day chosen', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-e', 'hv');
    const { body } = await visitor.get(`${child}?on=2018-06-20`);
    expect(body).toContain('Showing <strong>20 June 2018</strong>');
    expect(body).toContain('Child in need plan');
  });
  it('is not there for somebody who has continued in another case', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-p', 'whole');
    const [guessed, made] = [await visitor.get(child), await visitor.get('/cases/no-such-case/children/nobody')];
    expect(guessed.status).toBe(404);
    expect(guessed.body).toBe(made.body);
  });
  it('is the same bytes as a page that does not exist, for an agency that can read nothing about the child', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-e', 'ambulance');
    const [unreadable, absent] = [await visitor.get(child), await visitor.get('/cases/child-e/children/nobody')];
    expect(unreadable.status).toBe(404);
    expect(unreadable.body).toBe(absent.body);
  });
});
