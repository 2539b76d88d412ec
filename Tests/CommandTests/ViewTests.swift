import TestSupport
import Testing

struct ViewTests {
  private let folder: Folder
  private let map: String

  init() throws {
    folder = try Folder()
    map = try folder.write(
      "map.argdown",
      """
      # First

      [Thesis]: a thesis #thesis
        + <Reason>: a reason
        - [Doubt]: a doubt #open-question

      # Second

      [Doubt]
        - [Answer]: an answer
        + [Far]: far off

      """)
  }

  @Test(arguments: [
    (["--focus", "Thesis", "--depth", "1"], ["thesis", "reason", "doubt"]),
    (["--focus", "[Answer]"], ["thesis", "doubt", "answer", "far"]),
    (["--section", "First"], ["thesis", "reason", "doubt"]),
    (["--tag", "thesis"], ["thesis"]), (["--tag", "#open-question"], ["doubt"]),
    (["--only", "attack"], ["thesis", "doubt", "answer"]),
  ])
  func `a part of the map is drawn`(options: [String], boxes: [String]) throws {
    let outcome = try Tool.run(words: ["render", map, "--id-prefix", "p"] + options)
    #expect(outcome.status == 0)
    for name in ["claim-thesis", "argument-reason", "claim-doubt", "claim-answer", "claim-far"] {
      let isWanted = boxes.contains { name.hasSuffix($0) }
      #expect(outcome.output.contains("id=\"p-\(name)\"") == isWanted, "\(name)")
    }
  }

  @Test func `chains stand out, and statuses are marked`() throws {
    let svg = try Tool.run("render", map, "--highlight", "chains", "--status").output
    #expect(svg.contains("class=\"claim falls receding\""))
    #expect(svg.contains("class=\"argument stands\""))
    #expect(svg.contains("class=\"legend\""))
  }

  @Test(arguments: [
    (["--focus", "Thesi"], "did you mean Thesis?"),
    (["--section", "Frist"], "did you mean First?"),
    (["--tag", "thesiss"], "did you mean thesis?"), (["--depth", "2"], "add --focus"),
    (["--from", "Far"], "add --highlight"), (["--link-template", "javascript:{id}"], "addresses"),
    (["--focus", "Thesis", "--depth", "-1"], "number"),
  ])
  func `what is misspelt or makes no sense is told`(options: [String], help: String) throws {
    let outcome = try Tool.run(words: ["render", map] + options)
    #expect(outcome.status == 2)
    #expect(outcome.complaints.contains(help))
    #expect(outcome.output.isEmpty)
  }

  @Test func `a style outweighs the front matter, and is checked`() throws {
    let styled = try folder.write(
      "styled.argdown",
      "===\nstyle: {titleSize: 30, direction: LR}\n===\n\n[A]: a\n  + [B]: b\n")
    let yaml = try folder.write("style.yml", "style:\n  titleSize: 20\n  tittleSize: 3\n")
    let plain = try Tool.run("render", styled)
    #expect(plain.output.contains("font-size=\"30\""))
    let outcome = try Tool.run("render", styled, "--style", yaml)
    #expect(outcome.output.contains("font-size=\"20\""))
    #expect(outcome.complaints.contains("did you mean `titleSize`?"))
    let settings = try Tool.run("explain", "settings").output
    #expect(settings.contains("style.direction") && settings.contains("without effect here"))
  }

  @Test func `pictures are embedded from the folder of the map alone`() throws {
    let png =
      "\\211PNG\\r\\n\\032\\n\\000\\000\\000\\015IHDR\\000\\000\\000\\040\\000\\000\\000\\020"
    let inner = "\(folder.path)/inner"
    _ = shell(
      "mkdir -p '\(inner)' && cd '\(folder.path)' && printf '\(png)' > out.png && "
        + "printf '\(png)' > inner/in.png && ln -s ../out.png inner/link.png")
    let pictured = try folder.write(
      "inner/map.argdown",
      "[A]: a {images: [in.png, ../out.png, link.png, /etc/passwd, \"http://example.org/i.png\"]}\n"
        + "  + [B]: b\n")
    let outcome = try Tool.run("render", pictured)
    #expect(outcome.status == 0)
    #expect(outcome.output.ranges(of: "data:image/png;base64,").count == 1)
    #expect(outcome.output.contains("href=\"http://example.org/i.png\""))
    #expect(outcome.complaints.ranges(of: "outside the folder of the map").count == 3)
  }
}
