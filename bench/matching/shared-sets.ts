import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';

/** A labelled file, or two, that is not shipped, with what is asked of Heed on it (F1, and twice the seconds of the prototype). */
export interface SharedSet {
  readonly name: string;
  readonly files: readonly [string, ...string[]];
  readonly columns: string;
  readonly asked: { readonly f1: number; readonly within: number; readonly seconds: number };
}

const febrl =
  'given_name=given-name,surname=surname,street_number=address,address_1=address,address_2=address,suburb=town,postcode=postcode,state=other,date_of_birth=date,soc_sec_id=identifier';

export const sharedSets: readonly SharedSet[] = [
  { name: 'febrl4', files: ['febrl4a.csv', 'febrl4b.csv'], columns: febrl, asked: { f1: 1, within: 0.002, seconds: 1.8 } },
  { name: 'febrl3', files: ['febrl3.csv'], columns: febrl, asked: { f1: 1, within: 0.002, seconds: 1.2 } },
  {
    name: 'fake_1000',
    files: ['fake_1000.csv'],
    columns: 'first_name=given-name,surname=surname,dob=date,city=town,email=email',
    asked: { f1: 0.9458, within: 0.005, seconds: 0.4 },
  },
  {
    name: 'historical_50k',
    files: ['historical_50k.csv.gz'],
    columns:
      'full_name=full-name,first_name=given-name,surname=surname,dob=date,birth_place=town,postcode_fake=postcode,gender=sex,occupation=other',
    asked: { f1: 0.9196, within: 0.005, seconds: 4.6 },
  },
];

/** Who is who in files: the person by record, in their order, by its id; how many are of the first. */
export function personsOf(paths: readonly string[]): {
  readonly ids: readonly string[];
  readonly persons: readonly string[];
  readonly left: number;
} {
  const [ids, persons]: [string[], string[]] = [[], []];
  let left = 0;
  for (const [file, path] of paths.entries()) {
    const bytes = readFileSync(path);
    const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    Papa.parse<readonly string[]>(text, {
      skipEmptyLines: true,
      step: ({ data: [id = '', person = ''] }) => {
        ids.push(id);
        persons.push(person);
      },
    });
    // The line of names that each file begins with is no record.
    ids.splice(left * file, 1);
    persons.splice(left * file, 1);
    if (file === 0) left = ids.length;
  }
  return { ids, persons, left };
}

export const pathsOf = (folder: string, { files }: SharedSet): readonly string[] => files.map((file) => join(folder, file));
