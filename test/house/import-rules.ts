import type { IForbiddenRuleType } from 'dependency-cruiser';

// The house's allowed edges. Tests are free in what they reach, but for cycles: they build what they need from every floor.

const tests = String.raw`\.test\.ts$`;

/** Each floor of the core may import the floors before it. Folders on one floor do not import each other. */
const coreFloors: readonly (readonly string[])[] = [
  ['time'],
  ['clock'],
  ['entry'],
  ['ledger'],
  ['picture'],
  ['access'],
  ['message'],
  ['matching'],
  ['check'],
  ['sharing'],
  ['checks'],
  ['prompt'],
  ['replay'],
  ['form'],
  ['pathway'],
  ['genogram', 'chronology', 'paper', 'child-now'],
  ['taken-out'],
  ['submission', 'anonymise'],
  ['learning'],
];

const reach: Readonly<Record<string, readonly string[]>> = {
  parse: ['core'],
  storage: ['core', 'parse'],
  exchange: ['core', 'parse'],
  web: ['core', 'parse'],
  cli: ['core', 'parse'],
};

const layers = ['core', ...Object.keys(reach), 'app'];

const coreRules: readonly IForbiddenRuleType[] = coreFloors
  .slice(0, -1)
  .flat()
  .map((folder) => ({
    name: 'core-goes-down',
    comment: `${folder} may import only the folders that come before it in the list of the house`,
    severity: 'error',
    from: { path: `^src/core/${folder}/`, pathNot: tests },
    to: { path: `^src/core/(${notBelow(folder).join('|')})/` },
  }));

const layerRules: readonly IForbiddenRuleType[] = Object.entries(reach).map(([layer, allowed]) => ({
  name: `${layer}-reaches-only-${allowed.join('-and-')}`,
  severity: 'error',
  from: { path: `^src/${layer}/`, pathNot: tests },
  to: { path: '^src/', pathNot: `^src/(${[layer, ...allowed, 'app'].join('|')})/` },
}));

function notBelow(folder: string): readonly string[] {
  const floor = coreFloors.findIndex((folders) => folders.includes(folder));
  return coreFloors
    .slice(floor)
    .flat()
    .filter((other) => other !== folder);
}

/** The imports that the house forbids. A broken rule names the importing file. */
export const importRules: readonly IForbiddenRuleType[] = [
  {
    name: 'core-imports-only-core',
    comment: 'the core decides from its arguments: no npm package, nothing of Node, nothing from the floors above',
    severity: 'error',
    from: { path: '^src/core/', pathNot: tests },
    to: { pathNot: '^src/core/' },
  },
  ...coreRules,
  {
    name: 'core-holds-only-listed-folders',
    severity: 'error',
    from: { path: '^src/core/', pathNot: `^src/core/(${coreFloors.flat().join('|')})/` },
    to: {},
  },
  {
    name: 'checks-stand-alone',
    comment: 'what two checks share lives in src/core/check',
    severity: 'error',
    from: { path: '^src/core/checks/([^/]+)/' },
    to: { path: '^src/core/checks/', pathNot: '^src/core/checks/$1/' },
  },
  ...layerRules,
  {
    name: 'src-holds-only-listed-folders',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/(${layers.join('|')})/` },
    to: {},
  },
  {
    name: 'nothing-imports-app',
    severity: 'error',
    from: { pathNot: `^src/app/|^test/|^bench/|${tests}` },
    to: { path: '^src/app/' },
  },
  {
    name: 'only-tests-import-test',
    severity: 'error',
    from: { pathNot: `^(test|bench)/|${tests}` },
    to: { path: `^test/|${tests}` },
  },
  {
    name: 'src-runs-without-development-packages',
    severity: 'error',
    from: { path: '^(src|bin)/', pathNot: tests },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  { name: 'every-import-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
];
