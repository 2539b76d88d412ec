import Argdown
import ArgumentModel
import Testing

struct SuppressionTests {
  /// Each order as `slugs | what it is about | reason`.
  private func orders(_ text: String) -> [String] {
    let document = ArgdownDocument(parsing: text)
    return (document.suppressions + ArgumentGraph(document).suppressions).map { order in
      let scope =
        switch order.scope {
        case .file: "file"
        case .element(let name): "\(name)"
        case .range(let range):
          lines(document.text(in: range)).joined(separator: "↵")
        }
      return "\(order.slugs.map(\.name).joined(separator: "+")) | \(scope) | \(order.reason ?? "-")"
    }
  }

  private func lines(_ text: String) -> [String] {
    text.split(separator: "\n").map { line in
      String(line.drop { $0 == " " })
    }.filter { !$0.isEmpty }
  }

  @Test func `an order on a line of its own speaks of the next element, without what is below`() {
    #expect(
      orders("// check:ignore orphan, a-b -- as agreed\n[A]: one\ntwo #t\n  + [B]: b")
        == ["orphan+a-b | [A]: one↵two #t | as agreed"])
    #expect(
      orders("[A]: a\n  // check:ignore orphan\n  + [B]: b\n  + [C]: c")
        == ["orphan | + [B]: b | -"])
  }

  @Test func `an order behind an element speaks of it`() {
    #expect(
      orders("[A]: one\n  + [B]: two\n    three // check:ignore orphan -- x\n  + [C]: c")
        == ["orphan | [B]: two↵three | x"])
  }

  @Test func `orders stand in any comment, and within structures`() {
    #expect(
      orders("/* check:ignore a -- r */\n[A]: a\n\n<!-- check:ignore-file b c -- s t -->\n") == [
        "a | [A]: a | r", "b+c | file | s t",
      ])
    #expect(
      orders("<A>\n\n(1) p\n// check:ignore x\n-- rule --\n(2) q")
        == ["x | -- rule -- | -"])
  }

  @Test func `data tells checks to be quiet about an element wherever it stands`() {
    #expect(
      orders("[A]: a {ignore: [orphan, load-bearing]}\n  + <B>: b {ignore: orphan}") == [
        "orphan+load-bearing | [A] | -", "orphan | <B> | -",
      ])
  }

  @Test func `other comments are none`() {
    #expect(orders("// check: ignore a\n// check:ignored a\n// http://check:ignore\n[A]: a") == [])
  }

  @Test func `the extent of an order is its line, if it has one`() throws {
    let text = "[A]: a\r\n\r\n  // check:ignore orphan\r\n[B]: b // check:ignore orphan\n"
    let document = ArgdownDocument(parsing: text)
    let extents = document.suppressions.compactMap(\.extent).map { document.text(in: $0) }
    #expect(extents == ["  // check:ignore orphan\r\n", "// check:ignore orphan"])
  }
}
