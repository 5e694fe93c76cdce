/** Cities, towns, boroughs, counties and well-known parts of them, in Britain and Ireland, a space for the dash of more than one word. Written down for Heed from general knowledge, taken from no list. */
export const towns = `
aberdare aberdeen aberdeenshire abergavenny aberystwyth abingdon accrington acton addlestone airdrie aldershot aldridge alfreton alloa alnwick alton altrincham amersham andover anglesey
antrim arbroath ardrossan armagh arnold ashbourne ashby ashford ashington ashton-under-lyne aylesbury ayr ayrshire bacup bakewell balham ballymena banbury banff bangor barking barkingside
barnet barnsley barnstaple barrhead barrow barry basildon basingstoke batley battersea bearsden beaconsfield bebington beckenham bedford bedfordshire bedlington bedworth belfast belper
berkhamsted berkshire berwick bethnal-green beverley bexhill bexley bexleyheath bicester biddulph bideford billericay billingham bilston bingley birkenhead birmingham bishop-auckland
blackburn blackpool blaenau blandford blyth bodmin bognor-regis bolsover bolton bootle bordon borehamwood boston bournemouth bracknell bradford braintree brent brentford brentwood
bridgend bridgnorth bridgwater bridlington brighouse brighton bristol brixham brixton broadstairs bromley bromsgrove broxbourne buckingham buckinghamshire bude burnley burslem
burton-upon-trent burgess-hill bushey buxton caerphilly caithness calderdale camberley camberwell camborne cambridge cambridgeshire camden cannock canterbury cardiff cardigan
cardiganshire carlisle carlow carmarthen carmarthenshire carshalton castleford caterham catford chadderton chatham cheadle chelmsford chelsea cheltenham chesham cheshire cheshunt
chesterfield chester-le-street chester chichester chippenham chislehurst chorley chorlton christchurch cirencester clacton clacton-on-sea clapham cleckheaton cleethorpes clevedon clitheroe
clydebank coalville coatbridge colchester colne coleraine colwyn-bay congleton consett conwy corby cork cornwall coventry cramlington crawley crewe cromer crosby croydon cumbernauld
cumbria cumbrian cwmbran dagenham darlaston darlington dartford darwen daventry deptford derby derbyshire dereham derry devizes devon dewsbury didcot doncaster donegal dorchester dorking
dorset dover droitwich dublin dudley dukinfield dulwich dumbarton dumfries dundalk dundee dunfermline dunstable durham ealing east-ham eastbourne eastleigh eccles edgbaston edinburgh
edmonton egham ellesmere-port ely enfield epping epsom erdington erith esher essex evesham exeter exmouth falkirk falmouth fareham farnborough farnham farnworth faversham felixstowe
feltham fenham fermanagh finchley fleetwood folkestone formby frimley frodsham frome fulham gainsborough galashiels galway gateshead gillingham glasgow glastonbury glossop gloucester
gloucestershire godalming golborne gorton goole gosforth gosport grantham gravesend grays great-yarmouth greenock greenwich grimsby guernsey guildford guisborough hackney halesowen
halifax hamilton hammersmith hampshire hampstead handsworth haringey harlesden harlow harpenden harringay harrogate harrow hartlepool harwich haslingden hastings hatfield havant
haverfordwest haverhill havering hayes heanor hebburn hebden-bridge heckmondwike hemel-hempstead hendon henley-on-thames hereford herefordshire hertford hertfordshire herne-bay hessle
hexham heysham heywood high-wycombe hillingdon hinckley hitchin hoddesdon holborn holloway holmfirth holyhead horley hornchurch hornsey horsham houghton-le-spring hounslow huddersfield
hucknall hull hulme huntingdon hyndburn huyton hyde ilford ilfracombe ilkeston ilkley immingham inverclyde inverness ipswich irvine isleworth islington jarrow jersey keighley kendal
kenilworth kensington kent kentish kerry kettering kidderminster kidsgrove kilburn kildare kilkenny killingworth kilmarnock kingston-upon-hull kingston-upon-thames kingswinford kinross
kirkby kirkcaldy kirkintilloch kirklees knaresborough knowsley knutsford lambeth lanark lanarkshire lancashire lancaster larne launceston leamington-spa leatherhead leeds leek leicester
leicestershire leigh leighton-buzzard leith leominster letchworth lewes lewisham leyland leyton lichfield limerick lincoln lincolnshire lisburn liskeard littlehampton littleborough
liverpool livingston llandudno llanelli london londonderry long-eaton longton loughborough loughton louth lowestoft ludlow luton lymington lytham macclesfield maghull maidenhead maidstone
maldon malvern manchester mansfield margate market-harborough marlborough marlow matlock maidenhead melton-mowbray merseyside merthyr-tydfil merton mexborough middlesbrough middleton
middlewich midlothian milford-haven milton-keynes minehead mirfield mitcham mold monmouth monmouthshire montrose morden morecambe morley morpeth moss-side motherwell musselburgh nantwich
neasden neath nelson newark newbury newcastle newcastle-upon-tyne newham newhaven newmarket newport newquay newry newton-abbot newton-aycliffe norbury norfolk normanton northallerton
northampton northamptonshire northolt northumberland northwich norwich nottingham nottinghamshire nuneaton oadby oban oldbury oldham omagh ormskirk orpington oswestry otley oxford oxfordshire
oxted padiham paignton paisley peckham peebles pembroke pembrokeshire penarth penge penrith penzance perth perthshire peterborough peterhead peterlee petersfield pinner plaistow
plymouth pontefract pontypool pontypridd poplar portadown porthcawl portishead portsmouth portslade port-talbot potters-bar powys prescot prestatyn preston prestwich pudsey putney
radcliffe ramsgate rawtenstall rayleigh redbridge redcar redditch redhill redruth reigate renfrew renfrewshire rhondda rhyl rickmansworth ripley ripon rochdale rochester rochford romford
romsey rossendale rotherham rotherhithe rothwell rowley-regis rugeley ruislip runcorn rushden rutland ryton salford salisbury saltash saltburn sandbach sandwell scarborough scunthorpe
seaford seaham seahouses sefton selby selly-oak sevenoaks sheerness sheffield shipley shirley shoreditch shoreham shrewsbury shropshire sidcup sittingbourne skegness skelmersdale skipton
sleaford slough smethwick solihull somerset southall southampton southend southend-on-sea southport southwark southwick spalding spennymoor st-albans st-andrews st-austell st-helens
st-ives st-neots stafford staffordshire staines stalybridge stamford stanley stansted stevenage stirling stockport stockton stockton-on-tees stockwell stoke stoke-on-trent stourbridge
stowmarket strabane stratford stratford-upon-avon streatham strood stroud sudbury suffolk sunderland surbiton surrey sussex sutton sutton-coldfield swadlincote swanley swansea swindon
swinton tadcaster tameside tamworth taunton tavistock teddington teesside telford tewkesbury thanet thatcham thetford thirsk thornaby tilbury tipperary tipton tiverton todmorden tonbridge
tooting torbay torquay tottenham totnes tower-hamlets trafford tranmere tredegar trowbridge truro tunbridge-wells twickenham tynemouth tyneside tyrone uckfield ulverston upminster
urmston uttoxeter uxbridge wakefield wallasey wallsend walsall waltham-forest walthamstow walton wandsworth wantage warminster warrington warwick warwickshire washington waterford
watford wednesbury wednesfield wellingborough wellington welwyn wembley west-bromwich westbury weston-super-mare wetherby wexford weybridge weymouth whickham whitby whitechapel whitefield
whitehaven whitley-bay whitstable wicklow widnes wigan wigston willenhall wilmslow wiltshire wimbledon winchester windermere windsor winsford wirral wisbech witham witney woking wokingham
wolverhampton wolverton wombwell woodbridge woodford wood-green woolwich worcester worcestershire workington worksop worsley worthing wrexham wycombe wythenshawe yarmouth yeovil york yorkshire
`;
/** Towns whose names are words or names of other things: taken for a town only after a word that leads to a place. */
export const townsThatAreWords = `
bath reading sale deal wells ware battle rugby hove poole crook street march bury barrow boston eye rye looe settle clay cross diss hook lee lye marple nelson stone wick kent hull hyde hayes barking
wallsend lincoln chester lancaster warwick stanley shirley preston bolton burnley derby hamilton leigh douglas wells blyth bedford stafford stamford morley nelson washington wellington sutton acton walton
oxford cambridge london durham kelso ashby ashford ayr barry beverley chelsea clifton selby whitby kirby ripley radcliffe
`;
