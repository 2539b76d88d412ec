/// A step of writing a map in a notation whose groups nest: a group opens, a box, a group closes.
package enum OutlineStep: Hashable {
  /// The group at this place opens.
  case open(Int)
  /// The box at this place stands here.
  case node(Int)
  /// The group at this place closes.
  case close(Int)
}

extension MeasuredMap {
  /// The boxes, each within its group: the groups in their order, each with its own boxes before the
  /// groups within it, then the boxes without a group. Groups without a box are left out.
  ///
  /// - Complexity: O(boxes + groups).
  package var outline: [OutlineStep] {
    let isFilled = filledGroups
    var members: [[Int]] = Array(repeating: [], count: map.groups.count)
    for (position, node) in map.nodes.enumerated() {
      if let group = node.group { members[group].append(position) }
    }
    var children: [[Int]] = Array(repeating: [], count: map.groups.count)
    var pending: [OutlineStep] = []
    for (position, group) in map.groups.enumerated().reversed() where isFilled[position] != nil {
      if let parent = group.parent {
        children[parent].append(position)
      } else {
        pending.append(.open(position))
      }
    }
    var steps: [OutlineStep] = []
    while let step = pending.popLast() {
      steps.append(step)
      guard case .open(let group) = step else { continue }
      steps += members[group].map { .node($0) }
      pending.append(.close(group))
      pending += children[group].map { .open($0) }
    }
    return steps + map.nodes.indices.filter { map.nodes[$0].group == nil }.map { .node($0) }
  }
}
