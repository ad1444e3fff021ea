/// The words beside which a run of digits is a telephone number, and those beside which it is not.
enum PhoneCues {
  /// Words for the thing itself: six digits are enough.
  static let things = CueWords(
    """
    phone,phones,telephone,tel,mobile,cell,cellphone,whatsapp,hotline,helpline,landline,fax,signal,voicemail,
    toll free,freephone,switchboard,extension,pager,dial,phone number,mobile number,care line,support line,
    telefon,telefonnummer,tel nr,fon,handy,handynummer,mobil,mobilnummer,rufnummer,durchwahl,
    telephone portable,portable,numero de telephone,fixe,telecopie,
    telefono,movil,celular,fijo,numero de telefono,tlf,tfno,cellulare,recapito,
    telefoon,telefoonnummer,mobiel,gsm,telefone,telemovel,celular,tlf,mobiltelefon,mob,komorka,numer telefonu,telefonu,
    my number,our number,his number,her number,their number,your number,number to call
    """)

  /// Words for using it: seven digits.
  static let uses = CueWords(
    """
    call,calls,calling,ring,text,texted,texting,sms,reach,reached,reachable,contact,message,dm,msg,callback,
    line,desk,digits,office,home,work,
    anrufen,ruf,ruft,erreichen,erreichbar,appelez,appeler,appelle,joindre,joignable,
    llama,llame,llamar,llamame,chiama,chiamare,chiamami,bel,bellen,ligue,ligar,ring,ringe,zadzwon,dzwon
    """)

  /// A number of something; of nothing else that is named, a telephone.
  static let numbers = CueWords("number,number is,numbers,nummer,nummer ist,numero,nr,num,no")

  /// What numbers also count and name; the nearest word decides.
  static let others = CueWords(
    """
    order,orders,invoice,ref,reference,isbn,issn,ean,upc,gtin,sku,asin,model,ticket,case,tracking,parcel,shipment,
    account,acct,serial,flight,part,item,article,version,build,policy,booking,confirmation,vat,tax,ssn,passport,
    licence,license,bill,patent,doi,issue,bug,page,pages,chapter,batch,lot,barcode,imei,order number,case number,
    order no,rechnung,bestellnummer,commande,pedido,ordine,facture,fattura,kundennummer,score,id,pmid,arxiv,
    company number,registration number,charity number,company no,registered number,registration,charity,
    lottery,lotto,draw,population,inhabitants,
    iban,bic,card,routing,sort,bsb,member,membership,employee,customer,student,patient,record,claim,reservation
    """)

  /// The same, beyond doubt even some words before.
  static let codes = CueWords(
    """
    order number,order no,order id,tracking number,tracking no,case number,ticket number,invoice number,account number,
    serial number,model number,part number,item number,reference number,flight number,product code,product number,isbn,
    company number,company no,registration number,registered number,charity number,company registration,
    lottery,lotto,population,issn,ean,upc,gtin,sku,asin,imei,barcode,promo code,discount code,bestellnummer,rechnungsnummer,numero de commande
    """)

  /// What a counted thing is called after its number.
  static let units = CueWords(
    """
    people,users,times,followers,customers,dollars,euros,pounds,usd,eur,gbp,yen,points,votes,views,steps,bytes,km,
    miles,kg,percent,million,billion,copies,units,downloads,subscribers,members,employees,jobs,shares,likes,fans
    """)
}
