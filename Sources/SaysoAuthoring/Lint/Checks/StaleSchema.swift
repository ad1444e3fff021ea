import SaysoPolicyXML

/// A schema beside the policy that is not the one of this version.
///
/// The loader and the schema are made from one vocabulary and can't differ; a copy of the schema that was written by
/// another version can.
enum StaleSchema: LintCheck {
  static let pages = [
    LintPage(
      .staleSchema, "A schema of another version",
      why: "An editor that completes and checks by it offers what a check refuses, and underlines what a check takes.",
      example: "<?xml-model href=\"sayso-policy.xsd\"?>  with a file that an older sayso has written")
  ]

  static func findings(in subject: LintSubject) -> [LintFinding] {
    guard let schema = subject.schema, schema != SchemaPrinter.schema(),
      let reference = SchemaReference(of: subject.document)
    else { return [] }
    return [
      LintFinding(
        .staleSchema, at: reference.location,
        "The schema “\(reference.href)” is not that of this version of sayso, so it and the checks may disagree.",
        fix: "Write it anew: sayso policy schema > \(reference.href)")
    ]
  }
}
