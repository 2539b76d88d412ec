/// What makes two relations of a graph the same: kind and ends, in either order if symmetric.
struct RelationKey: Hashable {
  /// One end by its position in the graph.
  struct End: Hashable {
    private let position: Int32
    /// The step of an inference, from 0; negative for what is no inference of a certain step.
    private let step: Int32

    static func statement(_ position: Int) -> End { End(position: Int32(position), step: -3) }
    static func argument(_ position: Int) -> End { End(position: Int32(position), step: -2) }
    static func inference(_ position: Int, _ step: Int?) -> End {
      End(position: Int32(position), step: Int32(step ?? -1))
    }

    /// What the end is, or is an inference of.
    var place: GraphPosition {
      step == -3 ? .statement(Int(position)) : .argument(Int(position))
    }

    /// The step of the inference that the end is; the first where none is named.
    var inference: Int? { step < -1 ? nil : max(0, Int(step)) }

    fileprivate var number: UInt64 {
      UInt64(UInt32(bitPattern: step)) << 32 | UInt64(UInt32(bitPattern: position))
    }
  }

  private let source: UInt64
  private let target: UInt64
  private let kind: UInt8

  init(_ source: End, _ kind: Relation.Kind, _ target: End) {
    let isTurned = kind.isSymmetric && target.number < source.number
    self.source = isTurned ? target.number : source.number
    self.target = isTurned ? source.number : target.number
    self.kind =
      switch kind {
      case .supports: 0
      case .attacks: 1
      case .undercuts: 2
      case .contradicts: 3
      case .entails: 4
      case .excludes: 5
      }
  }
}
