/**
 * One name in its several spellings, a line a name, the one that stands for all of them first. Written down for Heed from general knowledge of
 * the names of Britain and of how passports, registrars and schools write them; taken from no list. A spelling stands on one line only.
 */
export const spellings = `
mohammed muhammad muhammed mohammad mohamed mohamad muhamed muhamad mohamud muhammadu mohd mohammod muhammet mehmet mahomed
ahmed ahmad ahmet achmed akhmed ahmadu
hussein hussain husain husein hossain hussien hossein husseyin huseyin
hassan hasan hassen hasaan
ibrahim ebrahim ibraheem ibrahima ebraheem
yusuf yousuf yousef youssef yousaf yusef yosef yousif jusuf youcef usuf
abdullah abdulla abdallah abdellah abdulah abdoulaye
abdul abdel abdal abd
abdulrahman abdurrahman abdelrahman abdirahman abdurahman abdirahmaan
umar omar oumar omer umer
usman osman othman uthman ousmane usmaan
ali aly aliy
aliyah aaliyah aliya alia aliah aleeyah
aisha ayesha aysha aishah aesha aicha ayisha eisha aysia ayshah
fatima fatimah fatema fathima fatimata fatma fadumo fatuma fatoumata
khadija khadijah khadeeja hadija kadija khadiza khatija
maryam mariam mariyam miriam meryem maryem maryan mariama
zainab zaynab zeinab zeynep zainabu zaynub zeynab
zahra zara zahrah zehra
amina aminah aamina ameena aminata
safiya safiyah safia saffiyah sofiya
sumaya sumayya sumayah sumaiya soumaya
noor nur nour noora noura nura
layla leila laila leyla leilah laylah
yasmin yasmine jasmine jasmin yasmeen jazmin yasemin jazmine
hanna hannah hana hanah hanaa
rukhsana ruksana roxana rokhsana
shabana shabanah shabnam
nasreen nasrin nasrine nazreen
parveen parvin perveen parven
begum begam beegum
khatun khatoon khatoun
bibi beebee
khan kahn
sheikh shaikh shaykh sheik
sayed syed sayyid said saeed saiyad syeed sayeed
malik maalik malick
iqbal ikbal eqbal
akhtar akter aktar akther akhter
chowdhury chaudhry choudhury chaudhary chaudhri choudhry chowdhry chaudary
qureshi kureshi quraishi koreshi
rehman rahman rahmaan rehmaan
khalid khaled halid khaleed
karim kareem karem
salim saleem selim salem
nadeem nadim
tariq tarik tarek tareq
imran emran imraan
bilal bilaal belal
hamza hamzah hamsa
zubair zubayr zubeir zuber
shahid shaheed chahid
rashid rasheed rachid
waleed walid oualid
jamal jamaal gamal djamal jemal
jamil jameel gamil
hakim hakeem
aziz azeez
mustafa mustapha mostafa moustafa
mahmud mahmoud mehmood mahmood mehmud
idris idrees idriss
ismail ismael ismaeel esmail ismaila
isa eesa issa essa
musa moosa moussa mousa
dawud dawood daud dawoud davud
sulaiman suleiman sulayman soliman suleman sulaymaan suleyman
yahya yahia yehia
zakariya zakaria zakariyya zakariah
hafsa hafsah hafza
sana sanaa sanah
saima saimah sayma
samina sameena
farah farrah
faisal faysal feisal
arshad irshad
nasir naseer naser nasser
singh sing
kaur cour
patel pattel
harpreet harprit
gurpreet gurprit
jaspreet jasprit
manpreet manprit
sandeep sandip
kuldeep kuldip
jasvinder jaswinder
balvinder balwinder
sukhvinder sukhwinder
harvinder harwinder
parminder parmindar
vijay wijay vijai
vikram wikram bikram
krishna krishnan
lakshmi laxmi luxmi
aarav arav
diya dia deeya
priya pria
pooja puja
sunita suneeta
anil aneel
sunil suneel
ravi rawi
shreya shriya
gita geeta
sita seeta
mina meena
nguyen nguyn
agnieszka agneska agnieshka
katarzyna katarina katazyna katarzina
malgorzata malgozata margorzata
tomasz tomas thomas tomash
krzysztof kristof krzystof krzysztow
wojciech woytek
lukasz lucas lukas lukash
mateusz matthew mathew mateus mateush mattheus
michal michael micheal mikael mikhail mykhailo michail mihail michel miguel
jakub yakub jacub jakob jacob yaqub yaqoob
pawel pavel pawl
piotr petr pyotr petro
andrzej andzej andrej andrei andrey andriy
grzegorz gregor gregory gregorz grigor
stanislaw stanislav
zbigniew zbignew
magdalena magdalina
aleksandra alexandra oleksandra alessandra
aleksander alexander alexandre aleksandr oleksandr alessandro
zofia sofia sophia sofija
ewa eva
anna ana ania
joanna yoanna
weronika veronica veronika
natalia nataliya natalya nathalia
julia giulia yulia iulia juliya
katya katia
oksana oxana
olena elena alena
iryna irina
tetiana tatiana tatyana
svetlana svitlana
dmytro dmitri dmitry dimitri
serhiy sergei sergey serhii
volodymyr vladimir wladimir
yuri yuriy iurii
ihor igor
ioana joana yoana
gheorghe george giorgos georgios yorgos
stefan stephan stephen steven stephane steffan
mihaela michaela mikaela mikayla
nicolae nicholas nicolas nikolas nickolas nikolai nicolai mykola
constantin konstantin konstantinos
cristian christian kristian
adrian adrien adriano
gabriel gabriele
maria mariya marija
catherine katherine catharine kathryn cathryn katharine kathrine catriona katrina ekaterina
cathleen kathleen kathlyn
caitlin kaitlin katelyn kaitlyn caitlyn kaitlynn
elizabeth elisabeth elisabeta elzbieta elspeth elisabet
isabel isobel isabelle isabell ishbel izabel
isabella izabella izabela
sarah sara sarra sahra
rebecca rebekah rebeca rebeka
rachel rachael rachelle racheal
deborah debra debora
theresa teresa terese therese
susan suzan
susanna susannah suzanna zuzanna susana
suzanne susanne
anne ann
leigh lee
lesley leslie
lindsay lindsey linsey lyndsay lyndsey linzi
jane jayne
jean jeanne
joan joann
joanne jo-anne johanne
julie juli
lynn lynne lyn
karen karin karyn
kerry kerri keri
kelly kelley kellie
tracey tracy tracie
stacey stacy stacie staci
ashley ashleigh ashlee ashlea ashly
hayley hailey haley haylee hailee
hollie holly
molly mollie
millie milly
ellie elly
abbie abby abbey abi
abigail abigale abagail
amelia emilia amelie
emily emilie emmily
olivia alivia olivea
chloe khloe cloe
zoe zoey zoie
phoebe pheobe febe
sophie sofie
lily lilly lilley
freya freyja
niamh neve neave nieve niav
siobhan shevaun shivaun chevonne shavon
sinead shinade
aoife eefa
caoimhe keeva keva
saoirse sersha
orla orlagh
roisin rosheen
ciara keira kiera kira keera
eilidh ailie
mairi mhairi
sian shan
rhys reece reese rees rhees
iain ian iaian
sean shaun shawn shane
eoin owen eoghan owain
ewan euan ewen
callum calum
connor conor connar
kieran ciaran kieron keiran cieran
declan deklan
brendan brendon
brian bryan bryn
neil neal niall nial
alan allan allen alun
alistair alastair alasdair alister
stuart stewart
graham graeme grahame
geoffrey jeffrey geoffry
jon john jhon
jonathan jonathon johnathan jonothan
philip phillip filip
mark marc marek
eric erik
karl carl
craig kraig
darren daren darran
gareth garath
lewis louis luis luiz
luke luc
anthony antony antoni anton antonio
antoine antwan
terence terrence terrance
lawrence laurence lorenzo
vincent vinsent
victor viktor
hugh huw
mathias matthias
nathan nathen
tyler tylor
taylor tayler taylah
kyle kile
kai ky kye
jayden jaden jaiden jaydon jadon
aiden aidan ayden aidyn
caden kaden kayden
riley reilly rylee ryley
rory ruairi ruaridh
zachary zachery zackary zakary
tobias tobiasz
theodore teodor fyodor
joseph josef jozef jose giuseppe
benjamin benyamin beniamin
isaac issac izaak ishaq ishak
elijah elija eliyah
daniel danyal danyel danial daniyal
danielle daniele daniella
michelle michele mishelle
nicole nichole
nicola nichola nikola
natasha natascha natacha
tanya tania tanja
tara tarra
leanne leane lianne leeanne
gemma jemma
gillian jillian
diane dianne dyan
denise denice
elaine elayne
eileen aileen
maureen moreen
shanice chanice shaniece
keisha kesha keshia
latoya latoyah
chanel chanelle shanel shanelle
tia tea tiah
lacey laci lacy
maisie maisy mazie
poppy poppie
evie evy eevie
ava avah
isla ila
mia miya mya
layton leighton leyton
harley harlie
charlie charley
harry harrie
alfie alfy
freddie freddy
teddy teddie
archie archy
ollie olly
oluwaseun seun
chukwuemeka chukwuma
ngozi ngosi
kwame kwami
kofi coffie
akosua akosuah
esther ester hester
grace gracie
chinonso chinoso
hodan hodon
ayaan ayan
abdi abdy
hibo hiba hibaaq
smith smyth smythe
clark clarke
brown browne
green greene
reid reed read
white whyte
thomson thompson tomson
johnson johnston johnstone
stephens stevens
davies davis davys
phillips philips
harris harries
evans evens
hughes hews
pearce pierce peirce
nicholls nichols nicols
matthews mathews
rodgers rogers
mcdonald macdonald
o'neill oneil oneal oneill
o'brien obrian
sheridan sherridan
saint st
kowalski kovalski
nowak novak
`;
