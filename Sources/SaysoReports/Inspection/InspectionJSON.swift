public import SaysoCalendar
import SaysoDetectors
import SaysoModel
public import SaysoEngine
import SaysoText

/// An inspection as JSON: the text, its length, its entities, words and personal data, with offsets in UTF-8 bytes.
public struct InspectionJSON {
  private var stream: JSONStream
  private let suffixListDate: LocalDate??

  /// With `suffixListDate` each answer ends with the date of the public suffix list that it was made by, `null` where
  /// nobody knows it. `.none` leaves it out, as in rows, which all have the same.
  public init(pretty: Bool, suffixListDate: LocalDate?? = .none) {
    stream = JSONStream(pretty: pretty)
    self.suffixListDate = suffixListDate
  }

  /// The answer and a line end. The memory of one answer is used again for the next.
  public mutating func line(_ inspection: Inspection) -> [UInt8] {
    stream.removeAll()
    inspection.text.bytes.withUnsafeBufferPointer { bytes in
      stream.object { stream in
        stream.key("text")
        stream.value(bytes)
        Self.write(inspection.length, to: &stream)
        stream.key("entities")
        stream.list { stream in for entity in inspection.text.entities { Self.write(entity, bytes, to: &stream) } }
        if !inspection.markedLinks.isEmpty {
          stream.key("markedLinks")
          stream.list { stream in
            for (link, address) in inspection.markedLinks { Self.write(link, address, bytes, to: &stream) }
          }
        }
        stream.key("words")
        stream.list { stream in
          for token in inspection.text.tokens where token.zone != .link && !token.traits.contains(.isEmoji) {
            Self.write(token, bytes, to: &stream)
          }
        }
        stream.key("personalData")
        stream.list { stream in for detection in inspection.personalData { Self.write(detection, to: &stream) } }
        if let suffixListDate {
          stream.key("publicSuffixList")
          stream.object { stream in Self.member("date", suffixListDate?.description, to: &stream) }
        }
      }
    }
    stream.endLine()
    return stream.bytes
  }

  /// The answer to a line that can't be read.
  public mutating func line(_ reason: String, line: Int) -> [UInt8] {
    stream.removeAll()
    stream.object { stream in
      stream.key("error")
      stream.object { stream in
        stream.key("line")
        stream.value(line)
        stream.key("reason")
        stream.value(reason)
      }
    }
    stream.endLine()
    return stream.bytes
  }

  private static func write(_ entity: Entity, _ text: UnsafeBufferPointer<UInt8>, to stream: inout JSONStream) {
    stream.object { stream in
      stream.key("type")
      stream.value(name(entity.kind))
      place(entity.range, text, to: &stream)
      switch entity.kind {
      case .link(let address): write(address, to: &stream)
      case .mention(let handle): member("handle", handle, to: &stream)
      case .hashtag(let tag): member("tag", tag, to: &stream)
      case .cashtag(let symbol): member("symbol", symbol, to: &stream)
      case .email(let address): member("address", address, to: &stream)
      }
    }
  }

  private static func name(_ kind: Entity.Kind) -> String {
    switch kind {
    case .link: "link"
    case .mention: "mention"
    case .hashtag: "hashtag"
    case .cashtag: "cashtag"
    case .email: "email"
    }
  }

  /// `display` only where a reader would see another name than the one that is asked for, `opens` only where a browser
  /// refuses the address.
  private static func write(_ address: LinkAddress, to stream: inout JSONStream) {
    let url = address.webURL
    member("url", url?.href ?? address.written, to: &stream)
    member("host", address.host, to: &stream)
    if address.host.utf8.contains("xn--".utf8) { member("display", address.unicodeHost, to: &stream) }
    member("registrableDomain", address.registrableDomain, to: &stream)
    guard url == nil else { return }
    stream.key("opens")
    stream.value(false)
  }

  private static func write(
    _ link: PostLink, _ address: LinkAddress?, _ text: UnsafeBufferPointer<UInt8>, to stream: inout JSONStream
  ) {
    stream.object { stream in
      place(link.range, text, to: &stream)
      member("target", link.target, to: &stream)
      if let address { write(address, to: &stream) }
    }
  }

  private static func write(_ length: InspectedLength, to stream: inout JSONStream) {
    stream.key("length")
    stream.object { stream in
      member("platform", length.platform?.rawValue, to: &stream)
      stream.key("used")
      stream.value(length.limited?.used ?? length.characters)
      stream.key("limit")
      guard let limited = length.limited else {
        stream.null()
        stream.key("fits")
        stream.null()
        return
      }
      stream.value(limited.limit)
      stream.key("fits")
      stream.value(limited.fits)
      member("unit", limited.unit.rawValue, to: &stream)
    }
  }

  private static func write(_ token: Token, _ text: UnsafeBufferPointer<UInt8>, to stream: inout JSONStream) {
    stream.object { stream in place(Int(token.start)..<Int(token.end), text, to: &stream) }
  }

  private static func write(_ detection: Detection, to stream: inout JSONStream) {
    stream.object { stream in
      member("kind", detection.kind.rawValue, to: &stream)
      if let type = detection.type { member("type", type, to: &stream) }
      stream.key("start")
      stream.value(detection.range.lowerBound)
      stream.key("end")
      stream.value(detection.range.upperBound)
    }
  }

  private static func place(
    _ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>, to stream: inout JSONStream
  ) {
    stream.key("start")
    stream.value(range.lowerBound)
    stream.key("end")
    stream.value(range.upperBound)
    stream.key("text")
    stream.value(UnsafeBufferPointer(rebasing: text[range.clamped(to: 0..<text.count)]))
  }

  private static func member(_ name: StaticString, _ value: String?, to stream: inout JSONStream) {
    stream.key(name)
    guard let value else { return stream.null() }
    stream.value(value)
  }
}
