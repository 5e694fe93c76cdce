/**
 * Given names that are names of their own, besides those that have spellings or short forms: two of them are never taken for one another however near
 * they are. Twins and brothers are often named alike, and putting one child's record on the other is the dangerous error.
 */
export const ownNames = `
aaron abel ada adele adnan aimee alana albie alexis alex alexia alfred alina alma amber amir amira amy anisa anita anaya anya april arianna arjun arlo arya asha asif
aurora ayla ayman barry basil beau bella ben beth betty bianca blake bob bobby bonnie brandon brooke bruce caleb calvin cara carla carly carmel carol carole carrie casey cassie cerys
chantelle charlene chelsea clara claire clare clara cleo cody colin colleen corey courtney daisy dale damian damien dan dana danny dara darcey darcy darius darrell dave dawn dean
dee delroy demi derek devon diana dina dion donna dora doris duane dylan earl eddie edgar edna eden elena eleni eli elias elise eliza ella elle ellen ellis elsa elsie emmanuel emma emmett
enid erica erin esme ethan eunice eve ezra faith fay fern finlay finley finn fiona flora florin fraser frida gail gary gavin georgia gerald gina glen glenda gloria gwen
haroon haris harvey hazel heather heidi hector henry hope howard ida imogen ines ingrid irene iris ivan ivy jack jackson jade jake james jamie jan janet janice jared jasper jay jean
jenna jenny jerome jesse jessica jesse jimmy joan joanna jodie joe joel joey jordan josh josie joy juan jude judy julian june kara karim kate katie kay kayla kayleigh keith
kelvin ken kendra kevin kian kim kirsty kit lara laura lauren leah leo leon leona leonie leroy liam liane lila lina linda lisa liza lois lola lorna lorraine louise lucas lucy lydia
mabel mae maeve maia malachi marcia marcus margaret marian marianne marie marina marion marius marjorie marlon martha martin martina marvin mary maryann maud maurice maxine maya megan mel
melody mercy merlin miles milo mira miriam mo mona monica muriel myra nadia nadine nancy nana naomi neha nelly nigel nina noah noel nora norah norma oliver oscar otis otto owen
paige paola parker patrick paul paula pauline pearl penny percy perry pete peter petra philippa polly precious priyanka quentin quincy rafael raheem raj raja ralph ram
ramona randall raphael raul ray raya reba reggie remi rena rene rex rhona rhonda ria rian rita robin robyn roland roman romeo ron rosa rosalie rosanna rose rosie ross rowan roxanne
roy ruby rufus ruth ryan sabina sabrina sadie sally sam samir samira sandra sandy sasha saul scott sean selina serena seth shaheen shakira shannon sharon shauna shay sheena sheila shelley
sherry sheryl shirin sid sidney sienna silas simon simone sky skye sonia sonya stan stella summer sunny sylvia tamara tammy tariq tasha ted terri tess thea tiana tiffany tim tina toby
tommy toni tony travis tristan trudy tyra tyrone uma una ursula usha valerie vanessa vera vicky viola violet vivian wanda warren wayne wendy wesley will willow winston xavier yolanda
yvette yvonne zac zack zane zayn zack zeeshan zelda zena zia zina zion zola
alin alina alisa alicia alisha alyssa anika annika aria ariana ariel arian arman armin arun asad asim atif azra dario daria danica dante davina delia della demetri denis denisa
emil emilia emin enzo erika ezel fabian fabio farid farida fahim fahima filipa florian florina georgiana halima halim hamid hamida harun hamish hilda ilias ilyas ilyana inaya
irfan irina ishan ivana ivo izel jana janek jannat jawad kamal kamil kamila kamran karima karolina klara klaudia latif latifa leonardo liana lidia liviu luca lucia luciana luka
marcel marcela marcin marco marcos mariana mariel marika marina mario marta matei mateo mehdi mila milan milena mira miran mirela nabil nabila nadir naim naima najma
narges natan nelu nasim nasima nawal nazir nikita nikola niko nina oana olga oliwia oliwier omari pablo pedro rafiq rahim rahima rami ramin rania raquel rayan rayhan reza
rida rima robert roberta roberto roma romina rosalia sabir sadia sadiq safa saif sajid sajida sakina salma salman sami samia samuel samuela shafiq shakir shamim shams
shazia simona sofian sohail sonal soraya sorin stefania stefano tahir tahira taha talal talha tamer tomas umair umaira valentin valentina vasile vera viorel wafa wahid wasim yana
yara yasir yaseen yasin younis yunus zaid zaida zahid zahida zain zaina zoran
ade adeola adaeze abena abiola afia ama amara ayo bisi bola chidi chika chioma dayo ebele efua ekene esi femi folake ify ike kemi kojo kunle kwabena kwaku nana nkechi
nneka obi ola olu segun tayo tolu tunde uche yaa yaw yemi zuri
emmanuella emanuel michaella joana juliet juliette julius julianne katia kiara kiana lilian liliana lilia mirza sonny tilda tyrell zachariah
paulo paulina carlo carlos carlota franco franca francis frances martine josh joshua louisa leonora loren lorena lora alberto alberta ernesta robina thomasina nicolette
hayden braydon brayden darrel darnell deandre devante jermaine kareena kadeem khalil shanay shania shantel tamika tanisha tariq tyreese
`;
