import SaysoModel

extension FieldMapping {
  /// Adds what somebody wrote for one field: `text=Caption` (a column, or a key of the record), `id=/post/id` (a JSON
  /// Pointer from the record on, RFC 6901) or `platform==linkedin` (the same for every record).
  ///
  /// Everything behind the first sign counts, further signs and blanks included: a column may be called `a=b`.
  public mutating func add(_ entry: String) throws(FieldMappingError) {
    guard let sign = entry.firstIndex(of: "=") else { throw .noSign(entry) }
    let name = String(entry[..<sign])
    guard let field = Field(written: name) else {
      throw .unknownField(name, nearest: NearestName.of(name, among: Field.allCases.map(\.rawValue)))
    }
    guard self[field] == nil else { throw .twice(field) }
    self[field] = try Self.source(of: field, entry[entry.index(after: sign)...])
  }

  private static func source(of field: Field, _ written: Substring) throws(FieldMappingError) -> Source {
    if written.hasPrefix("=") {
      let value = String(written.dropFirst())
      guard !value.isEmpty else { throw .empty(field) }
      return .constant(value)
    }
    guard !written.isEmpty else { throw .empty(field) }
    guard written.hasPrefix("/") else { return .name(String(written)) }
    guard isPointer(written) else { throw .badPointer(field, String(written)) }
    return .pointer(String(written))
  }

  /// `~` stands only in `~0` and `~1`.
  private static func isPointer(_ text: Substring) -> Bool {
    text.split(separator: "~", omittingEmptySubsequences: false).dropFirst().allSatisfy {
      $0.first == "0" || $0.first == "1"
    }
  }
}

extension FieldMapping.Field {
  /// Whatever its letter case: `publishat` is meant as `publishAt`.
  init?(written: String) {
    guard let field = Self.allCases.first(where: { $0.rawValue.lowercased() == written.lowercased() }) else {
      return nil
    }
    self = field
  }
}

/// What is wrong with an entry of a mapping.
public enum FieldMappingError: Error, Hashable, Sendable {
  case noSign(String)
  case unknownField(String, nearest: String?)
  /// Nothing stands behind the sign.
  case empty(FieldMapping.Field)
  /// The field was told before: either could be meant.
  case twice(FieldMapping.Field)
  case badPointer(FieldMapping.Field, String)
}

extension FieldMappingError: CustomStringConvertible {
  /// One sentence or two for a person.
  public var description: String {
    switch self {
    case .noSign(let entry):
      "“\(entry)” maps nothing: write field=column, field=/json/pointer or field==the same for every post."
    case .unknownField(let name, let nearest):
      "A post has no field “\(name)”.\(nearest.map { " Did you mean “\($0)”?" } ?? "") "
        + "There are: \(FieldMapping.Field.allCases.map(\.rawValue).joined(separator: ", "))."
    case .empty(let field): "“\(field.rawValue)=” names no column."
    case .twice(let field): "“\(field.rawValue)” is mapped twice, and only one can be meant."
    case .badPointer(let field, let pointer):
      "“\(pointer)”, which “\(field.rawValue)” is to be read from, is no JSON Pointer: ~ stands only in ~0 and ~1."
    }
  }
}
