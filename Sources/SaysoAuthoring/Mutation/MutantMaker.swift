import SaysoPolicy

/// Makes every mutant of a policy, in order of operator and document.
enum MutantMaker {
  static func mutants(of ground: MutationGround, by operations: [MutationOperation]) -> [Mutant] {
    let sites = ground.sites
    var mutants: [Mutant] = []
    for operation in operations {
      let maker = operation.operatorType
      for site in sites {
        for change in maker.changes(at: site) {
          mutants.append(mutant(mutants.count + 1, operation, change, site))
        }
      }
    }
    return mutants
  }

  private static func mutant(
    _ number: Int, _ operation: MutationOperation, _ change: ElementChange, _ site: MutationSite
  ) -> Mutant {
    Mutant(
      number: number, operation: operation, change: change.words, location: site.element.location, path: site.path,
      replacement: change.replacement, hints: change.hints,
      site: MutationSite.Summary(
        rule: site.rule, topic: site.topic, reach: MutationReach(of: site), ancestors: site.ancestors,
        element: site.element))
  }
}
