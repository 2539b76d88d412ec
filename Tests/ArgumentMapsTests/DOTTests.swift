import ArgumentMaps
import ArgumentModel
import TestSupport
import Testing

struct DOTTests {
  @Test func `a map is written in DOT as ever`() throws {
    try Golden("Debate.dot").expect(LayoutTests.debate.dot)
  }

  @Test func `the words of an author stay words`() {
    let evil = "\"]; x -> y [label=\"\\\\\n<b>&</b>"
    let map = ArgumentMap(
      of: ArgumentGraph {
        Group(evil) { Statement(Statement.ID(evil), evil, tags: [Tag(evil)]) }
        Relation(.statement(Statement.ID(evil)), .supports, "B")
      })
    for line in map.dot.split(separator: "\n") {
      #expect(!line.hasPrefix("x -> y"))
      #expect(!line.replacing("\\\\", with: "").replacing("\\\"", with: "'").contains("\"]; x"))
    }
    #expect(map.dot.contains("&lt;b&gt;&amp;&lt;/b&gt;"))
  }

  @Test func `a backslash in a text does not stand for the name of its box`() {
    let node = MapNode(id: "a", subject: .statement("A"), title: "\\N", text: "a \\G")
    let dot = ArgumentMap(nodes: [node], edges: []).dot
    #expect(dot.contains("<B>\\\\N</B>") && dot.contains(">a \\\\G<"))
  }
}
