/// How far a long run is, on a terminal: nothing where standard error goes elsewhere.
struct Progress {
  private let count: Int
  private let start = ContinuousClock.now
  private var last = ContinuousClock.now
  private var isShown = false
  private let isWanted: Bool

  /// The progress of so many maps.
  init(of count: Int) {
    self.count = count
    isWanted = count > 1 && Files.showsProgress
  }

  /// Shows how many are done, at most ten times in a second.
  mutating func show(_ done: Int) {
    let now = ContinuousClock.now
    guard isWanted, now - last > .milliseconds(100) else { return }
    clear()
    last = now
    isShown = true
    let elapsed = now - start
    let left = done > 0 ? elapsed * (count - done) / done : .zero
    let time = left.components.seconds
    let words = time < 60 ? "\(time) s" : "\(time / 60) min \(time % 60) s"
    Files.complain(Array("\(done) of \(count) maps, \(words) left".utf8))
  }

  /// Takes it away, so that something else can be said.
  mutating func clear() {
    guard isShown else { return }
    isShown = false
    Files.complain(Array("\r\u{1B}[K".utf8))
  }
}
