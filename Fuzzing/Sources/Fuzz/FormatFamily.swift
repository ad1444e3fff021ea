import SaysoPosts

/// Formats under one target. From the end of an input come the format, how the bytes are delivered, and what they are:
/// the posts, or a file that is read before them.
struct FormatFamily: Sendable {
  let formats: [ExportFormat]
  /// Below `samples/exports`.
  let samples: [String]
  var mappings: [FieldMapping] = [FieldMapping()]

  private struct Sample {
    let path: String
    let bytes: [UInt8]
  }

  func target(_ name: String, _ reads: String, _ dictionary: FuzzDictionary, longest: Int = 4096) -> FuzzTarget {
    let known = files
    let companions = known.filter { file in formats.contains { $0.companions(file.path) } }
    let posts = formats.map { format in known.first { recognises(format, $0) } }
    return FuzzTarget(
      name: name, reads: reads, dictionary: dictionary, longest: longest, seeds: { seeds },
      run: { read($0, posts, companions) })
  }

  private var files: [Sample] {
    Samples.files(samples.map { "samples/exports/" + $0 }).map { Sample(path: $0.path, bytes: $0.bytes) }
  }

  private func read(_ input: FuzzInput, _ posts: [Sample?], _ companions: [Sample]) {
    var input = input
    let place = input.pick(Array(formats.indices))
    let delivery = Delivery(input.byte())
    let role = Int(input.byte())
    var context = ReadingContext(file: "export", mapping: input.pick(mappings))
    context.companions = companions.map { CompanionFile(path: $0.path, bytes: $0.bytes) }
    guard role > 0, !companions.isEmpty, let posts = posts[place] else {
      return delivery.read(input.bytes, formats[place], context)
    }
    let path = companions[role % companions.count].path
    context.companions.removeAll { $0.path == path }
    context.companions.append(CompanionFile(path: path, bytes: input.bytes))
    Delivery.whole.read(posts.bytes, formats[place], context)
  }

  private func recognises(_ format: ExportFormat, _ sample: Sample) -> Bool {
    let head = Array(sample.bytes.prefix(ExportSample.length))
    let found = format.recognise(ExportSample(file: "export", member: sample.path, head: head, isCut: false))
    return found.map { $0.confidence > .low } ?? false
  }

  private var seeds: [[UInt8]] {
    let known = files
    let companions = known.filter { file in formats.contains { $0.companions(file.path) } }
    var seeds: [[UInt8]] = []
    for (place, format) in formats.enumerated() {
      for sample in known where recognises(format, sample) {
        seeds += [0, 7, 200].map { delivery -> [UInt8] in sample.bytes + [0, 0, delivery, UInt8(place)] }
      }
      for (position, companion) in companions.enumerated() {
        seeds.append(companion.bytes + [0, UInt8(position + companions.count), 0, UInt8(place)])
      }
    }
    return seeds
  }
}
