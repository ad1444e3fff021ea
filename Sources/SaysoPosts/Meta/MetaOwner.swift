/// Who an export of Facebook or Instagram belongs to, by its profile file.
enum MetaOwner {
  /// Beside the posts, in a folder of its own in older exports, and beside the whole of the activity in newer ones.
  static let folders =
    [".", ".."]
    + ["..", "../.."].flatMap { above in
      ["personal_information", "profile_information"].flatMap { folder in
        ["\(above)/\(folder)", "\(above)/personal_information/\(folder)"]
      }
    }

  static func isProfile(_ path: String) -> Bool {
    let name = MemberName.last(path)
    return name == "profile_information.json" || name == "personal_information.json"
  }

  /// The handle, or the name where there is none.
  static func name(_ context: ReadingContext) -> String? {
    var wasSpoilt = false
    for node in context.nodes("personal_information.json", lists: [["profile_user"]]) {
      let fields = node.repaired(&wasSpoilt)["string_map_data"]?.members ?? []
      if let name = fields.first(where: { userNames.contains($0.key.lowercased()) })?.value["value"]?.text,
        !name.isEmpty
      {
        return name
      }
    }
    let profiles = context.nodes("profile_information.json").map { $0.repaired(&wasSpoilt) }
    let profile = profiles.first?["profile_v2"] ?? profiles.first?["profile"] ?? profiles.first
    return [profile?["username"]?.text, profile?.at("name", "full_name")?.text].compactMap(\.self)
      .first { !$0.isEmpty }
  }

  /// Keys are written in the language of the account.
  private static let userNames: Set<String> = [
    "username", "user name", "benutzername", "nutzername", "nom d\u{2019}utilisateur", "nom d'utilisateur",
    "nom de profil", "nombre de usuario", "nome utente", "nome de usu\u{E1}rio", "nome de utilizador",
    "gebruikersnaam", "anv\u{E4}ndarnamn", "brugernavn", "brukernavn", "nazwa u\u{17C}ytkownika",
    "kullan\u{131}c\u{131} ad\u{131}",
    "k\u{E4}ytt\u{E4}j\u{E4}nimi", "u\u{17E}ivatelsk\u{E9} jm\u{E9}no", "felhaszn\u{E1}l\u{F3}n\u{E9}v",
    "\u{438}\u{43C}\u{44F} \u{43F}\u{43E}\u{43B}\u{44C}\u{437}\u{43E}\u{432}\u{430}\u{442}\u{435}\u{43B}\u{44F}",
    "\u{30E6}\u{30FC}\u{30B6}\u{30FC}\u{30CD}\u{30FC}\u{30E0}",
  ]
}
