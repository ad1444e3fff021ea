/// Whose handle an address stands for.
struct Actors {
  /// The owner of the archive.
  private let ownerID: String?
  private let ownerHandle: String?

  init(_ context: ReadingContext) {
    let actor = context.nodes("actor.json").first
    ownerID = actor?["id"]?.text
    ownerHandle = actor?["preferredUsername"]?.text
  }

  /// Of an actor given as an address, as an object, or first in a list; the owner's when nothing is given.
  func handle(_ node: JSONNode?) -> String? {
    switch node {
    case .string(let address)?:
      return address == ownerID
        ? ownerHandle ?? Self.handle(inAddress: address) ?? address
        : Self.handle(inAddress: address) ?? address
    case .array(let elements)?: return elements.first.flatMap { handle($0) }
    case .object?:
      if let name = node?["preferredUsername"]?.text { return name }
      guard let address = node?["id"]?.text ?? node?["url"]?.text else { return node?["name"]?.text }
      return handle(.string(address))
    default: return ownerHandle
    }
  }

  /// `amir` in `https://social.example/users/amir/statuses/1` and in `https://social.example/@amir/1`; a site that is
  /// somebody, `https://amir.example/`, by its name.
  static func handle(inAddress address: String) -> String? {
    let parts = address.split(separator: "/")
    guard parts.count >= 2, parts[0].hasSuffix(":") else { return nil }
    if parts.count == 2 { return String(parts[1]) }
    for (index, part) in parts.enumerated().dropFirst(2) {
      if part.hasPrefix("@"), part.count > 1 { return String(part.dropFirst().prefix { $0 != "@" && $0 != "?" }) }
      if part == "users" || part == "accounts", index + 1 < parts.count { return String(parts[index + 1]) }
    }
    return nil
  }
}
