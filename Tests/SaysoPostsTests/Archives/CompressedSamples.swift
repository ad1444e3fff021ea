import Foundation

/// Two rows, “one” and “two”, as the usual programs compress them.
enum CompressedSamples {
  static let bzip2 = bytes(
    """
    QlpoOTFBWSZTWWrOF2cAAA1ZgAAQEAAAEAIBhMogADEA000CVNHqbSepBihWNmWLyhWlZDh8XckU4UJBqzhdnA==
    """)
  static let xz = bytes(
    """
    /Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4AAdABpdAD2IioaUiBPg84lKecGcnlh930Wuz6Ak7psAAAAABegjJ+SPf40AATYePRmV\
    Ux+2830BAAAAAARZWg==
    """)
  static let zstd = bytes(
    """
    KLUv/SQe3QAAqHsidGV4dCI6Im9uZSJ9CnR3byJ9CgEAUsw6kOLf7g==
    """)
  static let lz4 = bytes(
    """
    BCJNGGRApxoAAAD1AHsidGV4dCI6Im9uZSJ9Cg8AYHR3byJ9CgAAAABANL/a
    """)

  private static func bytes(_ base64: String) -> [UInt8] { Data(base64Encoded: base64).map(Array.init) ?? [] }
}
