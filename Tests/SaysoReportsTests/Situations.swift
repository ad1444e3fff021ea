import SaysoModel

extension Situation {
  static let all: [Situation] = [
    oneFinding, twoFindings, overlapping, suggestion, undetermined, undeterminedToo, clear, note, threadPart, longText,
    longLine, longParagraphs, wide, rightToLeft, disguised, hostile, altText, wholePost, early, explained,
    tooEarly, manyQuestions, nested, anonymous,
  ]

  static let oneFinding: Situation = {
    let text = "Long week on #ProjectFalcon, but March is going to be bright!"
    return Situation(name: "one finding", report: report(post(text), .block, [falcon("#ProjectFalcon", in: text)]))
  }()

  static let twoFindings: Situation = {
    let text = "On behalf of Larkfield:\n\nFalcon ships in March, and we are proud.\n"
    return Situation(
      name: "two findings",
      report: report(
        post(text), .block, [falcon("Falcon ships in March", in: text, []), voice("On behalf of Larkfield", in: text)]))
  }()

  static let overlapping: Situation = {
    let text = "We at Larkfield are launching Project Falcon in spring, and it is wonderful to be able to say so."
    let corrected = "I work for Larkfield. It is wonderful."
    return Situation(
      name: "overlapping findings",
      report: report(
        post(text), .block,
        [
          falcon("Project Falcon", in: text, []), voice("We at Larkfield are launching Project Falcon", in: text),
          tie("spring, and it is wonderful", in: text, corrected: corrected),
        ]))
  }()

  static let suggestion: Situation = {
    let text = "The Lumo desk lamp is the best thing on my table."
    return Situation(
      name: "suggestion",
      report: report(
        post(text, file: "lamp.md"), .advise,
        [tie("Lumo desk lamp is the best", in: text, corrected: "I work for Larkfield. " + text)]))
  }()

  static let undetermined: Situation = {
    let text = "On behalf of Larkfield: no."
    var report = Self.report(post(text, file: "quote.md"), .undetermined)
    report.post.author = nil
    report.author = nil
    report.undetermined = [unsure(voice("On behalf of Larkfield", in: text), missing: [.author])]
    return Situation(name: "undetermined", report: report)
  }()

  static let undeterminedToo: Situation = {
    let text = "On behalf of Larkfield: Falcon flies."
    var report = Self.report(post(text, file: "quote.md"), .block, [falcon("Falcon", in: text, [])])
    report.post.platform = nil
    report.undetermined = [unsure(voice("On behalf of Larkfield", in: text), missing: [.platform, .paid])]
    return Situation(name: "a finding and a question", report: report)
  }()

  static let clear = Situation(
    name: "clear", report: report(post("Saw a peregrine falcon over the office.", file: "picnic.md"), .clear))

  static let note: Situation = {
    let text = "On behalf of Larkfield's night shift: our pay is too low."
    var finding = voice("On behalf of Larkfield", in: text)
    finding.action = .clear
    finding.shieldedBy = "shield"
    return Situation(name: "note", report: report(post(text, file: "pay.md"), .clear, [finding]))
  }()

  static let threadPart: Situation = {
    let text = "2/ and then came #ProjectFalcon"
    return Situation(
      name: "thread part",
      report: report(
        post(text, part: ThreadPart(number: 2, count: 3)), .block, [falcon("#ProjectFalcon", in: text)]))
  }()

  static let longText: Situation = {
    var lines = (1...120).map { "Line \($0) of a long and quiet essay." }
    lines[9] = "Here Project Falcon is named."
    lines[99] = "And on behalf of Larkfield, thank you."
    let text = lines.joined(separator: "\n")
    return Situation(
      name: "long text",
      report: report(
        post(text, file: "essay.md"), .block,
        [falcon("Project Falcon", in: text, []), voice("on behalf of Larkfield", in: text)]))
  }()

  static let longLine: Situation = {
    let text =
      "Thank you all for a wonderful year. We have learnt so much together, laughed more than once, and now it can be "
      + "told: Project Falcon is what kept us up at night, every night, since the summer before last. More soon."
    return Situation(
      name: "long line",
      report: report(
        post(text), .block, [falcon("can be told: Project Falcon", in: text, []), voice("We have learnt", in: text)]))
  }()

  static let longParagraphs: Situation = {
    let sentence = "It was a year in which nobody knew what would come next and everybody went on all the same. "
    let text =
      String(repeating: sentence, count: 12) + "Then came Project Falcon. " + String(repeating: sentence, count: 5)
      + "\n\n" + String(repeating: sentence, count: 4)
    return Situation(
      name: "long paragraphs", report: report(post(text), .block, [falcon("Project Falcon", in: text, [])]))
  }()

  static let wide: Situation = {
    let text = "\t会社の新製品 Project Falcon 🎉👩‍👩‍👧‍👦 e\u{301}té プロジェクト・ファルコン です"
    return Situation(
      name: "wide characters",
      report: report(
        post(text), .block,
        [falcon("Project Falcon", in: text, []), voice("プロジェクト・ファルコン", in: text)]))
  }()

  static let rightToLeft: Situation = {
    let text = "שלום לכולם, פרויקט פלקון בדרך"
    return Situation(
      name: "right to left", report: report(post(text), .block, [falcon("פרויקט פלקון", in: text, [])]))
  }()

  static let disguised: Situation = {
    let text = "Can't wait for F\u{430}lc\u{43E}n and Fal\u{200B}con"
    var finding = falcon("F\u{430}lc\u{43E}n", in: text, .lookAlike)
    finding.spans.append(span("Fal\u{200B}con", in: text, .invisible))
    return Situation(name: "disguised", report: report(post(text), .block, [finding]))
  }()

  static let hostile: Situation = {
    let text =
      "Hi \u{1B}[2J\u{1B}]0;owned\u{7} Falcon\u{202E} txet \u{9B}31m\u{0} end\u{2066}"
    var finding = falcon("Falcon\u{202E}", in: text, .invisible)
    finding.clause.title = "Projects\u{1B}[31m"
    finding.sentence.text = "Don't\u{202E} name them.\u{85}"
    finding.advice = "Ask\u{1B}[0m first."
    finding.contact?.name = "Legal\u{9B}K"
    var report = Self.report(post(text, file: "evil\u{1B}[2K\u{202E}dm.\nexe"), .block, [finding])
    report.author?.person.name = "Amir\u{1B}"
    report.policy.title = "Policy\u{1B}c"
    return Situation(name: "hostile characters", report: report)
  }()

  static let altText: Situation = {
    let text = "Look at this."
    let alt = "The Project Falcon team around a table"
    var finding = falcon("Project Falcon", in: alt, [])
    finding.spans = finding.spans.map {
      FindingSpan(span: TextSpan(.alt(0), $0.span.range), text: $0.text, views: $0.views)
    }
    var report = Self.report(post(text), .block, [finding])
    report.post.media = [Media(alt: alt)]
    return Situation(name: "picture description", report: report)
  }()

  static let wholePost: Situation = {
    let text = "A short post."
    var finding = voice("A", in: text)
    finding.spans = []
    finding.reason = "A post from this account needs somebody's yes."
    return Situation(name: "whole post", report: report(post(text), .hold, [finding]))
  }()

  static let early: Situation = {
    var report = Self.report(post("Morning all", file: "old.ndjson"), .clear)
    report.precedesPolicy = true
    report.judgedAt = moment("2026-01-01T10:00:00Z")
    return Situation(name: "before the policy", report: report)
  }()

  static let explained: Situation = {
    let text = "Long week on #ProjectFalcon under a peregrine falcon"
    var report = Self.report(post(text), .block, [falcon("#ProjectFalcon", in: text)])
    let leaf = RuleExplanation.Leaf(
      description: "term “Project Falcon”", file: "policies/larkfield.xml", line: 33,
      span: span("#ProjectFalcon", in: text, .hashtag))
    report.explanations = [
      RuleExplanation(
        rule: "falcon", kind: "confidential", outcome: .fired, file: "policies/larkfield.xml", line: 32, leaves: [leaf],
        notes: ["“falcon” was freed by the exception of line 40 (“Talk about real falcons as you like.”)."]),
      RuleExplanation(
        rule: "osprey", kind: "confidential", outcome: .quiet, file: "policies/larkfield.xml", line: 52, leaves: [],
        notes: ["not in force before 1 Mar 2027, 09:00"]),
    ]
    return Situation(name: "explained", report: report)
  }()
}
