import SaysoText

/// The words for streets. Sources: USPS Publication 28 appendix C1 and Royal Mail's thoroughfare descriptors for
/// English, the usual street types of the national posts for the other languages.
enum StreetWord {
  /// They stand after the name: `14 Mill Lane`.
  static let english = CueWords(
    """
    street,st,road,rd,avenue,ave,av,lane,ln,boulevard,blvd,terrace,crescent,cres,gardens,grove,mews,parade,highway,hwy,
    parkway,pkwy,quay,alley,esplanade,turnpike,tpke,causeway,cresent
    """)
  /// Those of them that may end with a full stop of their own.
  static let abbreviations = CueWords("st,rd,ave,av,ln,blvd,cres,hwy,pkwy,tpke")
  /// The same, where the word means something else, too: what follows must end the address.
  static let ambiguous = CueWords(
    "drive,dr,way,place,pl,close,court,ct,walk,hill,row,circle,cir,square,sq,trail,trl,park,rise,view,green,loop,point")
  /// What stands between a number and such a word without making an address of it.
  static let notNames = CueWords(
    """
    way,ways,lane,hour,hours,day,days,minute,minutes,year,years,week,weeks,month,months,million,billion,best,top,great,
    wheel,door,things,reasons,tips,people,percent,mile,miles,km,star,stars,new,of,more,major,minor,point,points,am,pm,
    times,and,to,or,in,the,a,an,second,seconds,rd,th,great,good,big,old,january,february,march,april,may,june,july,august,
    september,october,november,december,side,main roads,men,women,angry,commandments,spartans,dalmatians,apostles
    """)
  static let units = CueWords("apt,apartment,unit,suite,ste,flat,floor,fl,room,rm,no,building,bldg")

  /// French: after the number, before the name, in any case.
  static let french = CueWords(
    "rue,avenue,av,boulevard,bd,bld,chemin,impasse,allee,quai,route,cours,square,ruelle,esplanade")
  static let frenchPlace = CueWords("place,pl")

  /// Spanish, Italian, Portuguese: before the name, the number last.
  static let romance = CueWords(
    "calle,avenida,avda,paseo,plaza,carrer,camino,ronda,c,via,viale,piazza,corso,vicolo,largo,piazzale,rua,travessa,praca"
  )
  /// Between the words of a name.
  static let particles = CueWords(
    "de,la,le,les,du,des,del,della,delle,dei,degli,di,da,do,dos,das,los,las,el,d,l,y,e,van,der,den,von,zum,zur,am,an,y,i,san"
  )

  /// German and Dutch: the ending of the name or its last word.
  static let endings: [[UInt8]] = [
    "strasse", "str", "weg", "platz", "allee", "gasse", "ufer", "damm", "chaussee", "straat", "laan", "plein", "gracht",
    "kade", "dijk", "singel",
  ].map { Array($0.utf8) }
  /// No address is without one of these, or a letter outside ASCII.
  static let marks: [MarkedWord] =
    [english, ambiguous, french, frenchPlace, romance].flatMap(\.firstWords)
    .compactMap { MarkedWord($0, .namesStreet, then: .nothing) }
    + endings.compactMap { MarkedWord(ending: String(decoding: $0, as: UTF8.self), .namesStreet) }

  /// Compounds of these are no places.
  static let notCompounds = CueWords(
    """
    sitzplatz,startplatz,tabellenplatz,parkplatz,stellplatz,stehplatz,arbeitsplatz,spitzenplatz,listenplatz,campingplatz,
    spielplatz,podestplatz,medaillenplatz,ausweg,umweg,hinweg,rueckweg,ruckweg,norweg,unterweg,durchweg,einbahnstrasse
    """)

  /// What stands before such a word that is no name: `Auf Platz 3`.
  static let notGermanNames = CueWords(
    "auf,der,die,das,den,dem,ein,eine,einen,einem,vom,im,zum,von,um,unser,mein,jeder,kein,ist,nur,de,het,een,op")

  /// What announces an address, so that small letters are enough.
  static let cues = CueWords(
    """
    address,live at,lives at,living at,lived at,deliver to,delivered to,ship to,located at,resides at,residing at,
    home is,moved to,house is,come to,adresse,anschrift,wohne,wohnt,wohnhaft,habite,habite au,direccion,vivo en,vive en,
    indirizzo,abito in,adres,woont,morada,domicilio,send it to,post it to,office at,find us at,visit us at
    """)
}
