import SaysoModel
import SaysoPolicy

/// How somebody at a keyboard names an author: by id, handle or full name.
struct AuthorName {
  let written: String

  init(_ written: String) { self.written = written }

  /// The id of the one person with that full name, whatever its letter case; otherwise what was written.
  func resolved(in people: People, on platform: PlatformID?) -> String {
    guard people.resolve(author: written, account: nil, on: platform) == nil else { return written }
    let namesakes = namesakes(in: people)
    return namesakes.count == 1 ? namesakes[0].id.rawValue : written
  }

  func namesakes(in people: People) -> [Person] {
    people.persons.filter { $0.name.lowercased() == written.lowercased() }
  }
}
