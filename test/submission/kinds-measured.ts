import { readingOf } from '../../src/core/submission/words/text/reading.ts';
import { kindsIn } from '../../src/core/submission/words/propose-kinds.ts';
import { reviewedIn } from './reviewed.ts';
import { askedOf, rowsOf, whoIn } from './table-of.ts';
const [folder = 'cases', only, show] = process.argv.slice(2);
let all = 0, right = 0, top3=0; const conf = new Map<string, number>();
const t0 = performance.now(); let n=0;
for (const { of } of reviewedIn(folder)) {
  if (only && only!=='all' && !only.split(',').includes(of.name)) continue;
  const who = whoIn(of); let a = 0, r = 0;
  for (const row of rowsOf(of)) {
    const asked = askedOf(of, who, row, []);
    const ks = kindsIn(readingOf(asked)); n++;
    const { usualKinds } = await import('../../src/core/submission/words/lexicon/usual-kinds.ts');
    const best = ks[0]?.kind ?? usualKinds[asked.by.kind]?.[0] ?? 'note';
    a++; if (best === row.original.kind) r++; else { const k=`${row.original.kind} -> ${best}`; conf.set(k,(conf.get(k)??0)+1);
      if (show) console.log(`${of.name} ${row.original.id} ${asked.by.kind} WANT ${row.original.kind} GOT ${ks.slice(0,4).map(k=>k.kind+':'+k.strength.toFixed(1)).join(' ')}\n     ${row.original.text}\n     ${(ks[0]?.because??[]).map(b=>row.original.text.slice(b.start,b.end)).join(' | ')}`); }
    if (ks.slice(0,3).some(k=>k.kind===row.original.kind)) top3++;
  }
  console.log(of.name, r, a, (100 * r / a).toFixed(1)); all += a; right += r;
}
console.log('total', right, all, (100 * right / all).toFixed(1), 'top3', (100*top3/all).toFixed(1), ((performance.now()-t0)/n).toFixed(3),'ms/row');
if (show) console.log([...conf].sort((a,b)=>b[1]-a[1]).slice(0,25).map(x=>x.join(' ')).join('\n'));
