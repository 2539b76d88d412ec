/// Finds the elements of an array by their hash values: an open hash table of positions.
///
/// The keys stay in the array; whoever asks says whether an element is the one that is meant.
/// Hash values are kept, so that no key is hashed a second time.
struct PositionTable: Sendable {
  private struct Slot {
    var hash: UInt32 = 0
    /// The position; negative while the slot is free.
    var position: Int32 = -1
  }

  /// A power of two, at least a quarter of them free; none before the first insertion.
  private var slots: [Slot] = []
  private var count = 0

  /// The position of the element with that hash value that `isMeant`.
  ///
  /// - Complexity: O(1) on average.
  @inline(__always)
  func position(hash: Int, where isMeant: (Int) -> Bool) -> Int? {
    guard !slots.isEmpty else { return nil }
    let hash = UInt32(truncatingIfNeeded: hash)
    var place = Int(hash) & (slots.count - 1)
    while slots[place].position >= 0 {
      let position = Int(slots[place].position)
      if slots[place].hash == hash, isMeant(position) { return position }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds a position that the table does not have.
  ///
  /// - Complexity: O(1) on average.
  mutating func insert(_ position: Int, hash: Int) {
    if 4 * count >= 3 * slots.count { grow() }
    count += 1
    fill(Slot(hash: UInt32(truncatingIfNeeded: hash), position: Int32(position)))
  }

  private mutating func grow() {
    let filled = slots
    slots = Array(repeating: Slot(), count: max(8, 2 * filled.count))
    for slot in filled where slot.position >= 0 { fill(slot) }
  }

  private mutating func fill(_ slot: Slot) {
    var place = Int(slot.hash) & (slots.count - 1)
    while slots[place].position >= 0 { place = (place + 1) & (slots.count - 1) }
    slots[place] = slot
  }
}
