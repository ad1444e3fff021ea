/// One slip of the finger, or what is meant to look like one.
enum NameEdit: Hashable, Sendable {
  case inserted, omitted, replaced, swapped

  /// Where it happened and whether it only doubles a letter or makes one of two: what the eye passes over most easily.
  struct Place: Hashable, Sendable {
    let edit: NameEdit
    let offset: Int
    let isDoubling: Bool
    /// One digit in place of another: `conference2026` is not meant to be taken for `conference2027`.
    let isNumber: Bool
  }

  /// What makes `name` of `original`, when exactly one edit does (Damerau's four).
  static func between(_ original: [Unicode.Scalar], _ name: [Unicode.Scalar]) -> Place? {
    guard abs(original.count - name.count) <= 1, original != name else { return nil }
    var offset = 0
    while offset < original.count, offset < name.count, original[offset] == name[offset] { offset += 1 }
    let (left, right) = (original[offset...], name[offset...])
    if name.count > original.count { return lengthened(right, left, after: name[..<offset].last, .inserted) }
    if name.count < original.count { return lengthened(left, right, after: original[..<offset].last, .omitted) }
    if left.dropFirst() == right.dropFirst() {
      let isNumber = isDigit(left.first) && isDigit(right.first)
      return Place(edit: .replaced, offset: offset, isDoubling: false, isNumber: isNumber)
    }
    guard left.count >= 2, left.prefix(2).elementsEqual(right.prefix(2).reversed()),
      left.dropFirst(2) == right.dropFirst(2)
    else { return nil }
    return Place(edit: .swapped, offset: offset, isDoubling: false, isNumber: false)
  }

  /// `long` is `short` with one letter before it. The common beginning is as long as can be, so a doubled letter is seen
  /// at its second place.
  private static func lengthened(
    _ long: ArraySlice<Unicode.Scalar>, _ short: ArraySlice<Unicode.Scalar>, after last: Unicode.Scalar?,
    _ edit: NameEdit
  ) -> Place? {
    guard long.dropFirst().elementsEqual(short), let letter = long.first else { return nil }
    return Place(edit: edit, offset: long.startIndex, isDoubling: last == letter, isNumber: isDigit(letter))
  }

  private static func isDigit(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { ("0"..."9").contains($0) } ?? false }
}
