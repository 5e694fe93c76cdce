import type { Key } from '../../src/core/anonymise/key.ts';
import type { Chance } from '../world/chance.ts';
import type { Report } from './read-report.ts';

/** Somebody as a key has them, and what those who know them call them: a name that stands in no table of the engine, as often as not. */
export interface Cast {
  readonly first: string;
  readonly last: string;
  readonly short: string;
}

// Given names with what those who bear them are called at home, by where their families are from; the second line of each are surnames. Written for this measurement, from general knowledge.
const cultures: readonly { readonly she: string; readonly he: string; readonly last: string }[] = [
  {
    she: 'Stephanie/Steph Kimberley/Kimmy Rebecca/Bex Sharon/Shaz Grace/Gracie Hope/Hopey Rose/Rosie Samantha/Sammy Charlotte/Lottie Natalie/Nat Faith/Faithy Dawn/Dawnie Lorraine/Lozza Summer/Sumsum Joy/Joysie',
    he: 'Jonathan/Jonny Kieran/Kez Bradley/Brads Mark/Marky Will/Willo Anthony/Tony Gareth/Gaz Terence/Tezza Connor/Con Liam/Li Ashley/Ash Darren/Daz Callum/Cal Dean/Deano',
    last: 'Hepplewhite Ackroyd Thistlethwaite Brocklehurst Pemberton Sugden Entwistle Crabtree Young Marsh Hartley Oldroyd Fairclough Wardle Tomlinson',
  },
  {
    she: 'Siobhan/Shiv Aoife/Eef Niamh/Neevie Roisin/Ro Caitlin/Cait Orla/Orls',
    he: 'Padraig/Podge Diarmuid/Derm Seamus/Shay Ciaran/Kier Eoghan/Eo Cathal/Cats',
    last: "O'Shaughnessy McGillicuddy Ní-Bhriain O'Driscoll MacNamara Gallagher Kinsella",
  },
  {
    she: 'Agnieszka/Aga Magdalena/Magda Katarzyna/Kasia Małgorzata/Gosia Ioana/Ionela Zsófia/Zsófi',
    he: 'Krzysztof/Krzyś Zbigniew/Zbyszek Wojciech/Wojtek Gheorghe/Gică Łukasz/Łuki Bogdan/Bobo',
    last: 'Kowalczyk Wiśniewska Szczepański Dumitrescu Nowakowska Horváth Jankauskas Radulescu',
  },
  {
    she: 'Parveen/Pinky Shabnam/Shabs Harpreet/Preeti Sukhvinder/Sukhi Nusrat/Nusi Jaswinder/Jassi Priyanka/Pri',
    he: 'Mohammed/Mo Gurpreet/Gupi Imran/Immy Rajesh/Raju Zeeshan/Shaani Harjit/Jeet Tariq/Taz',
    last: 'Choudhury Dhaliwal Rahman Patel-Shah Hussain Bhattacharya Mahmood Sandhu Iqbal',
  },
  {
    she: 'Fadumo/Fay Hodan/Hoddy Samira/Sammie Nasteexo/Nasti Rahma/Rahmo Leila/Lulu',
    he: 'Abdirahman/Abdi Yusuf/Yus Mustafa/Moose Khaled/Kal Hamza/Hamzy Ibrahim/Ibby',
    last: 'Warsame al-Hassan Abdullahi Farah Haji Osman Ben-Youssef',
  },
  {
    she: 'Oluwaseun/Seun Chiamaka/Amaka Abena/Abs Ngozi/Goz Temitope/Temi Precious/Pres',
    he: 'Chukwuemeka/Emeka Kwabena/Kobby Babatunde/Tunde Kofi/Kofs Olumide/Lumi Tendai/Tendo',
    last: 'Okonkwo Adeyemi Boateng Nwachukwu Mensah Achebe Oyelaran Chikwanha',
  },
  {
    she: 'Xiaoling/Ling Phuong/Fuong Thi-Mai/Mai Nguyet/Nguy Mei-Lin/Meimei',
    he: 'Minh-Duc/Duc Zhiwei/Wei Jianhong/Hong Quang/Kwang Hao-Yu/Haoyu',
    last: 'Nguyen Zhang Trinh Huang Phan Ouyang',
  },
];
const schools = [
  'Thornhill Lees',
  'St Brigid’s',
  'Carr Bottom',
  'Meadowfield',
  'Holy Rood',
  'Netherby',
  'Oakwell',
  'Whinmoor',
  "St Chad's",
] as const;
const streets = ['Ludworth', 'Back Mill', 'Orchard', 'Wharncliffe', 'Larkhill', 'Station', 'Albert', 'Pinfold'] as const;
const townsHere = [
  'Castlebridge',
  'Ravensthorpe',
  'Todmorden',
  'Grimethorpe',
  'Kirkholme',
  'Wolverhampton',
  'Aberystwyth',
  'Luton',
] as const;

const pairOf = (words: string, chance: Chance): readonly [string, string] => {
  const all = words.split(' ');
  const [first = '', short = ''] = (all[chance.between(0, all.length - 1)] ?? '').split('/');
  return [first, short];
};

/** A key for a report: everybody gets a name, of families from everywhere; places get names too. */
export function castOf(report: Report, chance: Chance): { readonly key: Key; readonly cast: readonly Cast[] } {
  const cast: Cast[] = [];
  for (const { pronouns } of report.people) {
    let one: Cast;
    do {
      const culture = cultures[chance.between(0, cultures.length - 1)];
      const isShe = pronouns === 'she' || (pronouns === 'they' && chance.happens(0.5));
      const [first, short] = pairOf((isShe ? culture?.she : culture?.he) ?? '', chance);
      const surnames = (culture?.last ?? '').split(' ');
      one = { first, short, last: surnames[chance.between(0, surnames.length - 1)] ?? '' };
    } while (cast.some((other) => other.first === one.first || other.last === one.last));
    cast.push(one);
  }
  // Whoever makes a key knows what about half of them are called at home.
  const people = report.people.map(({ alias, pronouns }, i) => {
    const { first = '', last = '', short = '' } = cast[i] ?? {};
    return { id: `p${i}`, names: [`${first} ${last}`, ...(chance.happens(0.5) ? [short] : [])], alias, pronouns };
  });
  const places = report.places.map(({ alias, sort }, i) => ({ id: `q${i}`, sort, alias, names: [placeName(sort, chance)] }));
  return { key: { people, places, dates: { grain: report.grain }, usedElsewhere: [{ alias: 'Child Q', of: 'another review' }] }, cast };
}

export function placeName(sort: string, chance: Chance): string {
  switch (sort) {
    case 'school':
      return `${chance.pick(schools)} ${chance.pick(['Primary School', 'Academy', 'Nursery', 'C of E Primary School', 'Infant School'])}`;
    case 'town':
    case 'area':
      return chance.pick(townsHere);
    case 'practice':
      return `${chance.pick(streets)} ${chance.pick(['Road Surgery', 'Medical Centre', 'Lane Health Centre', 'Medical Practice'])}`;
    case 'hospital':
      return `${chance.pick(['Pinderdale', 'Airesbrook', 'Queen Margaret', 'St Oswald’s'])} ${chance.pick(['General Hospital', 'Hospital', 'Royal Infirmary'])}`;
    case 'service':
      return `${chance.pick(schools)} Children’s Centre`;
    default:
      return `${chance.between(1, 188)} ${chance.pick(streets)} ${chance.pick(['Road', 'Street', 'Close', 'Avenue', 'Terrace', 'Lane'])}`;
  }
}
