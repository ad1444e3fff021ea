@testable import SaysoPosts

extension FuzzTarget {
  static let fieldMaps = FuzzTarget(
    name: "field-maps", reads: "--map: columns, JSON pointers, constants", dictionary: .text, longest: 256,
    seeds: { ["text=Caption", "id=/a/~1b\ntext==x", "publishat=a=b\nlang=/"].map { Array($0.utf8) } },
    run: { input in
      var mapping = FieldMapping()
      for line in input.text.split(separator: "\n") {
        do throws(FieldMappingError) {
          try mapping.add(String(line))
        } catch {
          demand(!error.description.isEmpty, "\(line)")
        }
      }
      let row = Array("{\"a\":{\"b\":\"c\"},\"text\":\"d\",\"id\":[1,2]}\n{\"Caption\":\"e\"}".utf8)
      let context = ReadingContext(file: "f", mapping: mapping)
      _ = ExportReading(.json, MemorySource(row), context)
      _ = ExportReading(.delimited, MemorySource(Array("text,Caption\na,b\n".utf8)), context)
    })
}
