import type { FamilyMember, Use } from '../../../core/genogram/family/family-graph.ts';
import type { Names } from '../../words/names.ts';

/** Somebody in a few words: alive or not, how old, who alone knows of them. */
export function aboutPerson({ life, sex, onlyWith, use }: FamilyMember, isChild: boolean, names: Names): readonly string[] {
  const sexes = { f: 'female', m: 'male', unknown: 'sex not on record' } as const;
  const age = life.kind === 'living' || life.kind === 'died' ? life.age : undefined;
  return [
    ...(isChild ? ['the child this drawing is about'] : []),
    ...(life.kind === 'unborn' || life.kind === 'lost' ? [] : [sexes[sex]]),
    ...(life.kind === 'unborn' ? ['not yet born, as far as known'] : []),
    ...(life.kind === 'lost' ? ['a pregnancy that ended without a living child'] : []),
    ...(life.kind === 'died'
      ? [age === undefined ? 'has died' : `died, aged ${ageWords(age)}`]
      : age === undefined
        ? []
        : [`aged ${ageWords(age)}`]),
    ...(use === undefined ? [] : [`${useWords[use.kind]}${use.isDoubtful ? ' (not confirmed, or records differ)' : ''}`]),
    ...(onlyWith === undefined ? [] : [`known only to ${names.agency(onlyWith)}, as far as can be read here`]),
  ];
}

/** What the mark in the lower half of a symbol says; the records' own words stand beside it. */
const useWords: Readonly<Record<Use['kind'], string>> = {
  uses: 'drink or drugs on record',
  recovery: 'on record as having stopped, or in treatment for, drink or drugs',
};

const units = { m: 'month', w: 'week', d: 'day', y: 'year' } as const;

/** An age as it stands in a symbol, said: `~7m` is "about 7 months". */
function ageWords(age: string): string {
  const [, about, digits = '', unit = ''] = /^(~?)(\d+)([mwd]?)$/.exec(age) ?? [];
  const name = unit === 'm' || unit === 'w' || unit === 'd' ? units[unit] : units.y;
  return `${about === '~' ? 'about ' : ''}${digits} ${name}${digits === '1' ? '' : 's'}`;
}
