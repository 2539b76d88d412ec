import ArgumentModel
import Testing

/// Keys with values in the author's order.
struct DataMappingTests {
  @Test func `a later value wins and keeps the place of the first`() {
    let data = DataMapping([("a", 1), ("b", 2), ("a", 3)])
    #expect(data.entries.map(\.key) == ["a", "b"])
    #expect(data["a"] == 3)
  }

  @Test func `nil removes an entry`() {
    var data: DataMapping = ["a": 1, "b": 2]
    data["a"] = nil
    data["c"] = nil
    #expect(data == ["b": 2])
  }

  @Test func `mappings within are merged, all else is replaced`() {
    var data: DataMapping = ["a": ["x": 1, "y": [1, 2]], "b": ["z": 1], "c": 1]
    data.merge(["a": ["y": [3], "w": 2], "b": "t", "d": ["v": 1], "c": ["u": 1]])
    #expect(
      data == [
        "a": ["x": 1, "y": [3], "w": 2], "b": "t", "c": ["u": 1], "d": ["v": 1],
      ])
    #expect(data.entries.map(\.key) == ["a", "b", "c", "d"])
  }

  @Test func `an empty mapping changes nothing`() {
    var data: DataMapping = ["a": 1]
    data.merge([:])
    #expect(data == ["a": 1])
    var empty = DataMapping()
    empty.merge(data)
    #expect(empty == data)
  }

  @Test func `a value gives what it is, and nothing else`() {
    #expect(DataValue.int(1).number == 1)
    #expect(DataValue.number(1).int == nil)
    #expect(DataValue.string("true").bool == nil)
    #expect((["a": 1] as DataValue).mapping == ["a": 1])
    #expect(([1] as DataValue).sequence == [1])
  }
}
