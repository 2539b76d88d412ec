import ArgumentModel
import Testing

/// Offsets of a text as places in the files that it comes from.
struct SourceMapTests {
  private func place(_ position: SourceMap.Position) -> [Int] {
    [position.file, position.line, position.column, position.offset]
  }

  @Test func `a text of one file has the places of the file`() {
    let map = SourceMap(SourceMap.File("a", Array("ab\nc".utf8)), count: 4)
    #expect(place(map.position(at: 3)) == [0, 2, 1, 3])
    #expect(place(map.position(at: 99)) == [0, 2, 2, 4])
    #expect(place(map.position(at: -1)) == [0, 1, 1, 0])
  }

  @Test func `a part has the places of its file, and so has what stands behind it`() {
    // ab\n | .. | xé\ny | .. | cd
    let map = SourceMap(
      [.init("a", Array("ab\ncd".utf8)), .init("b", Array("xé\ny".utf8))],
      parts: [
        .init(file: 0, range: SourceRange(0, 3), offset: 0),
        .init(file: 1, range: SourceRange(5, 10), offset: 0),
        .init(file: 0, range: SourceRange(12, 14), offset: 3),
      ])
    #expect(place(map.position(at: 1)) == [0, 1, 2, 1])
    #expect(place(map.position(at: 4)) == [0, 2, 1, 3])
    #expect(place(map.position(at: 8)) == [1, 1, 3, 3])
    #expect(place(map.position(at: 9)) == [1, 2, 1, 4])
    #expect(place(map.position(at: 11)) == [1, 2, 2, 5])
    #expect(place(map.position(at: 13)) == [0, 2, 2, 4])
  }
}
