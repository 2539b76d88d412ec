/// How fast pieces of work go.
struct Pace {
  private var count = 1.0
  private var seconds = 0.02

  mutating func add(_ time: Double) {
    count += 1
    seconds += time
  }

  /// The time from which on a piece of work is out of the ordinary, in seconds.
  var patience: Double { max(0.02, 20 * seconds / count) }
}
