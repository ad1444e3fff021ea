import CArchive

/// libarchive, loaded when it is first asked for: it costs a program that reads no archive nothing.
struct ArchiveLibrary: @unchecked Sendable {
  /// A table of functions that never changes.
  let functions: OpaquePointer

  /// What Debian calls the package that holds it.
  static let package = "libarchive13"

  /// `nil` when the machine has no library of that name.
  init?(named name: String) {
    guard let functions = sayso_archive_library_open(name) else { return nil }
    self.functions = functions
  }

  static let standard = ArchiveLibrary(named: "libarchive.so.13")

  static func loaded() throws(ArchiveFault) -> ArchiveLibrary {
    guard let standard else { throw .libraryMissing(package: package) }
    return standard
  }
}

/// zlib's inflate, loaded when it is first asked for.
struct InflateLibrary: @unchecked Sendable {
  /// A table of functions that never changes.
  let functions: OpaquePointer

  static let package = "zlib1g"

  init?(named name: String) {
    guard let functions = sayso_inflate_library_open(name) else { return nil }
    self.functions = functions
  }

  static let standard = InflateLibrary(named: "libz.so.1")

  static func loaded() throws(ArchiveFault) -> InflateLibrary {
    guard let standard else { throw .libraryMissing(package: package) }
    return standard
  }
}
