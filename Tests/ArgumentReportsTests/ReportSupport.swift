import ArgumentModel
import ArgumentReports
import Testing

/// Maps that several tests report on.
enum Sample: String {
  /// A thesis with an argument in two steps, an answered objection and an open one.
  case rain = """
    ===
    title: On rain
    sources:
      met-2016: {authors: [A. Cloud, B. Drop], title: The weather, date: 2016}
    ===

    [Umbrella]: You should take an umbrella. #thesis
      - [Heavy]: It is heavy. {source: met-2016, paragraph: [3, 5]}

    <Caution>

    (1) [Rain]: It will rain.
      - [Sun]: The sun shines.
        - [Behind clouds]: Not for long.
    (2) [Nobody likes it]: Nobody likes to get wet. {source: met-2016, page: 7}
    -- practical reasoning --
    (3) [Umbrella]

    [Rain]
      + [Clouds]: There are clouds. {source: met-2016}
      + <Knee>: My knee aches.
    """
  /// All that might mean something to a format, in titles and texts.
  case hostile = """
    ===
    title: "A | B `c` <script>alert(1)</script> *x* $y$ {#id} & \\"q\\""
    ===

    [T | p `t` <i>x *s* _u_ {b} \\\\ $m$ ~z~ ^c^ @me #h & "q" -- ... -->]: Text with | pipes, `code`, ![img](y) and www.example.org or https://a.b/c_d. #thesis {source: "a | <b> & c"}
      + [1. First]: - dash first {source: "https://example.org/a_b?c=1&d=2"}
      + <Arg | y>: + plus & entity &lt; and <!-- comment -->
      - [``` fence]: ~~~ tilde
        - [+ plus]: + plus
      - [Line\u{2028}end]: a\u{2028}b
    """

  func report(_ options: ReportOptions = ReportOptions()) throws -> Report {
    try Report(of: rawValue, options)
  }
}

extension Report {
  /// The report on a map as text.
  init(of text: String, _ options: ReportOptions = ReportOptions()) throws {
    try self.init(on: MapSource(Array(text.utf8), at: "map"), options)
  }

  /// The section of that name; an empty one if there is none.
  func section(_ id: String) throws -> Section { try #require(sections.first { $0.id == id }) }
}

extension Report.Section {
  /// The words of paragraphs and lists, as they are read; numbered lists and tables are left out.
  var words: [String] {
    blocks.flatMap { (block) -> [String] in
      switch block {
      case .paragraph(let words): [words.text]
      case .list(let items): items.map(\.text)
      case .numbered, .table, .figure: []
      }
    }
  }

  /// The words of numbered lists.
  var steps: [String] {
    blocks.flatMap { (block) -> [String] in
      if case .numbered(let items) = block { items.map(\.text) } else { [] }
    }
  }
}

extension Words {
  /// The words without form.
  var text: String {
    runs.map { run in
      switch run {
      case .plain(let text), .strong(let text), .author(let text): text
      case .name(let name): name.title
      case .place: ""
      }
    }.joined()
  }
}
