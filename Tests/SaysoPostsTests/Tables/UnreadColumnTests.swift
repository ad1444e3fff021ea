import SaysoPosts
import Testing

/// Columns that nobody reads though their names are known.
@Suite struct UnreadColumnTests {
  static let tables: [(text: String, notes: [String])] = [
    (
      "text,author,Text\nHello there,amir,More\nBye now,jo,\n",
      [
        "Line 1: columns 1 and 3 are both called “text”; only column 1 is read. Rename the others, or take them out."
      ]
    ),
    (
      "Report of May\n\nid;text;Date;date;DATE\n1;Hello there;2026-05-01;;\n2;Bye now;2026-05-02;;\n3;Again;;;\n",
      [
        "Line 3: columns 3, 4 and 5 are all called “Date”; only column 3 is read. Rename the others, or take them out."
      ]
    ),
    (
      "id,text,message\n1,Hello there,And this too\n2,Bye now,And that\n",
      [
        "Line 1: column 3, “message”, may hold posts, too; only column 2 is read. --map text=message names it instead."
      ]
    ),
    ("id,text,status\n1,Hello there,SENT\n2,Bye now,SENT\n", []),
    ("id,text,reach,reach\n1,Hello there,2,3\n2,Bye now,3,4\n", []),
    (
      "Text,Image URL,Tags,Posting Time,Text\nHello there,,,2026-05-01 09:00,More words\n",
      [
        "Line 1: columns 1 and 5 are both called “Text”; only column 1 is read. Rename the others, or take them out."
      ]
    ),
  ]

  @Test(arguments: tables) func told(_ row: (text: String, notes: [String])) throws {
    #expect(try readExport(Array(row.text.utf8), name: "a.csv").map(\.notes) == [row.notes])
  }

  @Test func noteIsGivenWhereTheFormatIsNamedAndNotWhereAMappingChose() throws {
    let table = Array("id,text,message\n1,Hello there,And this too\n2,Bye now,And that\n".utf8)
    #expect(try readExport(table) { $0.format = ExportFormat.delimited.id }.map(\.notes.count) == [1])
    let mapped = try readExport(table) { try? $0.mapping.add("text=message") }
    #expect(mapped.first?.rows == ["And this too", "And that"])
  }
}
