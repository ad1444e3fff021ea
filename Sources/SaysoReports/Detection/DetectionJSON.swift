/// What files turned out to be, for a program: one object with a list of files.
public enum DetectionJSON {
  public static func text(_ files: [DetectedFile]) -> String {
    JSONWriter.write(["files": JSONValue(files.map(file))], pretty: true)
  }

  private static func file(_ file: DetectedFile) -> JSONValue {
    [
      "file": .string(file.file), "parts": JSONValue(file.parts.map(part)),
      "withoutPosts": file.passedOver.json,
    ]
  }

  private static func part(_ part: DetectedPart) -> JSONValue {
    let place: JSONValue = ["member": JSONValue(part.member)]
    switch part.content {
    case .failed(let reason): return place.adding([("failed", .string(reason))])
    case .posts(let guess, let rows):
      return place.adding([
        ("format", .string(guess.format)), ("title", .string(guess.title)),
        ("confidence", .string(guess.confidence)), ("because", .string(guess.reason)),
        ("rows", .number(rows.rows)), ("skipped", .number(rows.skipped)), ("failedRows", .number(rows.failed)),
        ("encoding", JSONValue(part.encoding)),
        ("alternatives", JSONValue(part.alternatives.map(alternative))),
        ("notes", JSONValue(part.notes.map { .string($0) })),
      ])
    }
  }

  private static func alternative(_ guess: DetectedPart.Guess) -> JSONValue {
    [
      "format": .string(guess.format), "confidence": .string(guess.confidence), "because": .string(guess.reason),
    ]
  }
}

extension LeftOutFiles {
  var json: JSONValue {
    JSONValue(
      groups.map { group in
        [
          "reason": .string(group.reason), "count": .number(group.count), "example": JSONValue(group.names.first),
          "files": JSONValue(group.names.map(JSONValue.string)),
        ]
      })
  }
}
