import Argdown
import ArgumentMaps
import ArgumentModel
import ArgumentReports
import Testing

struct OutlineTests {
  private func outline(_ text: String) -> Outline {
    Outline(of: ArgumentMap(of: ArgumentGraph(ArgdownDocument(parsing: text))))
  }

  @Test func `what bears on a claim stands below it`() {
    let list = outline("[Rain]: It rains.\n  + <Clouds>: Grey *ones*.\n    - [Sun]\n  - [Dry]: <b>")
    #expect(
      list.markdown == """
        - **Rain**: It rains.
          - Supported by **Clouds**: Grey ones.
            - Attacked by **Sun**
          - Attacked by **Dry**: \\<b\\>

        """)
    #expect(
      list.html == """
        <ul>
        <li><strong>Rain</strong>: It rains.
        <ul>
        <li>Supported by <strong>Clouds</strong>: Grey ones.
        <ul>
        <li>Attacked by <strong>Sun</strong></li>
        </ul></li>
        <li>Attacked by <strong>Dry</strong>: &lt;b&gt;</li>
        </ul></li>
        </ul>

        """)
  }

  @Test func `circles and what is used twice are referred to`() {
    let items = outline("[A]: a\n  + [B]: b\n    + [A]\n[C]: c\n  + [B]\n").items
    #expect(items.map(\.isReference) == [false, false, false, true])
    #expect(items.map { $0.node.subject.title } == ["C", "B", "A", "B"])
  }

  @Test func `a deep map is told in lists of bearable depth`() {
    let chain = (0..<2_000).map { "[\($0)]: claim \($0)\n  + [\($0 + 1)]\n\n" }.joined()
    let items = outline(chain).items
    #expect(items.allSatisfy { $0.depth < 8 })
    #expect(items.count { !$0.isReference } == 2_001)
  }
}
