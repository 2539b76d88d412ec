import ArgumentModel

/// What a map comes to in a sentence or two, for those who do not see it.
package struct MapSummary {
  /// How many main claims are named.
  private static let namedClaims = 3

  /// The sentences: `34 claims, 21 supports, 6 attacks. Main claim: …`
  package let text: String

  init(of layout: MapLayout) {
    self.init(
      layout.boxes.map(\.node), kinds: layout.lines.map(\.edge.kind),
      main: layout.boxes.filter(\.isMain).map(\.node))
  }

  /// Sums up a map that is not laid out.
  package init(of map: ArgumentMap) {
    let reading = ReadingOrder(of: map)
    self.init(
      map.nodes, kinds: map.edges.map(\.kind),
      main: reading.order.filter { reading.isMain[$0] }.map { map.nodes[$0] })
  }

  private init(_ nodes: [MapNode], kinds: [Relation.Kind], main: [MapNode]) {
    let claims = nodes.count { $0.subject.isStatement }
    let groups = nodes.count { $0.subject.isGroup }
    let counts: [(Int, String, String)] = [
      (claims, "claim", "claims"),
      (nodes.count - claims - groups, "argument", "arguments"),
      (groups, "closed group", "closed groups"),
      (kinds.count { $0 == .supports }, "support", "supports"),
      (kinds.count { $0 == .entails }, "entailment", "entailments"),
      (kinds.count { $0 == .attacks }, "attack", "attacks"),
      (kinds.count { $0 == .undercuts }, "undercut", "undercuts"),
      (kinds.count { $0 == .contradicts }, "contradiction", "contradictions"),
      (kinds.count { $0 == .excludes }, "exclusion", "exclusions"),
    ]
    var text = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
      .joined(separator: ", ")
    text = text.isEmpty ? "An empty map." : "\(text)."
    let main = main.map(\.spokenName)
    if !main.isEmpty {
      let named = main.prefix(Self.namedClaims).joined(separator: "; ")
      let rest = main.count > Self.namedClaims ? "; and \(main.count - Self.namedClaims) more" : ""
      text += " Main \(main.count == 1 ? "claim" : "claims"): \(named)\(rest)."
    }
    self.text = text
  }
}

extension MapNode {
  /// The title, or the text where the title is made up.
  var spokenName: String { title ?? text?.string ?? subject.title }
}

extension SVGWriter {
  /// Writes what a screen reader says of a box.
  mutating func speak(of box: MapLayout.Box) {
    let node = box.node
    switch node.subject {
    case .statement: xml.markup("Claim")
    case .argument: xml.markup("Argument")
    case .group: xml.markup("Closed group")
    }
    if let title = node.title {
      xml.markup(" ")
      xml.text(title)
    }
    let text = node.text?.string
    if let text {
      xml.markup(": ")
      xml.text(text)
    }
    if (text ?? node.title)?.utf8.last != UInt8(ascii: ".") { xml.markup(".") }
    for picture in node.drawnImages {
      if let words = picture.alternative { xml.text(" Picture: \(words).") }
    }
    if let status = node.status { xml.text(" \(status.word).") }
    if box.supports > 0 { xml.text(" Supported by \(box.supports)") }
    if box.attacks > 0 {
      xml.markup(box.supports > 0 ? ", attacked by " : " Attacked by ")
      xml.number(Double(box.attacks))
    }
    if box.supports + box.attacks > 0 { xml.markup(".") }
  }
}

extension ArgumentMap {
  /// What the map comes to, in a sentence or two.
  public var summary: String { MapSummary(of: self).text }

  /// A short name made from the content of the map, alike for equal maps.
  package var fingerprint: String {
    var print = Fingerprint()
    print.mix(title ?? "")
    for group in groups { print.mix(group.id) }
    for node in nodes {
      print.mix(node.id)
      print.mix(node.title ?? "")
      print.mix(node.text?.string ?? "")
    }
    for edge in edges { print.mix(edge.id) }
    return "map-\(print.digits(8))"
  }
}

extension MapLayout {
  /// A short name made from the content of the map, alike for equal maps.
  var fingerprint: String {
    var print = Fingerprint()
    print.mix(title ?? "")
    for border in borders { print.mix(border.group.id) }
    for box in boxes {
      print.mix(box.node.id)
      print.mix(box.node.title ?? "")
      print.mix(box.node.text?.string ?? "")
    }
    for line in lines { print.mix(line.edge.id) }
    return "m\(print.digits(7))"
  }
}
