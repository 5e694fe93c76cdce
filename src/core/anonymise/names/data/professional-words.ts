/** Bodies, laws, tools and services that all of England has, the people after whom they are called, and makes. Written down for Heed from general knowledge, taken from no list. */
export const bodies = `
nhs nspcc ofsted cafcass camhs marac mappa mash multi-agency barnardo barnardo's barnardos childline samaritans cruse relate shelter womensaid refuge mencap mind scope nacro
turning addaction ofqual hmic hmicfrs hmip dfe dwp cqc ccg ccgs icb icbs lscb lscbs lado iro senco lac cin cpp cla eha caf dash ncmec ceop fgm honour acorn
laming climbié climbie munro gillick fraser caldicott bowlby apgar edinburgh bruce perry brandon sidebotham ofcom phe ukhsa nice rcpch rcgp rcn bma gmc nmc
facebook whatsapp instagram snapchat tiktok twitter skype zoom google youtube xbox playstation iphone ipad android microsoft teams outlook email e-mail internet netflix
systmone emis rio lorenzo liquidlogic mosaic frameworki framework-i care-first carefirst protocol niche pnd connect datix egton
calpol ibuprofen paracetamol sertraline fluoxetine citalopram mirtazapine diazepam valium methadone subutex buprenorphine naloxone ritalin olanzapine quetiapine nurofen
gaviscon prozac xanax tramadol codeine moses bugaboo whitsun covid covid-19 brexit coronavirus sars royal majesty's crown highness westminster whitehall downing hansard
clare's sarah's megan's claire's martha's working's ages stages asq bayley denver schedule growing griffiths conners
paediatrician paediatricians paediatric safeguarding wellbeing multiagency interagency unborn postnatally antenatally perinatal antenatal postnatal healthcare childcare childminder childminders
kinship caregiver caregivers caseload caseloads workflow helpline online offline website websites email emails voicemail voicemails timeline timelines genogram genograms ecomap
istanbul lanzarote hague geneva mr mrs ms dr miss sir madam
`;
/** Words that stand with a capital in reports of this sort without naming anybody. */
export const professionalWords = `
health care social services service children children's child adult adults family families police school schools nursery board panel review reviews report court order orders act acts
section conference conferences plan plans team teams manager managers worker workers officer officers nurse nurses doctor doctors midwife midwives midwifery visitor visitors visiting general practitioner
practice hospital trust council authority local authorities partnership partnerships government department education early help safeguarding protection strategy discussion
discussions meeting meetings assessment assessments core group single lead named designated consultant paediatrician community mental drug alcohol probation housing
independent chair author overview chronology appendix chapter table figure part recommendation recommendations finding findings learning lesson lessons theme themes key line enquiry
terms reference methodology introduction conclusion conclusions summary background analysis executive contents foreword glossary acknowledgements
mother father parent parents grandmother grandfather grandparents aunt uncle brother sister sibling siblings half-sibling partner stepfather stepmother baby infant toddler boy girl
home office house centre clinic ward unit surgery emergency accident department duty desk hub front door single point contact access multi agency information sharing working together
statutory guidance framework standards pathway pathways protocol policy policies procedure procedures toolkit tool tools checklist training programme project scheme initiative
national serious case rapid practice domestic abuse violence homicide neglect thresholds threshold need needs plan public private interim supervision care proceedings residence
director assistant deputy head chief executive senior principal principal operational strategic detective inspector constable sergeant superintendent coroner judge magistrate
commissioner commissioners commissioning secretary minister governor governors trustee trustees director directors chairs chairman executive member members committee subgroup subcommittee forum alliance consortium charity charities
inquest inquests prosecution crown magistrates county district borough city royal college university ambulance fire rescue prison youth offending justice looked after leaving
signs safety graded profile family common strengths difficulties questionnaire scale score index tier level stage phase year reception foundation key class term summer spring autumn winter
north south east west northern southern eastern western midlands the of and for in on at to with by from
`;
