/// The words that tell a tag of several words from a single one.
enum TagWordData {
  /// Words that people put into hashtags, in English: our own choice of common words of four letters and more, and of
  /// shorter ones that no longer word is likely to hold by chance.
  static let common = """
    about above across action active adventure advice after again ahead along always amazing among animal another
    answer anyone around artist attack author autumn available aware awareness back balance bank beach beautiful
    beauty because become bed before behind believe below best better between beyond bike bird birthday black
    blessed blood blue board boat body book books born both bread break breakfast bring brother brown build building
    business cafe cake call camera camp cancer care career careers cars challenge champion change charity check chef
    child children choice christmas church cinema city class classic clean climate clothes cloud club coach coast
    code coffee cold college color colour come comedy comfort coming community company concert conference
    congratulations content cook cooking cool corner country couple course craft crafts create creative culture
    customer customers cycle cycling daily dance dark data date days deal deals dear debate december design designer
    designers desk details diet different digital dinner diversity doctor dogs done door down dream dreams dress
    drink drive during early earth easter easy education election electric email employee employer employment empty
    ending energy engineer engineering engineers english enjoy enough environment equal equality essential europe
    evening event events ever every example excellence exhibition experience experts explore face fact factory fair
    faith fall family famous fans farm farmer fashion fast father favourite february feeling female festival field
    fight film final finance find fine finger fire first fish fitness five flight floor flower flowers food foot
    force forest forever forward four free freedom fresh friday friend friendly friends from full funny future game
    games garden gardening general gift gifts girl girls give giving glass global goal goals gold golden good
    goodness government grand grateful gratitude great green ground group grow growing growth guide guitar hair half
    hand hands happiness happy hard head health healthy heart hearts heat help here hero heroes high hike hiking
    hill hire hiring history holiday holidays home homes hope horse hospital hotel hour hours house houses human
    hundred idea ideas image impact inclusion income industry influence information innovation inside inspiration
    inspire inspired interior international internet interview into investment island issue january jobs join
    journal journey july jump june just justice keep kids kind kindness kitchen knife know knowledge lady lake lamp
    lamps land language large last late latest laugh launch leader leaders leadership leading learn learning leather
    leave left lesson lessons letter level library life lifestyle light lighting lights like line link list listen
    little live lives living local london long look looking loud love lover lovers loving luck lucky lunch luxury
    machine made magazine magic mail main make maker makers making male management manager many march mark market
    marketing match mates maths matter matters meal media medical medicine meet meeting meetings member members
    memories memory mental mentor message metal middle mile mind mindful mindset mission model modern moment moments
    monday money month months mood moon more morning most mother motivation mountain mountains move movement movie
    movies much museum music name nation national natural nature near need network networking never news next night
    nights nine north note nothing november number nurse nurses ocean october office official often open opening
    opinion opportunity orange order original other outdoor outdoors outfit outside over page pain paint painting
    paper parent parents park part partner partners party passion past path peace people perfect person personal
    pets phone photo photographer photography photos picture pictures piece pink place places plan plane planet
    plans plant plants plastic play player players please poem poetry point police policy poor popular portrait
    positive positivity possible post power powerful practice present president press pretty pride private problem
    process product productivity products profit program programming progress project projects promise proud public
    purple purpose quality queen question quick quiet quote quotes race rain rainbow read reader readers reading
    ready real reality reason recipe recipes record recovery recycle recycling relationship relationships relax
    remember remote repair report rescue research respect rest result results retail retirement retro review reviews
    rich ride rider right rights ring rise risk river road rock role room rooms royal rule rules running safe safety
    sale sales same saturday save saving scene school schools science season secret security self selfie send senior
    september series service services seven shape share sharing shift ship shoe shoes shop shopping short show sick
    side sign silver simple since sing singer single sister site skill skills skin sleep slow small smart smile snow
    social society sofa soft software solar soldier some song songs soon soul sound source south space speak speaker
    special speech speed spirit sport sports spring square staff stage stand star stars start startup startups state
    station stay step stone stop store stories storm story strategy street strength stress strike strong student
    students studio study style success sugar summer sunday sunny sunrise sunset super supply support sure surprise
    sustainability sustainable sweet swim swimming system table take talent talk talks taste teach teacher teachers
    team teams tech technology teen tell tennis test thank thankful thanks that theatre their them then therapy
    there these they thing things think thinking third this those thought thoughts thousand three throwback thursday
    ticket tickets tiger time times tiny tips today together tomorrow tonight tool tools total touch tour town trade
    tradition traffic trail train training transport travel traveller tree trees trip trouble true trust truth
    tuesday turn under unique united unity university update upon urban used useful vacation valley value values
    vegan very video videos view views village vintage virtual vision visit voice volunteer volunteers vote voting
    wait walk walking wall want warm wash watch water wave weak wealth wear weather website wedding wednesday week
    weekend weekly weeks weight welcome well wellbeing wellness west what wheel when where which while white whole
    wild wildlife will wind window wine winner winning winter wise wish with woman women wonder wonderful wood word
    words work worker workers working works workshop world worldwide worth writer writers writing wrong year years
    yellow yesterday yoga young your yourself youth
    """

  /// Short words between which a longer tag may be divided, never a tag of two words.
  static let short = """
    a age air all and are art as at be big boy bus by can car cat dad day do dog eat end eve for fun get go had has
    her his how i in is it its job kid law let low man may me men mum my new no not now of off old on one or our out
    pet red run say sea see sky so sun tea the to too top two up us war was we who why win you
    """

  /// English words that could be divided into those above and are one word all the same: what remained of the 100,000
  /// of SCOWL (size 60, American, 2020) after every one was tried.
  static let single = """
    aboveboard adventuresome aftercare afterlife afterlives aftermaths aftertaste afterthought afterthoughts
    afterword afterwords alongside assignation attestation authorship backboard backdate backfield backfire
    background backhand backhands backrest backside backspace backstage backstop backstories backstory backwash
    backwater bankbook bankbooks banknote beachhead beforehand bestride birdhouse birdhouses blackbird blackboard
    blackfoot blackhead blacklist blackmail blackstone blackwell bluebird bluefish boardroom boardrooms boardwalk
    bodybuilding bodywork bookmaker bookmakers bookmaking bookmark bookshop bookstore breadwinner breakdown
    breakwater brownstone businesslike businesswoman businesswomen callused camerawoman camerawomen campfire
    campground campsite carefree championship changeover checkbook checkbooks checklist checkmates checkpoint
    checkroom checkrooms childbearing childcare childlike classmates classroom classrooms cleansing clothesline
    clubfoot clubhouse clubhouses coastline coffeecake coffeehouse coffeehouses coloration colorfast comeback
    comedown concertina concertinas contention cookbook cookbooks cornerstone countryside countrywoman countrywomen
    craftsmanship darkroom darkrooms dateline designation dietrich differentiation doorstep doorstop downfall
    downhill downplay downright downstage downstate downtime downtown downturn downwind dreamland dreamlike
    dressmaker dressmakers dressmaking earthwork earthworks englishwoman englishwomen environmentalist evergreen
    evermore everready everybody everyplace everything everywhere facebook fairfield fairground fairhope farmhand
    farmhands farmhouse farmhouses farmland fatherland fieldwork filmmaker filmmakers fingerboard fingertips
    firebreak firefight firehouse firehouses fireplace fireplaces firepower fireside firestone firestorm firewall
    firewater firewood firework fireworks firstborn firsthand floorboard footfall foothill footlights footnote
    footpath footrest footstep footwear footwork forbearing forestation forevermore forgettable foursome foursquare
    fourteen freehand freestyle freethinking freetown freewheel freewill freshwater friendship fullback gamesmanship
    girlfriend girlfriends goalpost goldfish goldwater goodnight goodrich goodwill goodyear grandchild grandchildren
    grandfather grandmother grandparent grandparents grandstand greenback greenhouse greenhouses greenland
    greenpeace groundwork guidebook guidebooks guideline hairline hairpiece hairspring hairstyle halfback halftime
    halftimes handbook handbooks handcars handcraft handcrafts handicraft handicrafts handiwork handmade handsome
    handspring handstand handwork handwriting hardback hardline hardship hardwood headboard headdress headfirst
    headland headlight headlights headline headlong headphone headrest headroom headstone headstrong headwind
    headword headwords healthcare heartbreak heartland heartsick helpline helpmates helpmeet hereabout hereafter
    hereupon herewith highborn highland highlight highlighting highlights hillside homebody homecoming homeland
    homemade homemaker homemakers homepage homering homeroom homerooms homesick hometown homework hopewell horseback
    horsehair horsemanship horseplay horsepower horseshoe horseshoes horsewoman horsewomen hourglass houseboat
    housebreak houseclean housemother houseplant houseplants housework humankind hundredweight idealist incarnation
    intonation ladybird ladyfinger ladylike ladyship lakeland lakewood lampblack lamppost landfall landlady landline
    landmark leftmost leftover letterhead lifeblood lifeboat lifelike lifeline lifelong lifesaving lifetime
    lifetimes lifework lifeworks lighthouse lighthouses lightweight likewise livelong livingstone longboat longhair
    longhand longstreet longtime longview lookalike loudspeaker lovebird lovecraft lovemaking lovesick lunchroom
    lunchrooms lunchtime lunchtimes madeline mainland mainline mainspring mainstay makeshift malefactor markdown
    marketplace marketplaces matchbook matchbooks matchmaker matchmakers matchmaking mealtime mealtimes meetinghouse
    meetinghouses membership middletown middleweight milepost milestone moneymaker moneymakers moneymaking moonlight
    moonlighting moonlights moonstone moreover motherboard motherland mountainside nationalist nevermore newsgroup
    newsletter newspaper newspaperman newspapermen newspaperwoman newspaperwomen newsstand newsweek nightclothes
    nightclub nightclubbed nightfall nightlife nighttime nineteen northeaster northwest notebook notebooks notepaper
    oftentimes openoffice openwork otherwise outwearing overactive overbalance overbearing overboard overbook
    overbooks overcome overcoming overcook overcooking overdone overdosing overdress overdrive overfull overgrow
    overgrowing overgrowth overhand overhands overhead overheat overland overlong overlook overlooking overmuch
    overnight overnights overplay overpower overproduction override overrule overrules overrunning overshare
    oversharing overshoe overshoes oversleep overstate overstay overstep oversupply overtake overthink overthinking
    overthought overtime overtimes overturn overused overview overviews overweight overwork overworking overworks
    overwriting paintwork paperback papergirl papergirls paperweight paperwork partnership peacemaker peacemakers
    peacetime perfection photoelectric piecemeal piecework plantation playback playground playhouse playhouses
    playlist playmates playroom playrooms playstation plaything playthings policewoman policewomen poorhouse
    poorhouses postcode postdate postmark postmodern powerboat powerhouse powerhouses powerpoint presentation
    procession production progression projection publication quicksilver racecourse racehorse rainfall rainforest
    rainmaker rainmakers rainstorm rainwater readership readjust relaxation restoration restrain restroom restrooms
    retroactive rightmost ringleader ringleaders ringside riverside roadhouse roadhouses roadshow roadside roadwork
    rockwell roommates salesforce salesgirl salesgirls salesmanship salespeople salesperson saleswoman saleswomen
    schoolbook schoolbooks schoolchild schoolchildren schooldays schoolgirl schoolgirls schoolhouse schoolhouses
    schoolmates schoolroom schoolrooms schoolteacher schoolteachers schoolwork seamanship selfsame servicewoman
    servicewomen seventeen sharepoint shipboard shipbuilding shipmates shipshape shoemaker shoemakers shoptalk
    shortbread shortcake shortchange shortcoming shortfall shorthand shortlist shortstop shortwave showboat showdown
    showgirl showgirls showmanship showpiece showplace showplaces showroom showrooms sideboard sidecars sidelight
    sidelights sideline sidelong sidereal sideshow sidestep sidewalk sidewall sidewise signboard signpost silverfish
    sincerest singsong singsongs skinhead sleepwalk sleepwalking sleepwear slowdown smartphone smartwatch snowboard
    snowfall snowshoe snowshoes snowstorm softwood somebody someplace something somethings sometime sometimes
    somewhat somewhere songbird songwriter songwriters soulmates southwest spacecraft spacecrafts spaceflight
    spaceship spacewalk spacewalking speakeasy speedboat sportsmanlike sportsmanship sportswear sportswoman
    sportswomen springboard springfield springtime stagecoach stagehand stagehands standoffish standpoint starboard
    starfish starlight starring statehouse statehouses stateroom staterooms stateside stepbrother stepchild
    stepchildren stepfather stepmother stepparent stepparents stepsister stonewall stonework stoplight stoplights
    stopover stoppage stopwatch storehouse storehouses storeroom storerooms storybook storybooks streetcars
    streetlight streetlights streetwise studentship succession summerhouse summerhouses summertime superbest
    superhuman supermarket supermodel supernatural superpower superstar superstars supervision surefire sweetbread
    sweetheart sweethearts tableland takeover teammates teamwork thanksgiving thereabout thereafter therefrom
    thereupon therewith threesome timeline timepiece timetable touchdown touchstone townhouse townhouses townsend
    township trademark traditionalist transportation troublemaker troublemakers troublesome turnabout turnaround
    turnover turntable underclass underclassman underclassmen underclothes underdogs underdone underfoot underground
    undergrowth underhand underline undermost underplay underside undersign understand understate understudy
    undertake underused undervalue undervalues underwater underwear underweight underwood underworld underwriter
    underwriters underwriting viewpoint visitation voicemail wallboard wallflower wallflowers wallpaper washboard
    washerwoman washerwomen washroom washrooms washstand watchdogs watchmaker watchmakers watchword watchwords
    waterboard watercolor watercourse watercraft waterfall waterline watermark waterpower waterside watertown
    waterworks wavering weakfish wearisome weathering weekdays weekending weeknight weeknights wellspring whatever
    whatsoever whenever wheresoever whereupon whichever whitefield whitefish whitehead whitehorse whitewall
    whitewash wholesale wholesales wholesome wildfire wildflower wildflowers willpower windbreak windfall windstorm
    wineglass wintergreen wintertime withstand womankind womanlike wonderland woodcraft woodland woodwind woodwork
    woodworking wordplay wordpress wordsworth workaround workbook workbooks workdays workforce workhorse workhouse
    workhouses workmanlike workmanship workplace workplaces workstation workweek workweeks worthwhile yearbook
    yearbooks yellowknife yellowstone
    """
}
