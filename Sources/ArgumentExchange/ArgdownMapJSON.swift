import ArgumentMaps
import ArgumentModel

/// Writes the nodes, groups and edges of a map in the JSON shape of @argdown/core 2.
struct ArgdownMapJSON {
  private let map: ArgumentMap
  /// The places of the groups directly within each group, and of those within none, the last.
  private var inner: [[Int]]
  /// The places of the boxes directly within each group, and of those within none, the last.
  private var boxes: [[Int]]

  init(_ map: ArgumentMap) {
    self.map = map
    inner = Array(repeating: [], count: map.groups.count + 1)
    boxes = inner
    for (place, group) in map.groups.enumerated() {
      inner[group.parent ?? map.groups.count].append(place)
    }
    for (place, node) in map.nodes.enumerated() {
      boxes[node.group ?? map.groups.count].append(place)
    }
  }

  func write(to json: inout JSONWriter) {
    json.key("nodes")
    json.array { json in
      for place in inner[map.groups.count] { write(group: place, to: &json) }
      write(boxes: boxes[map.groups.count], to: &json)
    }
    json.key("edges")
    json.array { json in
      for (place, edge) in map.edges.enumerated() { write(edge, at: place, to: &json) }
    }
  }

  private func write(_ edge: MapEdge, at place: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", "e\(place + 1)")
      json.member("type", "map-edge")
      json.member("relationType", edge.kind.argdownName)
      json.member("from", "n\(edge.source)")
      json.member("to", "n\(edge.target)")
      if let statement = edge.sourceStatement {
        json.member("fromEquivalenceClass", statement.title)
      }
      if let statement = edge.targetStatement {
        json.member("toEquivalenceClass", statement.title)
      }
      if let color = edge.color { json.member("color", color.description) }
    }
  }

  /// Groups nest no deeper than headings do.
  private func write(group place: Int, to json: inout JSONWriter) {
    let group = map.groups[place]
    json.object { json in
      json.member("id", name(ofGroup: place))
      json.member("title", group.title.string)
      json.member("type", "group-map-node")
      json.member("labelTitle", group.title.string)
      json.member("level", group.level)
      if group.isClosed { json.member("isClosed", true) }
      if let parent = group.parent { json.member("parent", name(ofGroup: parent)) }
      json.write(color: group.color, text: group.textColor)
      json.key("children")
      json.array { json in
        write(boxes: boxes[place], to: &json)
        for place in inner[place] { write(group: place, to: &json) }
      }
    }
  }

  /// The name of the section that a group shows.
  private func name(ofGroup place: Int) -> String {
    map.groups[place].section?.argdownName ?? "s\(place + 1)"
  }

  private func write(boxes: [Int], to json: inout JSONWriter) {
    for place in boxes { write(map.nodes[place], at: place, to: &json) }
  }

  private func write(_ node: MapNode, at place: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", "n\(place)")
      json.member("title", node.subject.title)
      json.member(
        "type", node.subject.isStatement ? "statement-map-node" : "argument-map-node")
      if let title = node.title { json.member("labelTitle", title) }
      if let text = node.text { json.member("labelText", text.string) }
      json.memberIfAny("tags", node.tags)
      json.write(color: node.color, text: node.textColor)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(color: BoxColor?, text: BoxColor?) {
    if let color { member("color", color.description) }
    if let text { member("fontColor", text.description) }
  }
}
