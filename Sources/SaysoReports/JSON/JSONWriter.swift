/// Writes a ``JSONValue`` as text.
package enum JSONWriter {
  package static func write(_ value: JSONValue, pretty: Bool) -> String {
    var stream = JSONStream(pretty: pretty)
    write(value, to: &stream)
    return String(decoding: stream.bytes, as: UTF8.self)
  }

  private static func write(_ value: JSONValue, to stream: inout JSONStream) {
    switch value {
    case .null: stream.null()
    case .bool(let flag): stream.value(flag)
    case .number(let number): stream.value(number)
    case .string(let text): stream.value(text)
    case .array(let values): stream.list { stream in for value in values { write(value, to: &stream) } }
    case .object(let members):
      stream.object { stream in
        for member in members {
          stream.key(named: member.name)
          write(member.value, to: &stream)
        }
      }
    }
  }
}
