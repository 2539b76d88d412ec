/// Items of which the least is at hand: a binary heap.
struct MinimumHeap<Item: Comparable> {
  private var items: [Item] = []

  /// Adds an item.
  ///
  /// - Complexity: O(log n).
  mutating func insert(_ item: Item) {
    items.append(item)
    var child = items.count - 1
    while child > 0, items[child] < items[(child - 1) / 2] {
      items.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// Takes the least item out; `nil` if there is none.
  ///
  /// - Complexity: O(log n).
  mutating func popMinimum() -> Item? {
    guard let minimum = items.first, let last = items.popLast() else { return nil }
    guard !items.isEmpty else { return minimum }
    items[0] = last
    var parent = 0
    while true {
      var least = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < items.count {
        if items[child] < items[least] { least = child }
      }
      guard least != parent else { return minimum }
      items.swapAt(parent, least)
      parent = least
    }
  }
}
