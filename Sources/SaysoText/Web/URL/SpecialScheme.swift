/// The URL standard's special schemes, whose addresses always have a host and a path and take `\` for `/`.
enum SpecialScheme: String {
  case ftp, file, http, https, ws, wss

  /// The port that is left out of an address.
  var defaultPort: UInt16? {
    switch self {
    case .ftp: 21
    case .file: nil
    case .http, .ws: 80
    case .https, .wss: 443
    }
  }
}
