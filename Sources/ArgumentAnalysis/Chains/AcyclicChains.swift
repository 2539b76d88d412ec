/// The chains of an acyclic map, the shortest first, then in the order of the source.
///
/// A place is a claim with its number of steps to the target. Places are opened in the order of the
/// length of the shortest chain through them, so that each one opened is on some chain; the chains
/// of one length are then walked from the target down, never into a dead end.
struct AcyclicChains {
  private struct Place: Hashable {
    let claim: Int32
    let height: Int32
  }

  private let links: ChainLinks
  private let distances: [Int32]
  private var opened: Set<Place> = []
  private var waiting: [Int: [Place]] = [:]
  private var lengths = MinimumHeap<Int>()

  init(_ links: ChainLinks) {
    self.links = links
    distances = links.distances
    reach(Place(claim: Int32(links.target), height: 0))
  }

  /// The first `limit` chains, each as its links from the target down.
  ///
  /// - Complexity: O(size) for each new length, O(length) for each chain.
  mutating func first(_ limit: Int) -> [[Int32]] {
    var chains: [[Int32]] = []
    while chains.count < limit, let length = lengths.popMinimum() {
      open(length)
      walk(length, upTo: limit, into: &chains)
    }
    return chains
  }

  private mutating func reach(_ place: Place) {
    guard distances[Int(place.claim)] != .max else { return }
    let length = Int(distances[Int(place.claim)]) + Int(place.height)
    if waiting[length] == nil { lengths.insert(length) }
    waiting[length, default: []].append(place)
  }

  /// Opens all places on chains of that length.
  private mutating func open(_ length: Int) {
    while let place = waiting[length]?.popLast() {
      guard opened.insert(place).inserted else { continue }
      for link in links.incoming[Int(place.claim)] {
        reach(Place(claim: links.premises[Int(link)], height: place.height + 1))
      }
    }
    waiting[length] = nil
  }

  /// Walks the chains of exactly that length.
  private func walk(_ length: Int, upTo limit: Int, into chains: inout [[Int32]]) {
    let isFruitful = fruitfulPlaces(length)
    let root = Place(claim: Int32(links.target), height: 0)
    guard length > 0, isFruitful.contains(root) else { return }
    var path: [Int32] = []
    var cursors = [links.incoming.range(of: links.target)]
    while let cursor = cursors.last, chains.count < limit {
      guard let entry = cursor.first else {
        cursors.removeLast()
        _ = path.popLast()
        continue
      }
      cursors[cursors.count - 1] = (entry + 1)..<cursor.upperBound
      let link = links.incoming.neighbours[entry]
      let place = Place(claim: links.premises[Int(link)], height: Int32(path.count + 1))
      guard isFruitful.contains(place) else { continue }
      path.append(link)
      if path.count == length {
        chains.append(path)
        path.removeLast()
      } else {
        cursors.append(links.incoming.range(of: Int(place.claim)))
      }
    }
  }

  /// The opened places from which a chain of exactly that length can be completed.
  private func fruitfulPlaces(_ length: Int) -> Set<Place> {
    var stack = links.isStart.indices.filter { links.isStart[$0] }
      .map { Place(claim: Int32($0), height: Int32(length)) }.filter { opened.contains($0) }
    var found = Set(stack)
    while let place = stack.popLast() {
      for link in links.outgoing[Int(place.claim)] where place.height > 0 {
        let above = Place(claim: links.conclusions[Int(link)], height: place.height - 1)
        if opened.contains(above), found.insert(above).inserted { stack.append(above) }
      }
    }
    return found
  }
}
