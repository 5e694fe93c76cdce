import { mkdirSync, writeFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { beforeAll, describe, expect, it } from 'vitest';
import { takeOut } from '../../../../test/builders/taking-out.ts';
import { testServer, type VisitorAtWork, visitorOf } from '../../../../test/builders/visitor.ts';

const child = '/cases/child-e/children/steven';
let server: FastifyInstance;
beforeAll(async () => {
  server = await testServer();
});

async function as(agency: string): Promise<VisitorAtWork> {
  const visitor = visitorOf(server);
  await visitor.continueAs('child-e', agency);
  return visitor;
}

describe('taking out', () => {
  it('looks', async () => {
    const visitor = await as('whole');
    mkdirSync('/tmp/out-look', { recursive: true });
    for (const what of [
      'chronology-docx',
      'chronology-xlsx',
      'chronology-csv',
      'chronology-pdf',
      'lanes-A4',
      'lanes-svg',
      'genogram-A4',
      'genogram-svg',
      'meeting-A4',
      'case-file',
    ]) {
      const started = performance.now();
      const got = await takeOut(visitor, child, what);
      const name = /filename="([^"]*)"/.exec(String(got.headers['content-disposition']))?.[1];
      console.log(what, got.status, got.headers['content-type'], name, got.bytes.length, Math.round(performance.now() - started));
      writeFileSync(`/tmp/out-look/${what}.${name?.split('.').at(-1)}`, got.bytes);
      expect(got.status).toBe(200);
    }
    const short = await takeOut(visitor, child, 'chronology-docx', 'years=short&as=gp&on=2018-07-26');
    writeFileSync('/tmp/out-look/short.docx', short.bytes);
    writeFileSync('/tmp/out-look/page.html', (await visitor.get(`${child}/take-out`)).body);
  });
});
