import SaysoModel
import SaysoPolicy
import SaysoReports

/// A policy as one page of HTML that staff can read: self-contained, loading nothing, whole without its script, fit for
/// print, told apart without colour.
///
/// What is confidential stays off it: terms, lists and patterns of confidential rules, their dates and names, and
/// internal addresses appear by their class alone; advice, examples and ids that would give one away are held back.
/// What the policy's own prose says to its readers is shown as it stands. Equal policies give equal pages: there is no
/// clock in it.
///
/// ```swift
/// let page = PolicyPage(showsExamples: true).output(try PolicyDocument(contentsOf: "sayso-policy.xml"))
/// ```
public struct PolicyPage: Sendable {
  public let showsExamples: Bool

  public init(showsExamples: Bool = false) { self.showsExamples = showsExamples }

  public func output(_ document: PolicyDocument) -> String {
    let matter = PageMatter(document)
    let chapters =
      PageChapters(matter: matter, showsExamples: showsExamples).sections + SpeakersTable(matter: matter).pieces
      + ResponseChapter(matter: matter).pieces + ContactCards(matter: matter).pieces
      + PlatformFacts(matter: matter).pieces
    let front = PageFront(matter: matter)
    return HTMLDocument(
      language: matter.policy.language, title: matter.policy.reference.title,
      style: [PagePalette.screen, PageStyle.sheet],
      script: PageScript.text,
      body: [
        front.skipLink, front.header,
        .element(
          .div, [.class("columns")],
          [
            front.contents,
            .element(.main, [.id("page:policy"), HTMLAttribute(.tabindex, -1)], [front.tools] + chapters),
          ]),
        front.footer,
      ]
    ).text
  }
}
