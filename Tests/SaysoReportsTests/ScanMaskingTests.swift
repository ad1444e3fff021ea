import SaysoModel
import SaysoReports
import Testing

/// One secret in every field, and which of them may be told to whom.
@Suite struct ScanMaskingTests {
  static let planted: Report = {
    var report = MaskingTests.planted
    report.post.language = "SECRET-LANGUAGE"
    // Any word may stand where a platform is named.
    report.post.platform = "SECRET-PLATFORM"
    report.post.reference?.handle = "SECRET-THIRD-PARTY"
    report.findings[0].spans += [.alt(0), .file(0), .quoted].map {
      FindingSpan(span: TextSpan($0, 0..<6), text: "SECRET-SPAN")
    }
    report.findings[0].standing = .waived(
      Waiver(owner: "Dana Reyes", reason: "SECRET-WAIVER", until: "2027-01-31"))
    report.undetermined[0].standing = .expired(
      Waiver(owner: "Dana Reyes", reason: "SECRET-EXPIRED", until: "2020-01-31"))
    report.undetermined[0].fingerprint = "SECRET-QUESTION"
    return report
  }()

  /// A goal that names a platform which nobody knows.
  static let measure: MeasureResult = {
    var missed = MeasureCase(
      reason: "3 posts on \(quoting: "SECRET-MEASURE"), a platform that the policy doesn't name.", count: 3,
      places: [Origin(file: "rows.csv")])
    missed.platform = "SECRET-WHERE"
    var outcome = MeasureOutcome(posts: 3)
    outcome.list([missed])
    return MeasureResult(
      goal: "known-accounts", measure: "undeclared-accounts", sentence: "Ask first.", file: "p.xml", line: 3,
      outcome: outcome)
  }()

  static var situation: ScanSituation {
    let records = [UncheckedRecord.Cause.skipped, .failed].map {
      UncheckedRecord(
        cause: $0, origin: Origin(file: "rows.csv"), reason: "“kind” is \(quoting: "SECRET-\($0.rawValue)").")
    }
    var open = planted
    open.findings[0].standing = .new
    return ScanSituation(reports: [planted, open], records: records, measures: [measure])
  }

  @Test(arguments: ScanFormat.all.map(\.name)) func noSecretLeaves(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    for masking in [Masking(), Masking(key: Array("key".utf8))] {
      let output = try Self.situation.output(format, ScanSituation.settings(.share(masking)))
      let leaks = output.matches(of: /SECRET-[A-Za-z-]+/).map { String($0.0) }
      #expect(leaks.isEmpty, "\(name): \(leaks)")
    }
  }

  @Test(arguments: ScanFormat.all.filter(\.leavesHouse).map(\.name))
  func formatsThatLeaveMaskByThemselves(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    #expect(!(try Self.situation.output(format)).contains("SECRET"))
  }

  /// What would otherwise be told is indeed there to be masked.
  @Test func theSecretsAreThere() throws {
    let settings = ScanSituation.settings(.reveal)
    let revealed = try ScanFormat.all.map { try Self.situation.output($0, settings) }.joined()
    for name in [
      "TEXT", "SPAN", "LINK", "RULE", "CLAUSE", "SENTENCE", "REASON", "AGAIN", "DATE", "FINGERPRINT", "SUGGESTION",
      "CORRECTED", "ALT", "FILE", "QUOTED", "WAIVER", "EXPIRED", "QUESTION", "TERM", "skipped", "failed",
      "PLATFORM", "MEASURE", "WHERE", "LANGUAGE",
    ] {
      #expect(revealed.contains("SECRET-\(name)"), "\(name)")
    }
  }

  /// A finding that nobody can look up is of no use.
  @Test(arguments: ["csv", "json", "ndjson", "sarif", "junit"]) func whatLeadsBackStays(_ name: String) throws {
    let format = try #require(ScanFormat.named(name))
    var report = Self.planted
    report.post.id = "POST-17"
    report.post.origin = Origin(file: "export.zip", member: "posts.json", line: 8)
    let output = try ScanSituation(reports: [report]).output(format, ScanSituation.settings(.share))
    #expect(output.contains("POST-17") && output.contains("export.zip"))
  }

  /// A platform that everybody or the policy knows tells nothing, and leads back.
  @Test func knownPlatformsStay() throws {
    var report = Self.planted
    for (platform, platforms) in [(PlatformID.mastodon, PlatformID.wellKnown), ("intranet", ["intranet"])] {
      report.post.platform = platform
      let exposure = Exposure.share(Masking(platforms: platforms))
      for name in ["csv", "json", "ndjson", "csv-posts", "sarif", "html"] {
        let format = try #require(ScanFormat.named(name))
        let output = try ScanSituation(reports: [report]).output(format, ScanSituation.settings(exposure))
        #expect(output.lowercased().contains(platform.rawValue) || name == "sarif", "\(name): \(platform)")
      }
    }
    report.post.id = "17"
    #expect(try ScanSituation(reports: [report]).output(.sarif).contains("(masked)/17"))
  }

  /// A baseline is kept beside the policy and read by many.
  @Test func baselinesNameNoConfidentialRule() throws {
    let output = try Self.situation.output(BaselineWriter())
    for name in ["RULE", "CLAUSE", "SENTENCE", "TEXT", "SPAN", "REASON", "DATE", "ALT", "FILE", "QUOTED", "PLATFORM"] {
      #expect(!output.contains("SECRET-\(name)"), "\(name)")
    }
    #expect(output.contains("confidential-31"))
  }
}
