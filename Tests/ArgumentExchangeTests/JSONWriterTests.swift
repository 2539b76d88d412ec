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
}
