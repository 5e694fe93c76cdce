/**
 * Full names and the short or homely forms of each, a line a full name: written down for Heed from general knowledge, taken from no list. A short form
 * may stand on several lines: Alex is short for Alexander and for Alexandra, who are not one another.
 */
export const shortForms = `
abigail: abbie gail
adam: addie
adrian: ade
agnes: aggie nessie
agnieszka: aga agusia
aleksander: alex olek sasha sandy alec alexis xander lex sacha ali
aleksandra: alex ola sasha sandra sandy lexi lexie alexa olya
alan: al
albert: al bert bertie
alfred: alf alfie fred freddie
alice: ali allie
alison: ali allie
amanda: mandy manda
amelia: amy millie mia emmy
andrea: andie
andrew: andy drew
andrzej: andy jedrek andriusha
angela: angie ange
anna: annie asia nan aneta ania
annabel: bella anna belle
anne: annie nan
anthony: tony ant tonio
antonia: toni
archibald: archie
arthur: art artie
barbara: babs barb basia barbie
bartholomew: bart
bartlomiej: bartek
bartosz: bartek
beatrice: bea trixie
belinda: bel linda lindy
benedict: ben
benjamin: ben benny benji
bernard: bernie
bernadette: bernie
beverley: bev
bogdan: bogus
bradley: brad
brenda: bren
bridget: bridie biddy
brian: bri
cameron: cam
caroline: carrie caz caro lina
catherine: cath cathy kate katie kathy kit kitty kat cat kath katya kay
cathleen: kath kathy
katarzyna: kasia kaska kate
cecilia: celia cissy
charles: charlie chas chuck
charlotte: charlie lottie char lotte
cheryl: chez
christian: chris
christina: chris chrissie tina christine
christine: chris chrissie tina christina
christopher: chris kit kris topher
krzysztof: krzysiek chris kris
clifford: cliff
clive: clivey
constance: connie
cornelius: con
craig: craigy
cynthia: cindy
daniel: dan danny
danielle: dani
david: dave davy davey
dawid: dave
dawn: dawnie
deborah: deb debbie debs
dennis: den denny
derek: del
desmond: des
diana: di
dimitri: dima mitya
dmytro: dima mitya
dominic: dom
donald: don donnie
dorothy: dot dottie dolly dora
douglas: doug dougie
duncan: dunc
edith: edie
edmund: ed ned ted eddie
edward: ed eddie ned ted teddy
eleanor: ellie nell nora ella ellen lenny
elizabeth: liz lizzie lizzy beth betty betsy bess bessie eliza libby elsie elise lisa liza ela lilibet
ellen: nell ellie
emily: em emmy millie
emma: em emmy
ernest: ernie
eugene: gene
evelyn: evie eve
florence: flo florrie flossie
frances: fran frankie francesca
francesca: fran chess frankie
francis: frank frankie
franklin: frank
frederick: fred freddie
gabriel: gabe
gabrielle: gabby
gareth: gaz
gary: gaz
geoffrey: geoff jeff
gerald: gerry ged
gerard: gerry ged
georgina: georgie gina
georgia: georgie
gheorghe: geo gica
gillian: gill jill gilly
grzegorz: grzesiek greg
gordon: gord
graham: gray
gwendolyn: gwen
hannah: han
harold: harry hal
harriet: hattie harri
helen: nell nellie ellen lena
henry: harry hal hank
herbert: bert herbie
hilary: hil
hugh: hughie
ian: ianto
isabel: bel izzy belle
isabella: bella izzy belle isa isabel
jacek: jack
jacob: jake cob
jacqueline: jackie jacqui
jakub: kuba
james: jim jimmy jamie jimmie jay
jan: janek
jane: janie janey
janet: jan
janice: jan
jasmine: jas jazz
jean: jeannie
jeffrey: jeff
jennifer: jen jenny jenna
jeremy: jez jerry jem
jessica: jess jessie
joan: joanie
joanna: jo asia joasia
joanne: jo
john: jack johnny jonny jock
jonathan: jon jonny
jose: pepe
joseph: joe joey
josephine: jo josie
joshua: josh
joyce: joy
judith: judy jude
julia: julie jules jula
julian: jules
julie: jules
karen: kaz
katherine: kate
kenneth: ken kenny
kevin: kev
kimberley: kim kimmy
kirsten: kirsty
laura: laurie lol
lauren: laurie
lawrence: larry laurie
leonard: len lenny leo
leslie: les
lewis: lew lewie louie lou
lillian: lily lil
linda: lin lindy
louise: lou lulu
lucy: lulu luce
lukasz: luke
madeleine: maddie
madison: maddie
magdalena: magda maggie lena
malcolm: malc mal
malgorzata: gosia malgosia maggie
margaret: maggie meg megan peggy madge marge margie greta daisy rita
maria: mary marie mia marysia masha
marilyn: mal
mark: markie
martha: marty
martin: marty
mary: molly polly may mamie
mateusz: matt matty
matilda: tilly mattie
maureen: mo
maxwell: max
maximilian: max
melanie: mel
melissa: mel lissa
mercedes: mercy
michael: mike mick mickey mikey misha
michelle: shell chelle
mildred: millie
mohammed: mo mohan med
montgomery: monty
morris: mo
nancy: nan
natalia: talia tasha
natalie: nat
natasha: tasha
nathan: nate nat
nathaniel: nat nate nathan
nicholas: nick nicky nico
nicola: nicky nikki nic
nicole: nicky nikki
norman: norm
oliver: ollie
olivia: liv livvy libby ollie
oluwaseun: olu
pamela: pam
patricia: pat patty tricia trish patsy
patrick: pat paddy
paula: pauline
peter: pete
piotr: piotrek
philip: phil pip
philippa: pippa pip
phyllis: phyl
priscilla: cilla
priya: pri
rachel: rach rae
raymond: ray
rebecca: becky bec becca bex
reginald: reg reggie
richard: rich dick rick ricky richie
robert: rob bob bobby robbie bert robin
roberta: bobbie
roger: rodge
ronald: ron ronnie
rosemary: rose rosie romy
rosalind: ros rosie
roxanne: roxy
russell: russ
ryszard: rysiek richard
samantha: sam sammy
samuel: sam sammy
sarah: sally sal sadie
serhiy: seryozha
sharon: shaz shaza
sheila: she
shirley: shirl
simon: si
sophia: sophie zosia
stanislaw: staszek stan
stanley: stan
stephanie: steph stevie
stephen: steve stevie ste
susan: sue susie suzie
susanna: sue susie suzie anna
suzanne: sue suzie
sydney: sid
sylvia: sylvie
tabitha: tabby
tamsin: tam
terence: terry tel
theodore: ted teddy theo
theresa: terry tess tessa
thomas: tom tommy
tomasz: tomek tom
timothy: tim
tobias: toby
tracey: trace
ursula: ulla
valerie: val
veronica: ronnie vera
victor: vic
victoria: vicky tori vikki
vincent: vince vinny
violet: vi
virginia: ginny
vivienne: viv
volodymyr: vova volodya
walter: wally walt
wayne: wayney
wendy: wend
wilfred: wilf fred
wilhelmina: mina minnie
william: will bill billy willie liam wills
winifred: winnie freda
wojciech: wojtek
yusuf: yus joe
yvonne: von
zachary: zac zach zak
zainab: zee
abdullah: abdul abz
abdulrahman: abdul abdi
harpreet: harps harry
gurpreet: gurps
jaspreet: jas
jasvinder: jas
sukhvinder: sukhi
balvinder: bal
kuldeep: kully
manpreet: manny
imran: immy
ibrahim: ibby ibs
usman: uzi
hamza: hamz
fatima: fati
khadija: dija
chukwuemeka: emeka
oluwadamilola: dami damilola
ayodele: ayo
temitope: temi tope
oluwatobi: tobi
funmilayo: funmi
`;
