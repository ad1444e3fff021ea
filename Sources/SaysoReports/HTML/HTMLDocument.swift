import FoundationEssentials
import SaysoDigest

/// A whole page in one file: its style and script stand in it and are the only ones that a browser runs, by their
/// SHA-256 (Content Security Policy, level 3). It loads nothing, from anywhere.
package struct HTMLDocument: Sendable {
  /// BCP 47.
  let language: String
  let title: String
  let style: [StaticString]
  let script: StaticString?
  let data: DataIsland?
  let body: [HTML]

  /// - Parameters:
  ///   - style: CSS. Rules for `[dir=rtl]` apply when the language is written from right to left.
  ///   - script: JavaScript at the end of the body. A page should say all it has to say without it.
  package init(language: String, title: String, style: StaticString, script: StaticString? = nil, body: [HTML]) {
    self.init(language: language, title: title, style: [style], script: script, body: body)
  }

  /// - Parameters:
  ///   - style: CSS in parts, which pages may share.
  ///   - data: for programs that read the page.
  package init(
    language: String, title: String, style: [StaticString], script: StaticString? = nil, data: DataIsland? = nil,
    body: [HTML]
  ) {
    self.language = language
    self.title = title
    self.style = style
    self.script = script
    self.data = data
    self.body = body
  }

  package var bytes: [UInt8] {
    var writer = HTMLWriter()
    writer.put("<!DOCTYPE html>\n<html lang=\"")
    writer.escape(language, inAttribute: true)
    writer.put(WritingDirection.isRightToLeft(language) ? "\" dir=\"rtl\">\n" : "\" dir=\"ltr\">\n")
    writeHead(&writer)
    writer.put("<body>\n")
    for piece in body { writer.write(piece) }
    if let data { writer.write(data) }
    if let script {
      writer.put("<script>")
      writer.put(script)
      writer.put("</script>\n")
    }
    writer.put("</body>\n</html>\n")
    return writer.bytes
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  private func writeHead(_ writer: inout HTMLWriter) {
    // The security policy holds for what follows it, so it comes first.
    writer.put("<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"")
    writer.escape(securityPolicy, inAttribute: true)
    writer.put("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    writer.put("<meta name=\"color-scheme\" content=\"light dark\">\n")
    writer.put("<meta name=\"referrer\" content=\"no-referrer\">\n<title>")
    writer.escape(title, inAttribute: false)
    writer.put("</title>\n<style>")
    for part in style { writer.put(part) }
    writer.put("</style>\n</head>\n")
  }

  private var securityPolicy: String {
    let scripts = script.map { "script-src \(Self.source(of: [$0])); " } ?? ""
    return "default-src 'none'; style-src \(Self.source(of: style)); \(scripts)base-uri 'none'; form-action 'none'"
  }

  private static func source(of parts: [StaticString]) -> String {
    let digest = Digest.sha256(parts.flatMap { $0.withUTF8Buffer { Array($0) } })
    return "'sha256-\(Data(digest).base64EncodedString())'"
  }
}

/// Which way a language is written.
package enum WritingDirection {
  /// Languages whose usual script runs from right to left (CLDR's likely subtags with the scripts Arab, Hebr, Thaa,
  /// Nkoo, Syrc, Rohg and Adlm).
  private static let languages: Set<String> = [
    "ar", "arc", "azb", "bal", "bgn", "ckb", "dv", "fa", "glk", "he", "iw", "ks", "lrc", "mzn", "nqo", "pnb", "ps",
    "rhg", "sd", "skr", "syr", "ug", "ur", "yi",
  ]
  private static let scripts: Set<String> = ["adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"]

  /// A script in the tag decides (`az-Arab`, `ur-Latn`), or else the language.
  package static func isRightToLeft(_ tag: String) -> Bool {
    let parts = tag.lowercased().split(separator: "-").map(String.init)
    if let script = parts.dropFirst().first(where: { $0.count == 4 && $0.allSatisfy(\.isLetter) }) {
      return scripts.contains(script)
    }
    return parts.first.map(languages.contains) ?? false
  }
}
