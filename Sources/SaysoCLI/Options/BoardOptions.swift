import ArgumentParser

/// What only the page for a board can be told.
struct BoardOptions: ParsableArguments {
  @Flag(name: .long, help: "Call authors “Author 1”, “Author 2” and so on in an html report.")
  var hideAuthors = false
}
