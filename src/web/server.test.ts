import { describe, expect, it } from 'vitest';
import { testServer, visitorOf } from '../../test/builders/visitor.ts';
import { routes } from './routing/routes.ts';

describe('every page', () => {
  it('says that it is a demonstration, lets nothing in from elsewhere and is kept by no cache', async () => {
    const visitor = visitorOf(await testServer());
    await visitor.continueAs('child-e', 'whole');
    for (const page of [
      '/',
      '/cases/child-e/today',
      '/cases/child-e/checks',
      '/cases/child-e/play',
      '/cases/child-e/children/steven',
      '/nowhere',
    ]) {
      const { body, headers } = await visitor.get(page);
      expect(body).toContain('Demonstration');
      expect(headers['content-security-policy']).toContain("default-src 'none'");
      expect(headers['cache-control']).toBe('no-store');
    }
  });
  it('leaves a log without an address, a query, a form or a name', async () => {
    const lines: string[] = [];
    const visitor = visitorOf(await testServer({ lines }));
    await visitor.continueAs('child-e', 'hv');
    await visitor.get('/cases/child-e/children/steven?on=2018-06-20');
    expect(lines.join('')).toContain('child-shown');
    expect(lines.join('')).not.toMatch(/steven|joanne|2018-06-20|_csrf|child-e/i);
  });
  it('is in the route table with what it needs and what the access log says of it, once', () => {
    const named = routes.map(({ method, address }) => `${method} ${address}`);
    expect(new Set(named).size).toBe(named.length);
    for (const { permission, audit } of routes) expect([permission, audit].every((word) => word.length > 0)).toBe(true);
  });
});
