/// How much of an archive is read before it is taken for an attack, or for something else than an export.
///
/// Nothing is unpacked to disk and one member at a time is read in flat memory, so the limits guard time more than room.
public struct ArchiveLimits: Hashable, Sendable {
  /// Of one file inside, in bytes.
  public var entrySize = 16 << 30
  /// Of everything that is uncompressed in one pass, in bytes.
  public var totalSize = 128 << 30
  /// How many times as large as what is compressed its content may be, once it is larger than ``ratioStart``. Posts
  /// come to five or ten; deflate ends at 1,032.
  public var ratio = 250
  public var ratioStart = 32 << 20
  /// Archives inside each other: the outer one and those in it.
  public var depth = 2
  public var entries = 250_000
  /// Of a file's path, in bytes.
  public var nameLength = 1024
  /// Folders inside each other.
  public var folderDepth = 64
  /// Of one file that is read first and whole, in bytes.
  public var companionSize = 64 << 20
  /// Of all files that are read first and whole, in bytes.
  public var companionsSize = 256 << 20
  /// What is kept in memory of an archive that can't be read a second time, since it comes from a pipe or from inside
  /// another archive. In bytes.
  public var heldSize = 256 << 20
  /// What may stand before the first file, such as a list of contents, in bytes.
  public var listSize = 64 << 20

  public init() {}
}
