/** Written down for Heed from general knowledge, taken from no list. */
export const countries = `
england scotland wales britain ireland northern kingdom uk gb eu europe european africa asia america usa american australia australian canada france germany
spain portugal italy greece poland romania bulgaria hungary slovakia czechia czech lithuania latvia estonia ukraine russia belarus moldova albania kosovo
serbia croatia bosnia macedonia slovenia turkey cyprus malta netherlands holland belgium denmark sweden norway finland iceland switzerland austria
pakistan india bangladesh sri lanka nepal afghanistan iran iraq syria lebanon jordan palestine israel egypt libya tunisia algeria morocco sudan eritrea
ethiopia somalia kenya uganda tanzania rwanda burundi congo nigeria ghana gambia senegal sierra leone liberia ivory cameroon angola zambia zimbabwe malawi
mozambique botswana namibia africa china japan korea vietnam thailand philippines indonesia malaysia singapore jamaica barbados trinidad tobago guyana brazil
colombia argentina chile peru mexico caribbean mediterranean atlantic christmas easter diwali eid ramadan hanukkah passover lent whitsun halloween xmas
january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mondays tuesdays
wednesdays thursdays fridays saturdays sundays jan feb apr jun jul aug sep sept oct nov dec
`;
export const peoples = `
english scottish scots welsh british irish french german spanish portuguese italian greek polish romanian bulgarian hungarian slovak slovakian lithuanian latvian
estonian ukrainian russian belarusian moldovan albanian kosovan serbian croatian bosnian turkish kurdish cypriot maltese dutch belgian danish swedish norwegian
finnish swiss austrian pakistani indian bangladeshi bengali sylheti punjabi urdu hindi gujarati tamil mirpuri pashto pashtun dari farsi persian arabic arab
afghan iranian iraqi syrian lebanese egyptian libyan tunisian algerian moroccan sudanese eritrean ethiopian amharic tigrinya somali kenyan ugandan rwandan
congolese nigerian yoruba igbo hausa ghanaian twi gambian senegalese swahili zimbabwean shona zambian malawian african chinese mandarin cantonese japanese
korean vietnamese thai filipino tagalog malaysian jamaican caribbean brazilian colombian mexican asian european roma romani gypsy traveller travellers
mummy mum dad daddy mam nan nana nanny gran grandma grandad granny auntie aunty mama papa
black white mixed latin american australian canadian ukrainians poles scot briton britons czech
`;
export const religions = `
christian christians muslim muslims islam islamic hindu hindus sikh sikhs sikhism jewish jew jews judaism buddhist buddhists catholic catholics protestant anglican
methodist baptist pentecostal orthodox evangelical quaker jehovah jehovah's god allah bible quran qur'an koran torah church imam mosque gurdwara sabbath
`;
