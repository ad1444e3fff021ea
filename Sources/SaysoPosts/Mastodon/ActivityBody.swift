import SaysoMarkup
import SaysoModel

/// The words of an object: its title or content warning, its content, the options of its poll.
struct ActivityBody {
  private let heading: String
  private let content: String
  private let options: [String]
  /// A BCP 47 tag.
  let language: String?

  private static let titled: Set<String> = ["Article", "Page", "Event", "Video", "Audio"]

  init(_ object: JSONNode) {
    let byLanguage = object["contentMap"]?.members ?? []
    content = object["content"]?.text ?? byLanguage.first?.value.text ?? ""
    let written = content
    let known = byLanguage.first { $0.value.text == written } ?? byLanguage.first
    language = known.map(\.key).flatMap { $0 == "und" ? nil : $0 }
    let title = Self.titled.contains(object["type"]?.text ?? "") ? object["name"]?.text : nil
    let warning = object["summary"]?.text ?? object["summaryMap"]?.members.first?.value.text
    heading = [title, warning].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: "\n")
    let poll = (object["oneOf"] ?? object["anyOf"])?.elements ?? []
    options = poll.compactMap { $0["name"]?.text }.filter { !$0.isEmpty }
  }

  /// Content alone keeps the way back to its HTML; with words around it there is no one source.
  func show(in post: inout Post) throws(RecordFailure) {
    let read: MarkupText
    do throws(MarkupFault) { read = try HTMLReader.read(content) } catch { throw .markup(error) }
    post.show(read)
    guard !heading.isEmpty || !options.isEmpty else { return }
    post.sourceMap = nil
    let before = heading.isEmpty ? "" : read.text.isEmpty ? heading : heading + "\n\n"
    let shift = before.utf8.count
    post.links = read.links.map {
      PostLink(range: $0.range.lowerBound + shift..<$0.range.upperBound + shift, target: $0.target)
    }
    post.text = ([before + read.text] + options.map { "\n" + $0 }).joined()
    if before.isEmpty, read.text.isEmpty { post.text.removeFirst() }
  }
}
