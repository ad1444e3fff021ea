import SaysoPolicy

/// The places that shields cover, looked for when the first answer hangs on them: most posts break nothing, and no
/// shield has anything to cover there.
final class LazyShields {
  private let scene: Scene
  private(set) lazy var places = ShieldedPlaces(scene)

  init(_ scene: Scene) { self.scene = scene }
}
