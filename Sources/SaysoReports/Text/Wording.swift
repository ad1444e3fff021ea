import SaysoModel

/// The words that a member of staff reads, in one place.
enum Wording {
  static func headline(_ verdict: Verdict) -> String {
    switch verdict {
    case .clear: "OK TO POST"
    case .advise: "THINK AGAIN"
    case .undetermined: "CAN'T TELL"
    case .hold: "ASK FIRST"
    case .block: "DON'T POST"
    }
  }

  /// As counted in the closing line: `2 don't post`.
  static func counted(_ verdict: Verdict) -> String {
    switch verdict {
    case .clear: "OK"
    case .advise: "think again"
    case .undetermined: "can't tell"
    case .hold: "ask first"
    case .block: "don't post"
    }
  }

  static func platform(_ platform: PlatformID) -> String {
    switch platform {
    case .x: "X"
    case .linkedin: "LinkedIn"
    case .instagram: "Instagram"
    case .facebook: "Facebook"
    case .threads: "Threads"
    case .bluesky: "Bluesky"
    case .mastodon: "Mastodon"
    case .youtube: "YouTube"
    case .tiktok: "TikTok"
    default: platform.rawValue
    }
  }

  static func question(_ missing: MissingInput) -> String {
    switch missing {
    case .author: "Who is posting?"
    case .platform: "Where will it be posted?"
    case .account: "From which account?"
    case .postKind: "Is it a post, a reply, a repost or a quotation?"
    case .reference: "Whose post does it share or answer, and what does that one say?"
    case .publishAt: "When will it be posted?"
    case .language: "What language is it in?"
    case .media: "Does a picture, film or sound go with it?"
    case .altText: "What does the picture show?"
    case .pictureLinks: "Is there a QR code or an address in the picture, and where does it lead?"
    case .paid: "Is it paid for?"
    }
  }

  /// The option that answers the question; `nil` when only the draft can.
  static func option(_ missing: MissingInput) -> String? {
    switch missing {
    case .author: "--as NAME"
    case .platform: "--on PLATFORM"
    case .account: "--account HANDLE"
    case .postKind: "--kind KIND"
    case .publishAt: "--at TIME"
    case .language: "--lang LANGUAGE"
    case .reference: "--of official (or customer, or anyone)"
    case .media, .altText, .pictureLinks, .paid: nil
    }
  }

  /// What the draft itself can say between the `---` at its top; `nil` when an option is shorter.
  static func draftLine(_ missing: MissingInput) -> String? {
    switch missing {
    case .media, .altText: "“alt: …” with what the picture shows"
    case .paid: "“paid: yes” or “paid: no”"
    default: nil
    }
  }

  static let protectedSpeech = "Talking with colleagues about pay and working conditions is protected."
  static let olderThanPolicy = "This was posted before the policy came into force."
  static let earlierThanPolicy = "The policy is not in force yet when this goes out."

  static func assumption(_ assumption: Assumption) -> String {
    switch (assumption.input, assumption.value) {
    case ("account", "official"): "an official account"
    case ("account", let value): "a \(value) account"
    case ("post", "post"): "an ordinary post"
    case ("post", let value): "a \(value)"
    case ("media", "none"): "no media"
    case ("lang", let tag): "in \(language(tag))"
    case ("paid", "no"): "not paid for"
    case ("paid", "yes"): "paid for"
    default: "\(assumption.input) \(assumption.value)"
    }
  }

  /// `English`, `German (de-AT)`, `language xx`.
  static func language(_ tag: String) -> String {
    let parts = tag.split(separator: "-")
    guard let name = languages[parts.first.map { $0.lowercased() } ?? ""] else { return "language \(tag)" }
    return parts.count > 1 ? "\(name) (\(tag))" : name
  }

  private static let languages = [
    "ar": "Arabic", "cy": "Welsh", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish",
    "fi": "Finnish", "fr": "French", "ga": "Irish", "he": "Hebrew", "hi": "Hindi", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nb": "Norwegian", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
  ]

  static func field(_ field: PostField) -> String? {
    switch field {
    case .text: nil
    case .alt(let index): "Description of picture \(index + 1):"
    case .file(let index): "File name of picture \(index + 1):"
    case .quoted: "The other post:"
    }
  }
}
