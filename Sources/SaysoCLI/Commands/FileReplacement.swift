import Glibc

/// Puts new contents in a file's place, all at once: whoever reads it meanwhile sees the old or the new, and a full
/// disk leaves the old. A symbolic link stays one; what it leads to is replaced.
enum FileReplacement {
  static func replace(_ path: String, with bytes: [UInt8]) throws(CommandProblem) {
    guard let resolved = realpath(path, nil) else { throw failure(path) }
    let real = String(cString: resolved)
    free(resolved)
    var status = stat()
    guard stat(real, &status) == 0 else { throw failure(path) }
    // A new file beside it could be put in the place of one that may not be written.
    guard access(real, W_OK) == 0 else { throw failure(path) }
    var name = Array("\(real).XXXXXX".utf8CString)
    let descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    // Only its owner's superior can give a file away; without that it is ours, as with any editor.
    _ = fchown(descriptor, status.st_uid, status.st_gid)
    guard fchmod(descriptor, status.st_mode & 0o7777) == 0, write(bytes, to: descriptor), fsync(descriptor) == 0,
      rename(name, real) == 0
    else {
      let problem = failure(path)
      unlink(name)
      throw problem
    }
  }

  private static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return false
      }
    }
    return true
  }

  private static func failure(_ path: String) -> CommandProblem {
    .cannotWrite(file: path, system: SystemError.text())
  }
}
