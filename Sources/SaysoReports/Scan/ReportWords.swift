public import SaysoModel

/// Words that are the same in all reports, for those who compose sentences elsewhere.
public enum ReportWords {
  /// `1,204`
  public static func number(_ number: Int) -> String { ScanWords.number(number) }

  /// `LinkedIn`
  public static func platform(_ platform: PlatformID) -> String { Wording.platform(platform) }
}
