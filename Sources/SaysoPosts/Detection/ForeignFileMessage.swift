extension ForeignFile {
  /// As a person calls it.
  public var title: String {
    switch self {
    case .excelWorkbook: "an Excel workbook"
    case .oldOfficeFile: "a file of an old Office version"
    case .openDocument: "an OpenDocument file"
    case .wordDocument: "a Word document"
    case .presentation: "a presentation"
    case .pdf: "a PDF"
    case .webPage: "a page for a browser (HTML)"
    case .richText: "a rich text file (RTF)"
    case .database: "an SQLite database"
    case .rarArchive: "a RAR archive"
    case .sevenZipArchive: "a 7-Zip archive"
    case .picture: "a picture"
    case .film: "a film"
    case .sound: "a sound recording"
    case .font: "a font"
    case .program: "a program"
    case .binary: "no text"
    }
  }

  /// One sentence that says what it is and what to do instead.
  var message: String { advice.map { "It is \(title): \($0)." } ?? "It is \(title)." }

  private var advice: String? {
    switch self {
    case .excelWorkbook, .oldOfficeFile, .openDocument: "save it as CSV UTF-8 and scan that"
    case .wordDocument, .presentation, .pdf, .richText: "save its text as UTF-8, one post a line, and scan that"
    case .webPage: "ask the platform for the export as JSON or CSV, and scan that"
    case .database: "write its posts out as CSV and scan that"
    case .rarArchive, .sevenZipArchive: "unpack it and scan the folder"
    case .picture, .film, .sound, .font, .program, .binary: nil
    }
  }
}
