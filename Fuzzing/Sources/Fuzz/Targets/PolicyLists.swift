import SaysoPolicy
@testable import SaysoPolicyXML

extension FuzzTarget {
  static let policyLists = FuzzTarget(
    name: "policy-lists", reads: "Lists of terms, people and grants: plain text and tables", dictionary: .csv,
    seeds: {
      [
        "# a\nFalcon\nHill Hospital\n\nLumo 2", "term,aliases,match,slack\nFalcon,a|b,stem,1\n\"x, \"\"y\"\"\",,,\n",
        "id;name;roles;platform;handle\ndana;Dana Reyes;a b;x;dana\ndana;Dana Reyes;;linkedin;d\n",
        "person\ttopic\tfrom\ndana\tprices\t2026-01-01\n",
      ].enumerated().map { Array($1.utf8) + [UInt8($0)] }
    },
    run: { input in
      var input = input
      let kinds: [(PolicyList.Kind, String)] = [
        (.terms, "t.txt"), (.terms, "t.csv"), (.people, "p.csv"), (.grants, "g.tsv"),
      ]
      let (kind, file) = input.pick(kinds)
      let list = PolicyList(kind, input.bytes, file: file)
      let lines = input.bytes.count { $0 == 0x0A || $0 == 0x0D } + 1
      for place in list.elements.map(\.location) + list.problems.map(\.location) {
        demand(place.line >= 1 && place.line <= lines && place.column ?? 1 >= 1, "\(place)")
      }
    })
}
