/// What keeps an archive, or a file inside one, from being read.
public enum ArchiveFault: Error, Hashable, Sendable {
  /// The system has no such library; `package` is what Debian calls it.
  case libraryMissing(package: String)
  // Limits, with what they are.
  case entryTooLarge(limit: Int)
  case totalTooLarge(limit: Int)
  case ratioTooHigh(limit: Int)
  case tooDeep(limit: Int)
  case foldersTooDeep(limit: Int)
  case tooManyEntries(limit: Int)
  case nameTooLong(limit: Int)
  case listTooLarge(limit: Int)
  case companionTooLarge(limit: Int)
  case companionsTooLarge(limit: Int)
  /// It comes from a pipe or from inside an archive, and has to be held in memory.
  case tooLargeToHold(limit: Int)
  /// Absolute, or it climbs with `..`.
  case unsafeName
  /// The name can't be had from the archive.
  case noName
  case encrypted
  case truncated
  /// It is called an archive, and not a byte is in it.
  case noBytes
  /// It could be read, and its checksum says that it is not what was stored.
  case wrongChecksum
  case damaged
  /// Compressed in a way that is not known here.
  case unknownMethod
  /// A file with holes, whose size says nothing.
  case sparse
}
