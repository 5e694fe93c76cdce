import { describe, expect, it } from 'vitest';
import { testServer, visitorOf } from '../../../../test/builders/visitor.ts';

describe('the start page', () => {
  it('lists the reviewed cases and the invented families, with the people one may continue as', async () => {
    const { body, status } = await visitorOf(await testServer()).get('/');
    expect(status).toBe(200);
    expect(body).toContain('Child E (Steven)');
    expect(body).toContain('Death of a baby of four months');
    expect(body).toContain('<strong>Health visitor</strong> at Health visiting (Locala)');
    expect(body.match(/Play this case/g)).toHaveLength(12);
  });
  it('leads a person of an agency to their desk, and a reviewer to the play', async () => {
    const server = await testServer();
    expect(await visitorOf(server).continueAs('child-e', 'hv')).toMatchObject({ status: 303, location: '/cases/child-e/today' });
    expect(await visitorOf(server).continueAs('child-e', 'play')).toMatchObject({ status: 303, location: '/cases/child-e/play' });
  });
  it('continues as nobody without the token that the form carries', async () => {
    const visitor = visitorOf(await testServer());
    expect(await visitor.post('/continue', { _csrf: 'guessed', case: 'child-e', as: 'hv' })).toMatchObject({ status: 403 });
    expect(await visitor.get('/cases/child-e/today')).toMatchObject({ status: 303, location: '/' });
  });
});
