import ArgumentExchange
import Testing

struct JSONWriterTests {
  private func written(_ content: (inout JSONWriter) -> Void) -> String {
    var json = JSONWriter()
    content(&json)
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test func `containers nest, and empty ones stand on one line`() {
    let text = written { json in
      json.object { json in
        json.member("a", 1)
        json.key("b")
        json.array { json in
          json.value(true)
          json.object { _ in }
          json.null()
        }
        json.member("c", [String]())
        json.member("d", ["x", "y"])
      }
    }
    #expect(
      text == """
        {
          "a": 1,
          "b": [
            true,
            {},
            null
          ],
          "c": [],
          "d": ["x", "y"]
        }
        """)
  }

  @Test(
    arguments: [
      ("a\"b\\c", #""a\"b\\c""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{1F}", #""\u0000\u001f""#),
      ("é日😀", "\"é日😀\""), ("", "\"\""),
    ])
  func `texts are escaped as JSON wants`(text: String, json: String) {
    #expect(written { $0.value(text) } == json)
  }

  @Test(
    arguments: [
      (1.5, "1.5"), (2.0, "2"), (-0.25, "-0.25"), (1e300, "1e+300"), (.infinity, "null"),
      (.nan, "null"),
    ])
  func `numbers are written as JSON knows them`(number: Double, json: String) {
    #expect(written { $0.value(number) } == json)
  }

  @Test func `what is to be escaped is found wherever it stands`() {
    for count in 1...24 {
      for place in 0..<count {
        for (scalar, escape) in [("\"", "\\\""), ("\\", "\\\\"), ("\u{1}", "\\u0001")] {
          let before = String(repeating: "~", count: place)
          let after = String(repeating: " ", count: count - place - 1)
          #expect(
            written { $0.value(before + scalar + after) } == "\"\(before)\(escape)\(after)\"")
        }
      }
    }
  }

  @Test(arguments: [0, 9, 99_999_999, 100_000_000, Int.max, -7, Int.min])
  func `whole numbers have all their digits`(number: Int) {
    #expect(written { $0.value(number) } == String(number))
  }

  @Test func `pieces, put together, are what would be written as a whole`() {
    func fill(_ json: inout JSONWriter) {
      json.array { json in
        for number in 0..<5_000 {
          json.object { json in
            json.key("a text of some length \(number)")
            json.array(["x\ny", "é"])
          }
        }
      }
      json.finish()
    }
    var pieces: [[UInt8]] = []
    var json = JSONWriter(to: { pieces.append($0) })
    fill(&json)
    #expect(pieces.count > 2)
    #expect(pieces.allSatisfy { !$0.isEmpty && $0.count < 1 << 17 })
    #expect(pieces.joined().elementsEqual(written(fill).utf8))
  }
}
