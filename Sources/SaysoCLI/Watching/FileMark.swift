import Glibc

/// What tells that a file is another one, or has been written to: an editor may write into it or put a new one in its
/// place.
struct FileMark: Hashable {
  private let inode: UInt64
  private let size: Int64
  private let modified: [Int]

  /// `nil` when there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(truncatingIfNeeded: status.st_size)
    modified = [
      status.st_mtim.tv_sec, status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
  }
}
