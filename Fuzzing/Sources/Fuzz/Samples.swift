import Foundation
import SaysoPosts

/// The files of this repository that seeds are made of.
enum Samples {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path(percentEncoded: false)

  /// Every file below a folder, or the file itself.
  static func files(_ paths: String...) -> [(path: String, bytes: [UInt8])] { files(paths) }

  static func files(_ paths: [String]) -> [(path: String, bytes: [UInt8])] {
    paths.flatMap(below).sorted().compactMap { path in
      guard let data = FileManager.default.contents(atPath: root + path), data.count < 1 << 18 else { return nil }
      return (path, [UInt8](data))
    }
  }

  static func bytes(_ paths: String...) -> [[UInt8]] { files(paths).map(\.bytes) }

  private static func below(_ path: String) -> [String] {
    let manager = FileManager.default
    guard let names = manager.subpaths(atPath: root + path), !names.isEmpty else { return [path] }
    return names.map { "\(path)/\($0)" }.filter {
      var isFolder: ObjCBool = false
      return manager.fileExists(atPath: root + $0, isDirectory: &isFolder) && !isFolder.boolValue
    }
  }
}

/// Where the seeds of all targets go, a folder for each.
struct SeedFolder {
  private let folder: URL

  init(_ path: String) { folder = URL(filePath: path, directoryHint: .isDirectory) }

  func write() throws {
    for target in FuzzTarget.all {
      let place = folder.appending(path: target.name, directoryHint: .isDirectory)
      try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      for (index, seed) in target.seeds().enumerated() {
        try Data(seed).write(to: place.appending(path: "seed-\(index)"))
      }
    }
  }
}
