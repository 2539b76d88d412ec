import ArgumentModel
import Testing

/// Offsets as lines and columns.
struct LineTableTests {
  private func places(_ text: String) -> [[Int]] {
    let bytes = Array(text.utf8)
    let table = LineTable(bytes)
    return (0...bytes.count).map { offset in
      let position = table.position(at: offset)
      return [position.line, position.column]
    }
  }

  @Test func `a line feed ends a line`() {
    #expect(places("ab\nc") == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2]])
  }

  @Test func `a carriage return ends a line`() {
    #expect(places("a\r\rb") == [[1, 1], [1, 2], [2, 1], [3, 1], [3, 2]])
  }

  @Test func `both together end one line`() {
    #expect(places("a\r\nb") == [[1, 1], [1, 2], [1, 3], [2, 1], [2, 2]])
  }

  @Test func `an empty text has one line`() {
    #expect(places("") == [[1, 1]])
    #expect(LineTable([]).count == 1)
  }

  @Test func `columns count characters, not bytes`() {
    #expect(places("é太x").map { $0[1] } == [1, 2, 2, 3, 3, 3, 4])
  }

  @Test func `a byte order mark takes no column`() {
    let table = LineTable([0xEF, 0xBB, 0xBF] + Array("é[b]".utf8))
    #expect([0, 2, 3, 5].map { table.position(at: $0).column } == [1, 1, 1, 2])
    #expect(table.text(ofLine: 1) == "é[b]")
  }

  @Test func `an offset outside the text is its nearest end`() {
    let table = LineTable(Array("a\nb".utf8))
    #expect(table.position(at: 99) == table.position(at: 3))
    #expect(table.position(at: -1) == table.position(at: 0))
  }

  @Test func `a line is known without its ending`() {
    let table = LineTable(Array("a\r\n\nbé\rc".utf8) + [0xFF])
    #expect(table.count == 4)
    #expect((1...4).map { table.text(ofLine: $0) } == ["a", "", "bé", "c\u{FFFD}"])
    #expect((1...4).map { table.bounds(ofLine: $0) } == [0..<1, 3..<3, 4..<7, 8..<10])
  }
}
