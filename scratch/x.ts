import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { story } from './builders/ledger.ts';
import { knownTo } from '../src/core/picture/record.ts';
import { pictureFrom } from '../src/core/picture/picture.ts';
import { whole, asAgency } from '../src/core/picture/view.ts';
import { instantsOf } from '../src/core/ledger/ledger.ts';
import { involvedAgencies } from '../src/core/picture/involvement.ts';
import { openWork } from '../src/core/picture/open-work.ts';
import { birthOf, parentsOf, childrenInCircle } from '../src/core/picture/family.ts';
import { closingsOf } from '../src/core/picture/plans.ts';
import { formatDay, addDays } from '../src/core/time/day.ts';
import { dayAt } from '../src/core/time/instant.ts';
export function load(name: string) {
  const raw = parse(readFileSync(`cases/${name}.yaml`, 'utf8'), { schema: 'core' });
  const agencies = Object.fromEntries(Object.entries<any>(raw.agencies).map(([k, v]) => [k, v.kind]));
  const people = Object.fromEntries(Object.entries<any>(raw.people).map(([k, v]) => [k, { called: v.called, ...(v.born ? { born: String(v.born) } : {}), sex: v.sex }]));
  const fix = (o: any): any => o;
  const entries = raw.entries.map((e: any) => ({ ...e, when: String(e.when), recorded: e.recorded ? String(e.recorded) : (String(e.when).endsWith('/..') ? String(e.when).slice(0, -3) : undefined) })).map((e: any) => Object.fromEntries(Object.entries(e).filter(([k, v]) => v !== undefined)));
  return { raw, story: story({ agencies, people } as any, entries) };
}
for (const name of process.argv.slice(2)) {
  const { raw, story: s } = load(name);
  const ledger = s.ledger();
  const t0 = performance.now();
  let n = 0;
  for (const at of instantsOf(ledger)) { const known = knownTo(ledger, whole, at); const p = pictureFrom(known, raw.children[0], at); n++; }
  const t1 = performance.now();
  let last = 0 as any;
  for (const at of instantsOf(ledger)) { const known = knownTo(ledger, whole, at); const p = pictureFrom(known, raw.children[0], at); involvedAgencies(p, p.today); openWork(p); birthOf(p, p.child); childrenInCircle(p); last = p; }
  const t2 = performance.now();
  console.log(name, ledger.entries.length, n, (t1 - t0).toFixed(0), (t2 - t1).toFixed(0));
  console.log([...last.circle.members.values()].map((m: any) => `${m.person}:${m.step}`).join(' '), '| told only', last.circle.toldOnly.map((t: any) => `${t.who} ${t.is} ${t.whom}`).join('; '));
  console.log('entries in picture', last.entries.length, 'of', last.known.entries.length, 'left out', last.known.entries.filter((e: any) => !last.byId.has(e.id)).map((e: any) => e.id).join(' '));
  console.log('born', JSON.stringify(birthOf(last, last.child)?.on), 'parents', parentsOf(last, last.child), 'open', openWork(last).map((o: any) => o.what + o.entry.id));
  console.log('closings', closingsOf(last).map((c) => `${formatDay(c.on)} ${c.entries.map((e: any) => e.id)}`).join(' | '));
}
