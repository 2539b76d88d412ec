/// Two claims in order, of which the first bears on the second.
struct ClaimPair: Hashable {
  let source: Int32
  let target: Int32

  init(_ source: Int32, _ target: Int32) {
    self.source = source
    self.target = target
  }
}
