/// Where a step of a reading comes from.
package enum StepOrigin: Hashable, Sendable {
  /// An inference of an argument, both counted from 0.
  case inference(argument: Int32, step: Int32)
  /// A support relation, by its position.
  case relation(Int32)
}
