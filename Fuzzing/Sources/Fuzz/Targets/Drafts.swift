@testable import SaysoPosts

extension FuzzTarget {
  static let drafts = FuzzTarget(
    name: "drafts", reads: "Drafts: front matter, threads, text, HTML and Markdown", dictionary: .text,
    seeds: {
      Samples.bytes("samples/drafts").flatMap { file in (0..<4).map { file + [UInt8($0)] } }
    },
    run: { input in
      var input = input
      let choice = input.byte()
      let reader = DraftReader(
        file: choice & 4 == 0 ? "draft.txt" : "draft.html", markup: [nil, .plain, .html, .markdown][Int(choice & 3)])
      do throws(DraftProblems) {
        let drafts = try reader.drafts(in: input.bytes)
        demand(!drafts.isEmpty, "no draft and no problem")
        for draft in drafts { demand(draft.post) }
      } catch {
        for problem in error.problems {
          demand(problem.line >= 1 && problem.column >= 1 && !"\(problem.error)".isEmpty, "\(problem)")
        }
      }
      if let draft = try? reader.draft(plain: input.bytes) { demand(draft.post) }
      Delivery.whole.read(input.bytes, .draft, ReadingContext(file: "draft.md"))
    })
}
