import SaysoModel

/// An answer, or a group of answers that are nearly the same, and how often it was given on which day.
struct RepeatedText: Hashable, Sendable, Codable {
  /// The key of the account.
  let owner: UInt64
  let words: [UInt32]
  private(set) var count = 0
  private(set) var span = DaySpan()
  private(set) var places = PlaceList()
  /// By the number of the day; without those that tell no time.
  private var days: [Int: Int] = [:]

  init(owner: UInt64, words: [UInt32]) {
    self.owner = owner
    self.words = words
  }

  mutating func add(_ post: MeasuredPost) {
    count += 1
    span.add(post.day)
    places.add(post.origin)
    if let day = post.day { days[day, default: 0] += 1 }
  }

  mutating func merge(_ other: RepeatedText) {
    count += other.count
    span.merge(other.span)
    places.merge(other.places)
    days.merge(other.days) { $0 + $1 }
  }

  /// How often at most within so many days that follow one another; all of them where no number is told.
  func most(within number: Int?) -> Int {
    guard let number else { return count }
    let ordered = days.sorted { $0.key < $1.key }
    var (most, sum, start) = (0, 0, 0)
    for day in ordered {
      sum += day.value
      while ordered[start].key <= day.key - number {
        sum -= ordered[start].value
        start += 1
      }
      most = max(most, sum)
    }
    return most
  }

  /// The more often the worse; then the older, then whatever is the same in every run.
  static func isWorse(_ left: RepeatedText, _ right: RepeatedText) -> Bool {
    if left.count != right.count { return left.count > right.count }
    let (first, second) = (left.span.first ?? .max, right.span.first ?? .max)
    if first != second { return first < second }
    let (place, other) = (left.places.places.first, right.places.places.first)
    if let place, let other, place.file == other.file, place.member == other.member, place.line != other.line {
      return place.line < other.line
    }
    if left.owner != right.owner { return left.owner < right.owner }
    return left.words.lexicographicallyPrecedes(right.words)
  }
}
