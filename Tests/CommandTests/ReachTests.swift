import TestSupport
import Testing

/// What a text may name, and what it may not, whatever command reads it.
struct ReachTests {
  private let folder: Folder
  private let secret = "[Secret]: the word is swordfish\n"

  init() throws {
    folder = try Folder()
    try folder.write("secret.argdown", secret)
    try folder.write("maps/_part.argdown", "[Part]: a part\n")
    try folder.link("maps/link.argdown", to: "../secret.argdown")
    try folder.link("maps/up", to: "..")
  }

  private static let outside = [
    "../secret.argdown", "up/secret.argdown", "link.argdown", "/etc/passwd", "/dev/zero",
    "/proc/self/environ", "no/../../secret.argdown", "./up/maps/../secret.argdown",
  ]

  @Test(arguments: outside)
  func `a map includes nothing from outside its folder`(path: String) throws {
    let map = try folder.write("maps/map.argdown", "@include(\(path))\n\n[A]: a\n\n[A] wrong\n")
    let outcome = try Tool.run("check", map)
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("map.argdown:1:1: error: "))
    #expect(outcome.output.contains("lies outside the folder of the map [unreadable-include]"))
    #expect(outcome.output.contains("--allow FOLDER"))
    #expect(outcome.output.contains("map.argdown:5:5: error: "))
    #expect(!outcome.output.contains("swordfish") && !outcome.output.contains("root:"))
  }

  @Test func `nothing is fetched`() throws {
    let map = try folder.write(
      "maps/map.argdown",
      "@include(https://example.org/a.argdown)\n\n[A]: a {source: \"file:///etc/passwd\", page: 1}\n"
    )
    let outcome = try Tool.run("check", map)
    #expect(outcome.output.contains("a.argdown is an address, and nothing is fetched"))
  }

  @Test func `a name that is too long is told in short`() throws {
    let name = String(repeating: "x/", count: 5_000)
    let outcome = try Tool.run("stream", input: "{\"path\": \"\(name)\"}\n")
    #expect(outcome.output.contains("x/… has a name of more than 4095 bytes"))
  }

  @Test func `a folder that the user allows is within reach`() throws {
    let map = try folder.write("maps/map.argdown", "@include(../secret.argdown)\n")
    let words = ["evaluate", map]
    #expect(try !Tool.run(words: words).output.contains("[Secret]"))
    #expect(
      try Tool.run(words: words + ["--allow", "/usr", "--allow", folder.path]).output
        .contains("[Secret]"))
    #expect(
      try Tool.run(words: words, environment: "ARGMAP_ALLOW='/usr:\(folder.path)'").output
        .contains("[Secret]"))
    let wrong = try Tool.run(words: words + ["--allow", map])
    #expect(wrong.status == 2 && wrong.complaints.contains("is no folder"))
  }

  @Test func `a folder that the user names is within reach of all maps below it`() throws {
    try folder.write("maps/deep/a.argdown", "@include(../_part.argdown)\n")
    try folder.write("maps/deep/b.argdown", "@include(../../secret.argdown)\n")
    let outcome = try Tool.run("check", folder.path + "/maps/deep", folder.path + "/maps")
    #expect(outcome.output.contains("secret.argdown lies outside \(folder.path)/maps "))
    #expect(!outcome.output.contains("swordfish"))
    #expect(
      outcome.output.ranges(of: "_part.argdown lies outside \(folder.path)/maps/deep ").count == 1)
  }

  @Test func `a link that leads out of a folder of maps is no map of it`() throws {
    try folder.write("maps/a.argdown", "[A]: a\n")
    _ = shell("mkfifo '\(folder.path)/pipe' && ln -s ../pipe '\(folder.path)/maps/pipe.argdown'")
    for words in [["check"], ["stats"], ["render", "--output", folder.path + "/out/"]] {
      let outcome = try Tool.run(words: words + ["\(folder.path)/maps"])
      #expect(outcome.status != 0)
      #expect(outcome.complaints.contains("link.argdown lies outside \(folder.path)/maps"))
      #expect(!outcome.complaints.contains("pipe") && !outcome.output.contains("swordfish"))
    }
    #expect(Folder(at: folder.path + "/out").names == ["a.svg"])
  }

  @Test func `settings that lie about are read where they lie alone`() throws {
    let map = try folder.write("maps/map.argdown", "[A]: a\n")
    try folder.write("far.yml", "swordfish: 1\n")
    try folder.link("maps/.argmap.yml", to: "../far.yml")
    let outcome = try Tool.run("check", map)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains("maps/.argmap.yml lies outside its folder"))
    #expect(!outcome.complaints.contains("swordfish"))
    _ = shell("rm '\(folder.path)/maps/.argmap.yml'; mkfifo '\(folder.path)/maps/.argmap.yml'")
    #expect(try Tool.run("check", map).complaints.contains(".argmap.yml is no regular file"))
  }

  @Test func `a stream asks for files below the working folder alone`() throws {
    let input = """
      {"id": 1, "path": "_part.argdown"}
      {"id": 2, "path": "../secret.argdown"}
      {"id": 3, "path": "\(folder.path)/secret.argdown"}
      {"id": 4, "path": "link.argdown"}
      {"id": 5, "path": "_part.argdown\\u0000x"}
      {"id": 6, "text": "[A]: a {source: ../secret.txt, page: 1}\\n  + [B]"}

      """
    try folder.write("secret.txt", secret)
    let maps = Folder(at: folder.path + "/maps")
    let words = ["stream", "--emit", "diagnostics"]
    let answers = try Tool.run(words: words, input: input, in: maps).output.split(separator: "\n")
    try #require(answers.count == 6)
    #expect(answers[0].contains("\"diagnostics\""))
    for answer in answers[1...3] { #expect(answer.contains("lies outside the working folder")) }
    #expect(answers[4].contains("has a NUL character in its name"))
    #expect(answers[5].contains("it lies outside the working folder"))
    let allowed = try Tool.run(words: words + ["--allow", ".."], input: input, in: maps).output
    #expect(allowed.ranges(of: "lies outside").count == 0)
  }

  @Test(arguments: [
    "../secret.argdown", "%2e%2e/secret.argdown", "link.argdown", "/etc/passwd%00.argdown",
  ])
  func `a document shows maps of its own folder alone`(path: String) throws {
    let maps = Folder(at: folder.path + "/maps")
    let report = try folder.write("maps/report.md", "![](\(path))\n")
    let embedded = try Tool.run("embed", report)
    #expect(embedded.status == 1 && embedded.output.contains("This map cannot be shown"))
    #expect(!embedded.output.contains("swordfish"))
    let image = #"{"t":"Image","c":[["",[],[]],[],["\#(path)",""]]}"#
    let document =
      #"{"pandoc-api-version":[1,22],"meta":{},"blocks":[{"t":"Para","c":[\#(image)]}]}"#
    let filtered = try Tool.run(words: ["pandoc", "html"], input: document, in: maps)
    #expect(
      filtered.complaints.contains("lies outside the working folder")
        || filtered.complaints.contains("NUL character"))
    #expect(!filtered.output.contains("swordfish") && !filtered.output.contains("root:"))
  }

  @Test func `a document of Pandoc's puts pictures below the working folder alone`() throws {
    let maps = Folder(at: folder.path + "/maps")
    let code = #"{"t":"CodeBlock","c":[["",["argdown-map"],[]],"[A]: a"]}"#
    for (name, value) in [("media", "../out"), ("media", "/tmp/out"), ("config", "/etc/passwd")] {
      let meta = #""argdown":{"t":"MetaMap","c":{"\#(name)":{"t":"MetaString","c":"\#(value)"}}}"#
      let document =
        #"{"pandoc-api-version":[1,22],"meta":{\#(meta)},"blocks":[\#(code)]}"#
      let outcome = try Tool.run(words: ["pandoc", "rst"], input: document, in: maps)
      #expect(outcome.complaints.contains("lies outside the working folder"), "\(name)")
      #expect(!folder.has("out"))
    }
  }
}

/// What is written stays in the folder that the user names.
struct DestinationTests {
  private let folder: Folder
  private let map: String

  init() throws {
    folder = try Folder()
    map = try folder.write("maps/a.argdown", "[A]: a claim\n")
    try folder.write("maps/sub/b.argdown", "[B]: b\n")
    try folder.write("precious", "precious")
    try folder.write("elsewhere/x", "x")
  }

  @Test func `no link leads out of it`() throws {
    try folder.write("out/x", "x")
    try folder.link("out/a.svg", to: "../precious")
    try folder.link("out/sub", to: "../elsewhere")
    let outcome = try Tool.run(
      "render", folder.path + "/maps", "--output", folder.path + "/out")
    #expect(outcome.status == 2)
    #expect(outcome.complaints.ranges(of: "is not written: a link leads out of").count == 2)
    #expect(try folder.read("precious") == "precious")
    #expect(Folder(at: folder.path + "/elsewhere").names == ["x"])
  }

  @Test func `a pipe in it is no file to write`() throws {
    try folder.write("out/x", "x")
    _ = shell("mkfifo '\(folder.path)/out/a.svg'")
    let outcome = try Tool.run("render", map, "--output", folder.path + "/out")
    #expect(outcome.status == 2 && outcome.complaints.contains("a.svg is no regular file"))
  }

  @Test func `the list of what is done does not lead out of it either`() throws {
    try folder.write("out/x", "x")
    try folder.link("out/.argmap-done", to: "../precious")
    let outcome = try Tool.run("render", map, "--output", folder.path + "/out/", "--incremental")
    #expect(outcome.status == 2)
    #expect(try folder.read("precious") == "precious")
  }

  @Test func `names made from labels are names of files`() throws {
    let label = "../" + String(repeating: "é/", count: 300)
    let report = try folder.write(
      "report.md", "```argdown-map label=\"\(label)\"\n[A]: a\n```\n")
    let outcome = try Tool.run("embed", report, "--assets", folder.path + "/assets")
    #expect(outcome.status == 0, "\(outcome.complaints)")
    let names = Folder(at: folder.path + "/assets").names
    #expect(names.count == 1 && names[0].utf8.count < 256)
  }
}
