extension ExportFormat {
  /// JSON of any schema: the one list of objects that have a text, wherever it stands.
  static let json = ExportFormat(
    id: FormatID("json"), title: "JSON with posts of any schema", isGeneric: true,
    recognise: { sample in
      guard let json = sample.json, json.prefix.isEmpty else { return nil }
      guard let place = JSONRecordPlace(json) else {
        guard sample.member == nil, !json.keys.isEmpty else { return nil }
        return Recognition(.low, because: "it is JSON; which key holds the posts is for --map to tell")
      }
      if OwnSchema.fits(json, at: place.start), place.fields.count > 1 {
        return Recognition(.medium, because: "its objects have a text and other keys of posts")
      }
      // In an archive, most files of JSON hold other things.
      guard place.fields.count > 1 || sample.member == nil else { return nil }
      return Recognition(
        place.fields.count > 1 ? .medium : .low, because: "its objects have a key that is known to hold posts")
    },
    reader: { GenericJSONReader($0, $1) })
}

/// Looks where the records stand, and leaves the rest to the reader for what it saw.
struct GenericJSONReader: PostReader {
  private var reader: (any PostReader)?
  private let source: any ByteSource
  private let context: ReadingContext

  init(_ source: any ByteSource, _ context: ReadingContext) {
    self.source = source
    self.context = context
  }

  var tally: ReadingTally { reader?.tally ?? ReadingTally() }

  mutating func next() -> PostRecord? {
    var opened = reader ?? open()
    defer { reader = opened }
    return opened.next()
  }

  private func open() -> any PostReader {
    guard let peeked = try? PeekedSource(source) else { return generic(source) }
    if context.mapping.isEmpty, let json = JSONGlimpse(peeked.head), let place = JSONRecordPlace(json),
      OwnSchema.fits(json, at: place.start)
    {
      return OwnSchemaReader(peeked, context, list: place.list)
    }
    return generic(peeked)
  }

  private func generic(_ source: any ByteSource) -> JSONArrayReader {
    let mapping = context.mapping
    return JSONArrayReader.generic(source, context) { json in
      guard let json else { return .lists([[]]) }
      let place = JSONRecordPlace(json, mapping)
      return json.isSequence && place?.list.isEmpty != false ? .lines : .lists([place?.list ?? []])
    }
  }
}
