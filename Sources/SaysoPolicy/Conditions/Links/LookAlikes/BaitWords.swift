/// Words that are put beside a name to make a stranger's domain pass for a company's.
///
/// For joins without a hyphen, and for names so short or so common that any other word beside them proves nothing.
enum BaitWords {
  static let all: Set<String> = [
    // What one is to do there.
    "login", "signin", "logon", "log-in", "sign-in", "auth", "sso", "verify", "verification", "verified", "confirm",
    "update", "renew", "unlock", "restore", "recover", "recovery", "reset", "activate", "validate", "claim", "redeem",
    "pay", "payment", "payments", "billing", "invoice", "invoices", "refund", "refunds", "order", "orders", "tracking",
    "delivery", "parcel", "download", "downloads", "install", "app", "apps", "portal", "secure", "security", "safe",
    "alert", "alerts", "id", "account", "accounts", "password", "wallet", "bank", "banking", "token", "airdrop",
    // Whom one is to meet there.
    "support", "help", "helpdesk", "helpcenter", "care", "service", "services", "customer", "customers",
    "customerservice", "contact", "team", "hr", "jobs", "job", "career", "careers", "recruiting", "hiring", "press",
    "news", "investor", "investors", "admin", "staff", "mail", "webmail", "email", "intranet", "vpn",
    // What one is to get there.
    "shop", "store", "outlet", "sale", "sales", "deal", "deals", "discount", "offer", "offers", "promo", "gift",
    "gifts",
    "giftcard", "giveaway", "win", "prize", "bonus", "rewards", "reward", "coupon", "free", "official", "original",
    "online", "web", "www", "site", "website", "home", "group", "global", "inc", "ltd", "corp", "company", "hq", "intl",
    "my", "get", "go", "the", "your", "use", "try", "join", "we", "official-site", "new", "best", "real", "live", "pro",
    "com", "net", "org", "uk", "eu", "us", "usa",
    // The same in German, French, Spanish, Italian, Dutch and Portuguese.
    "anmelden", "anmeldung", "konto", "kundenservice", "rechnung", "hilfe", "sicherheit", "karriere", "gewinnspiel",
    "angebot", "mein", "connexion", "compte", "facture", "aide", "boutique", "remise", "acceso", "cuenta", "ayuda",
    "tienda", "oferta", "seguro", "accesso", "conto", "assistenza", "negozio", "offerta", "inloggen", "mijn", "klant",
    "klantenservice", "winkel", "conta", "loja", "ajuda", "meu", "minha",
  ]

  static let longest = 16
}
