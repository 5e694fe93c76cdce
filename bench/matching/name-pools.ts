import { ownNames } from '../../src/core/matching/names/data/own-names.ts';
import type { Chance } from '../world/chance.ts';
import { boys, girls, surnames } from '../world/names.ts';

type Some = readonly [string, ...string[]];
const some = (words: readonly string[]): Some => [words[0] ?? 'Smith', ...words.slice(1)];
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const begins =
  'Ash Ather Black Brad Brom Burn Cald Carl Clay Col Crom Dal Den Dun East Ed Elm Fair Farn Gold Good Hal Hart Hazel High Hol Hor Hunt Kirk Lang Law Lin Lock Long Mal Marsh Mel Mid Mor New Nor Oak Old Penn Pick Rad Red Rother Sand Shel Stan Stock Strat Sut Thorn Under Wal Wat West Whit Win Wood'.split(
    ' ',
  );
const ends =
  'ley ton ham worth field ford wood well by thorpe croft stone dale gate bury bridge man son er shaw hurst combe stead brook head'.split(
    ' ',
  );

/** Names of several origins: what people there are called, and what their families are. */
export const pools = {
  english: {
    girls: some(girls),
    boys: some(boys),
    surnames: some([...surnames, ...begins.flatMap((begin) => ends.map((end) => begin + end))]),
  },
  rare: {
    girls: some([...ownNames.split(/\s+/)].filter((word) => word.length > 2 && word.endsWith('a')).map(capital)),
    boys: some([...ownNames.split(/\s+/)].filter((word) => word.length > 2 && !word.endsWith('a')).map(capital)),
    surnames: some(begins.flatMap((begin) => ends.flatMap((end) => [begin + end, `${begin}en${end}`]))),
  },
  welsh: {
    girls: some(
      'Angharad Bethan Carys Catrin Cerys Eleri Elin Ffion Gwen Gwenllian Heledd Lowri Mair Mared Megan Nerys Nia Non Rhiannon Sian Sioned Tegwen Seren Efa'.split(
        ' ',
      ),
    ),
    boys: some(
      'Aled Alun Bryn Caradog Dafydd Dylan Emyr Evan Gareth Geraint Gethin Gruffydd Gwilym Hywel Ieuan Ifan Iolo Iwan Llewelyn Meirion Owain Rhodri Rhys Tomos'.split(
        ' ',
      ),
    ),
    surnames: some(
      'Jones Davies Williams Evans Thomas Roberts Lewis Hughes Morgan Griffiths Edwards Owen James Rees Price Morris Richards Lloyd Phillips Parry Powell Bevan Pugh Prosser Llewellyn Vaughan Howells Jenkins'.split(
        ' ',
      ),
    ),
  },
  asian: {
    girls: some(
      'Aisha Fatima Zainab Maryam Khadija Amina Sana Hira Iqra Nadia Saima Shazia Rukhsana Nasreen Parveen Priya Anjali Deepa Kavita Meera Neha Pooja Simran Harpreet Jaspreet Manpreet Gurpreet Yasmin Noor Safa'.split(
        ' ',
      ),
    ),
    boys: some(
      'Mohammed Muhammad Ahmed Ali Hassan Hussain Ibrahim Yusuf Omar Usman Bilal Hamza Imran Tariq Khalid Rashid Arjun Rohan Ravi Sanjay Vijay Gurdeep Harjit Jaswinder Kuldeep Abdul Zain Rayyan Adam Haroon'.split(
        ' ',
      ),
    ),
    surnames: some(
      'Khan Ahmed Hussain Ali Begum Iqbal Mahmood Akhtar Bibi Shah Malik Patel Sharma Singh Kaur Gill Sidhu Dhillon Grewal Desai Mistry Chowdhury Miah Uddin Rahman Islam Mirza Qureshi Sheikh Butt'.split(
        ' ',
      ),
    ),
  },
  african: {
    girls: some(
      'Abena Adaeze Adwoa Afia Ama Amara Ayaan Chiamaka Chioma Ebele Efua Folake Funmilayo Hodan Ifeoma Kemi Ngozi Nkechi Oluchi Sahra Temitope Titilayo Yaa Yetunde Zuri Hibo Ifrah Faduma'.split(
        ' ',
      ),
    ),
    boys: some(
      'Abdi Abdirahman Ade Ayodele Babatunde Chidi Chinedu Dayo Emeka Femi Ikechukwu Kofi Kojo Kwabena Kwame Kwaku Mohamed Obinna Olu Oluwaseun Segun Tendai Tunde Uche Yaw Farhan Liban Warsame'.split(
        ' ',
      ),
    ),
    surnames: some(
      'Abdi Adebayo Adeyemi Afolabi Asante Boateng Chukwu Eze Farah Hassan Ibrahim Mensah Mohamed Mwangi Nwosu Obi Okafor Okeke Okonkwo Osei Owusu Warsame Ali Moyo Ncube Addo Appiah Balogun'.split(
        ' ',
      ),
    ),
  },
} as const;
export type Origin = keyof typeof pools;

/** The first of a list far more often than the last, as names are. */
export const skewed = (chance: Chance, from: Some, how = 2): string => {
  let at = from.length - 1;
  for (let draw = 0; draw < how; draw += 1) at = Math.min(at, chance.between(0, from.length - 1));
  return from[at] ?? from[0];
};
