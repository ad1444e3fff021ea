import SaysoModel

/// Posts to look at by author, most first.
struct AuthorChart {
  let authors: AuthorTally
  let anonymous: VerdictTally
  let names: BoardNames

  var html: HTML {
    var rows = authors.rows.map { row in
      BarTable.Row(name: .element(.bdi, names.name(row.author)), tally: row.tally)
    }
    if authors.otherAuthors > 0 {
      let name = BoardWords.count(authors.otherAuthors, "other author", "other authors")
      rows.append(BarTable.Row(name: .text(name), tally: authors.others))
    }
    if anonymous.open > 0 { rows.append(BarTable.Row(name: .text(BoardWords.notTold), tally: anonymous)) }
    let hidden = names.isHidden ? " Names are left out of this page." : ""
    return ChartFigure(
      name: "authors", title: "By author", summary: "Posts to look at. Authors of none are not listed." + hidden,
      drawing: rows.isEmpty
        ? [] : [BarTable(title: "Author", rows: rows, total: authors.open + anonymous).html]
    ).html
  }
}
