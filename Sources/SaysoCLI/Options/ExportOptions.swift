import ArgumentParser
import SaysoCalendar
import SaysoPosts

/// How exports are to be read.
struct ExportOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The format of the exports, when it is not to be told by their content: "
        + ExportFormat.all.map(\.id.name).joined(separator: ", ") + ".", valueName: "format"))
  var from: InputFormat = .auto

  @Option(
    name: .long,
    help: ArgumentHelp(
      "Where a field of the posts stands in a file of no known format: text=Caption, id=/post/id, platform==linkedin. "
        + "May be repeated.", valueName: "field=column"))
  var map: [String] = []

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The zone that times without an offset are meant in; otherwise the policy's.", valueName: "zone"))
  var tz: String?

  @Option(name: .long, help: "How days are written where figures alone don't tell: dmy or mdy.")
  var dateOrder: DateOrder?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The encoding of text, when it is not to be told by its bytes: utf-8, windows-1252, shift-jis …",
      valueName: "name"))
  var encoding: TextEncoding?

  func validate() throws { _ = try mapping() }

  /// Times that don't tell their zone are read by the policy's clock unless somebody says otherwise.
  func reading(_ policyZone: PolicyZone) throws -> ReadingOptions {
    var options = ReadingOptions()
    options.format = from.id
    options.encoding = encoding
    options.mapping = try mapping()
    options.zone = try zone() ?? policyZone
    options.dateOrder = dateOrder
    return options
  }

  private func mapping() throws -> FieldMapping {
    var mapping = FieldMapping()
    for entry in map {
      do { try mapping.add(entry) } catch { throw ValidationError("--map: \(error)") }
    }
    return mapping
  }

  private func zone() throws -> PolicyZone? {
    guard let tz else { return nil }
    do { return try PolicyZone(tz) } catch { throw ValidationError("--tz: \(error)") }
  }
}

/// A format by name, or whatever the content tells.
enum InputFormat: Hashable, ExpressibleByArgument {
  case auto
  case format(FormatID)

  init?(argument: String) {
    let id = FormatID(argument.lowercased())
    if id.name == "auto" {
      self = .auto
    } else if ExportFormat.named(id) != nil {
      self = .format(id)
    } else {
      return nil
    }
  }

  static var allValueStrings: [String] { ["auto"] + ExportFormat.all.map(\.id.name) }
  var defaultValueDescription: String { "auto" }

  var id: FormatID? { if case .format(let id) = self { id } else { nil } }
}
