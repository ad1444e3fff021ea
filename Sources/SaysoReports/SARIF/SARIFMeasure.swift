import SaysoModel

/// A goal that the whole export misses, as notifications: one a case, with the places it was seen in.
struct SARIFMeasure {
  private let result: MeasureResult
  private let address: RelativeAddress

  init(_ result: MeasureResult, _ address: RelativeAddress) {
    self.result = result
    self.address = address
  }

  /// JSON; none of a goal that is met or that nothing was measured by.
  var notifications: [String] {
    let notice = MeasureNotice(result)
    let cases = result.outcome.cases.map { note("\($0.reason.plain) \(notice.sentence)", $0.places) }
    return cases + (notice.further.map { [note("\($0) \(notice.sentence)", [])] } ?? [])
  }

  private func note(_ text: String, _ places: [Origin]) -> String {
    let note: JSONValue = [
      "level": "warning", "message": ["text": .string(SARIFDocument.escape(text))],
      "descriptor": ["id": .string("goal/\(result.goal)")], "locations": JSONValue(places.map(location)),
    ]
    return JSONWriter.write(note, pretty: false)
  }

  private func location(_ origin: Origin) -> JSONValue {
    [
      "physicalLocation": [
        "artifactLocation": ["uri": .string(address.uri(origin.file))],
        "region": ["startLine": .number(max(origin.line, 1))],
      ]
    ]
  }
}
