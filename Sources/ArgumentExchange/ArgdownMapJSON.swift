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
      for place in map.edges.indices { write(edge: place, to: &json) }
    }
  }

  private func write(edge place: Int, to json: inout JSONWriter) {
    // What is asked for is read where it lies: a copy of the whole would hold on to all its parts.
    json.object { json in
      let (source, target) = (map.edges[place].source, map.edges[place].target)
      let kind = map.edges[place].kind.argdownName
      json.members(5, room: 160) { line, lead in
        line.append(&lead, key: "id")
        line.append("e", place + 1)
        line.append(&lead, key: "type")
        line.append(quoted: "map-edge")
        line.append(&lead, key: "relationType")
        line.append(quoted: kind)
        line.append(&lead, key: "from")
        line.append("n", source)
        line.append(&lead, key: "to")
        line.append("n", target)
      }
      if let statement = map.edges[place].sourceStatement {
        json.member("fromEquivalenceClass", statement.title)
      }
      if let statement = map.edges[place].targetStatement {
        json.member("toEquivalenceClass", statement.title)
      }
      if let color = map.edges[place].color { json.member("color", color.description) }
    }
  }

  /// Groups nest no deeper than headings do.
  private func write(group place: Int, to json: inout JSONWriter) {
    let group = map.groups[place]
    json.object { json in
      json.member("id", "s", number(ofGroup: place))
      json.member("title", group.title.string)
      json.member("type", fixed: "group-map-node")
      json.member("labelTitle", group.title.string)
      json.member("level", group.level)
      if group.isClosed { json.member("isClosed", true) }
      if let parent = group.parent { json.member("parent", "s", number(ofGroup: parent)) }
      json.write(color: group.color, text: group.textColor)
      json.key("children")
      json.array { json in
        write(boxes: boxes[place], to: &json)
        for place in inner[place] { write(group: place, to: &json) }
      }
    }
  }

  /// The number of the section that a group shows, from 1.
  private func number(ofGroup place: Int) -> Int {
    (map.groups[place].section?.position ?? place) + 1
  }

  private func write(boxes: [Int], to json: inout JSONWriter) {
    for place in boxes { write(box: place, to: &json) }
  }

  private func write(box place: Int, to json: inout JSONWriter) {
    json.object { json in
      json.member("id", "n", place)
      json.member("title", map.nodes[place].subject.title)
      json.member(
        "type",
        fixed: map.nodes[place].subject.isStatement ? "statement-map-node" : "argument-map-node")
      if let title = map.nodes[place].title { json.member("labelTitle", title) }
      if let text = map.nodes[place].text?.string { json.member("labelText", text) }
      json.memberIfAny("tags", map.nodes[place].tags)
      json.write(color: map.nodes[place].color, text: map.nodes[place].textColor)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func write(color: BoxColor?, text: BoxColor?) {
    if let color { member("color", color.description) }
    if let text { member("fontColor", text.description) }
  }
}
