import TestSupport
import Testing

struct StreamTests {
  private func answers(_ words: String..., to input: String) throws -> [String] {
    let outcome = try Tool.run(words: ["stream"] + words, input: input)
    #expect(outcome.status == 0 && outcome.complaints.isEmpty)
    return outcome.output.split(separator: "\n").map(String.init)
  }

  private func line(_ id: String, _ text: String) -> String {
    "{\"id\": \(id), \"text\": \"\(text)\"}\n"
  }

  @Test func `each line is answered, in order, under its own name`() throws {
    let input = (0..<200).map { line("\($0)", "[A]: claim \($0)\\n  - [B]") }.joined()
    let answers = try answers("--emit", "evaluation", to: input)
    #expect(answers.count == 200)
    for (number, answer) in answers.enumerated() {
      #expect(answer.hasPrefix("{\"id\": \(number),\"evaluation\": {\"semantics\": \"grounded\","))
    }
  }

  @Test func `a bad line is one record, which says where it is`() throws {
    let input = """
      {"id": ["any", 1.5, null], "text": "[A]: a"}
      {"id": "x"

      {"id": "y"}
      {"id": "z", "path": "no/such/map"}
      \(line("\"last\"", "[A]: a"))
      """
    let answers = try answers("--emit", "dot", to: input)
    try #require(answers.count == 5)
    #expect(answers[0].hasPrefix("{\"id\": [\"any\",1.5,null],\"dot\": \"digraph"))
    #expect(
      answers[1].hasPrefix("{\"id\": null,\"line\": 2,\"error\": {\"message\": \"the line is no"))
    #expect(answers[2].hasPrefix("{\"id\": \"y\",\"line\": 4,\"error\""))
    #expect(answers[3].contains("cannot read no/such/map: there is no such file or folder"))
    #expect(answers[4].hasPrefix("{\"id\": \"last\",\"dot\""))
  }

  @Test func `a picture on which nothing stands is a finding`() throws {
    let lone = line("1", "[A]: a")
    #expect(try answers("--emit", "svg,diagnostics", to: lone)[0].contains("\"empty-picture\""))
    #expect(try !answers("--emit", "diagnostics", to: lone)[0].contains("\"empty-picture\""))
  }

  @Test func `what the stream says of a map is what the commands say of its file`() throws {
    let path = "\(Folder.package.path)/Graphs/congestion-charge.argdown"
    let answer = try answers(
      "--emit", "diagnostics,svg,mermaid,json", to: "{\"id\": 1, \"path\": \"\(path)\"}\n")[0]
    let folder = try Folder()
    try folder.write("answer.json", answer)
    for (words, key) in [
      (["render"], "svg"), (["export", "--to", "mermaid"], "mermaid"),
      (["export", "--to", "json"], "json"), (["check", "--format", "json"], "diagnostics"),
    ] {
      try folder.write("expected", try Tool.run(words: words + [path]).output)
      let comparison = """
        import json
        answer, expected = json.load(open("answer.json"))["\(key)"], open("expected").read()
        if "\(key)" == "json": expected = json.loads(expected)
        if "\(key)" == "diagnostics": expected = json.loads(expected)["diagnostics"]
        assert answer == expected
        """
      try folder.write("compare.py", comparison)
      #expect(shell("cd '\(folder.path)' && python3 compare.py 2>/dev/null") == 0, "\(key)")
    }
  }

  @Test func `a text reads no files`() throws {
    let folder = try Folder()
    let other = try folder.write("other.argdown", "[Secret]: found\n")
    let answer = try answers(to: line("1", "@include(\(other))\\n\\n[A]: a"))[0]
    #expect(answer.contains("unreadable-include") && !answer.contains("Secret"))
  }

  @Test func `an answer comes before the next question`() throws {
    let folder = try Folder()
    let talk = """
      cd '\(folder.path)'; mkfifo in out; '\(Tool.path)' stream --emit dot <in >out & exec 3>in 4<out
      for i in 1 2 3; do echo '{"id": '$i', "text": "[A]: a"}' >&3; read -t 20 x <&4 || exit 1
      echo "$x" | grep -q "\\"id\\": $i" || exit 2; done; exec 3>&-; wait
      """
    try folder.write("talk", talk)
    #expect(shell("bash '\(folder.path)/talk'") == 0)
  }

  @Test func `a reader that goes away ends the stream`() throws {
    let map = line("1", "[A]: a").dropLast()
    let endless = "yes '\(map)' | timeout 60 '\(Tool.path)' stream --emit dot | head -3 | wc -l"
    #expect(shell("test $(\(endless)) = 3") == 0)
  }

  @Test func `an unknown thing to emit is answered with the nearest`() throws {
    let outcome = try Tool.run("stream", "--emit", "diagnostic")
    #expect(outcome.status == 2 && outcome.complaints.contains("did you mean diagnostics?"))
  }

  @Test(.enabled("GNU parallel is not installed") { isGNUParallelInstalled })
  func `GNU parallel shares a stream out`() throws {
    try expectExample("stream-parallel.sh", timeout: 100)
  }

  @Test(.enabled("PySpark or Java is not installed") { isSparkInstalled })
  func `Apache Spark pipes its partitions through`() throws {
    try expectExample("stream-spark.py", timeout: 280)
  }

  /// Runs an example on a few maps: as many answers as maps, none of them an error.
  private func expectExample(_ name: String, timeout: Int) throws {
    let folder = try Folder()
    try folder.write(
      "maps.ndjson", (0..<40).map { line("\"m\($0)\"", "[A]: a \($0)\\n  - [B]: b") }.joined())
    let command = """
      cd '\(folder.path)' && PATH="\(Folder.products):$PATH" timeout \(timeout) \
      '\(Folder.package.path)/Examples/\(name)' maps.ndjson >answers 2>log
      """
    #expect(shell(command) == 0)
    let answers = try folder.read("answers").split(separator: "\n")
    #expect(answers.count == 40)
    #expect(answers.allSatisfy { $0.hasPrefix("{\"id\": \"m") && $0.contains("\"evaluation\"") })
  }
}

private let isGNUParallelInstalled =
  shell("parallel --version 2>/dev/null | grep -q GNU") == 0

private let isSparkInstalled =
  shell("command -v java >/dev/null && python3 -c 'import pyspark' 2>/dev/null") == 0
