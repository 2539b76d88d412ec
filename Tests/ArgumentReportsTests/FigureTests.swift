import ArgumentExchange
import ArgumentMaps
import ArgumentModel
import ArgumentReports
import Testing

struct FigureTests {
  private let text = """
    ===
    title: On rain
    figure:
      caption: From the front matter
      width: 80%
    ===

    [Rain]: It will rain.
      + <Clouds>: There are clouds.
      - <Forecast>: The forecast says sun.
    """

  private func figure(_ attributes: DataMapping = [:]) throws -> Figure {
    try Figure(of: MapSource(Array(text.utf8), at: "rain"), attributes: attributes)
  }

  @Test func `attributes outweigh the front matter`() throws {
    #expect(try figure().caption == "From the front matter")
    #expect(try figure().options.width == "80%")
    let other = try figure(["caption": "From the block", "width": "12cm", "depth": "3"])
    #expect(other.caption == "From the block")
    #expect(other.options.width == "12cm")
    #expect(other.options.view.depth == 3)
  }

  @Test func `a value of another kind changes nothing`() throws {
    let odd = try figure(["width": "javascript:alert(1)", "theme": "purple", "depth": "-1"])
    #expect(try odd == figure())
  }

  @Test func `what is not in the map is told`() throws {
    let fault = #expect(throws: MapView.Fault.self) { try figure(["focus": "Rian"]) }
    #expect(fault?.message == "there is no claim or argument ‘Rian’")
    #expect(fault?.help == "did you mean Rain?")
  }

  @Test func `the alternative says what the map comes to`() throws {
    #expect(
      try figure().alternative
        == "On rain. 1 claim, 2 arguments, 1 support, 1 attack. Main claim: Rain.")
    #expect(try figure(["alt": "Rain, for and against"]).alternative == "Rain, for and against")
  }

  @Test func `settings of figures are known to the spelling`() {
    let source = MapSource(Array("===\nfigure:\n  captoin: x\n===\n\n[A]: a".utf8), at: "a")
    #expect(source.faults.map(\.slug) == ["unknown-setting"])
    #expect(source.faults.first?.help == "did you mean `caption`?")
  }
}

struct JSONReadingTests {
  private func written(_ text: String) throws -> String {
    var json = JSONWriter(isCompact: true)
    json.value(try DataValue(json: Array(text.utf8)))
    return String(decoding: json.bytes, as: UTF8.self)
  }

  @Test(
    arguments: [
      #"{"b": 1, "a": [true, null, 0.5, -3]}"#, #""\ud83d\ude00 \u0000 \"x\"""#, "[]", "{}",
      #"{"constructor": {"__proto__": []}}"#, "9007199254740993",
    ])
  func `what is read is written again`(text: String) throws {
    #expect(try DataValue(json: Array(written(text).utf8)) == DataValue(json: Array(text.utf8)))
  }

  @Test func `keys keep their order`() throws {
    #expect(try written(#"{"b":1,"a":2,"b":3}"#) == #"{"b": 3,"a": 2}"#)
  }

  @Test(
    arguments: [
      "", "{", "[1,]", "nul", "\"\u{1}\"", "1 2", "99999999999999999999", "{\"a\" 1}",
      String(repeating: "[", count: 1_000_000),
    ])
  func `what is no JSON is told with its place`(text: String) {
    let fault = #expect(throws: JSONFault.self) { try DataValue(json: Array(text.utf8)) }
    #expect(fault?.line == 1)
    #expect(fault?.message.isEmpty == false)
  }

  @Test func `a text that is no UTF-8 is a fault`() {
    #expect(throws: JSONFault.self) { try DataValue(json: [0x22, 0xFF, 0x22]) }
  }
}
