import Argdown
import ArgumentModel
import Testing

struct DataFileTests {
  @Test func `JSON is read, and other YAML`() throws {
    #expect(
      try DataFile(parsing: Array("[{\"id\": \"a\\uD83D\\uDE00\"}, 1]".utf8)).value == [
        ["id": "a😀"], 1,
      ])
    #expect(try DataFile(parsing: Array("a:\n  - b".utf8)).value == ["a": ["b"]])
    #expect(try DataFile(parsing: []).value == .null)
  }

  @Test func `a fault has its place`() {
    #expect(throws: DataFile.Fault.self) { try DataFile(parsing: Array("[1, {\"a\" ]".utf8)) }
    do {
      _ = try DataFile(parsing: Array("[\"\\uD83D\\uDE00\",\n ]]".utf8))
    } catch {
      #expect(error.offset == 19)
    }
  }
}
