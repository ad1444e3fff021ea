extension ArchiveFault {
  /// One sentence for the person who handed the archive over.
  public var message: String {
    switch self {
    case .libraryMissing(let package):
      "Reading it takes a library that this machine lacks: install Debian's package \(package)."
    case .entryTooLarge(let limit):
      "This file is larger than \(Self.size(limit)), the limit for one file of an archive."
    case .totalTooLarge(let limit): "The archive holds more than \(Self.size(limit)), the limit for all its files."
    case .ratioTooHigh(let limit):
      "It swells to more than \(limit) times its size when uncompressed, as no export does; it was not read further."
    case .tooDeep(let limit): "Archives are nested here more than \(limit) deep: unpack the inner one and scan it."
    case .foldersTooDeep(let limit): "Folders are nested here more than \(limit) deep; what lies deeper was not read."
    case .tooManyEntries(let limit): "It holds more than \(limit) files, the limit; those after that were not read."
    case .nameTooLong(let limit): "Its path is longer than \(limit) bytes, the limit."
    case .listTooLarge(let limit): "Its list of contents is larger than \(Self.size(limit)), the limit."
    case .companionTooLarge(let limit):
      "It tells about the posts beside it and is larger than \(Self.size(limit)), the limit for such a file."
    case .companionsTooLarge(let limit):
      "The files that tell about the posts come to more than \(Self.size(limit)), the limit; this one was not read."
    case .tooLargeToHold(let limit):
      """
      It can't be read twice and is larger than \(Self.size(limit)), the limit for holding it in memory: \
      save it as a file of its own and scan that.
      """
    case .unsafeName: "Its path is absolute or climbs out of the archive with \u{201C}..\u{201D}; it was not read."
    case .noName: "Its name can't be read."
    case .encrypted: "It is encrypted: unpack the archive with its password and scan the folder."
    case .truncated: "The archive ends in the middle: what stood before was read, the rest is missing."
    case .noBytes: "By its name it is an archive, but it has no bytes: fetch it once more."
    case .wrongChecksum: "Its checksum is wrong: what was read of it may not be what was stored."
    case .damaged: "It is damaged from here on; what stood before was read."
    case .unknownMethod: "It is compressed in a way that can't be read here: unpack the archive and scan the folder."
    case .sparse: "It is stored with holes, as no export is; it was not read."
    }
  }

  /// In the largest unit that goes into it without a rest.
  static func size(_ bytes: Int) -> String {
    for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")] where bytes >= 1 << shift && bytes % (1 << shift) == 0
    {
      return "\(bytes >> shift) \(unit)"
    }
    return "\(bytes) bytes"
  }
}
