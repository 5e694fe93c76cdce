import { catalogue } from '../../src/app/catalogue.ts';
import { replayCase } from '../../src/cli/replay-case.ts';
import { acceptedFrom } from './accepted.ts';
import { reviewedIn } from './reviewed.ts';
const [folder = 'cases', only, show] = process.argv.slice(2);
let a=0,b=0,c=0;
for (const { of, expected } of reviewedIn(folder)) {
  if (only && only !== 'all' && !only.split(',').includes(of.name)) continue;
  const run = (one: typeof of) => replayCase(one, { checks: catalogue, progress: () => {}, expected: undefined as never });
  const { compare } = await import('../../src/core/replay/comparison.ts');
  const named = new Set(expected.failings.flatMap((f) => f.checks));
  const before = compare(run(of).replayed, expected, named);
  const again = run(acceptedFrom(of)); const after = compare(again.replayed, expected, named);
  const orig = new Set(before.surfaced.map(({ failing }) => failing.id));
  const kept = after.surfaced.filter(({ failing }) => orig.has(failing.id));
  a += orig.size; b += kept.length; c += after.surfaced.length;
  console.log(of.name, 'original', orig.size, 'again', kept.length, 'new', after.surfaced.length - kept.length, 'unmatched', before.unmatched.length, '->', after.unmatched.length, 'outside allowed', before.outsideAllowed.length, '->', after.outsideAllowed.length, 'broken', before.broken.length, '->', after.broken.length);
  if (show) { const got = new Set(kept.map(({ failing }) => failing.id)); for (const f of before.surfaced) if (!got.has(f.failing.id)) console.log('  MISSED', f.failing.id, f.failing.checks.join(), [...f.failing.evidence].join(), 'by', f.by.key); }
}
console.log('total', b, 'of', a, (100 * b / a).toFixed(1), 'all surfaced', c);
