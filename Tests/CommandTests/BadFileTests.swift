import TestSupport
import Testing

/// Files that are no maps: each is told, in time, and costs no more memory than a map may.
struct BadFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  /// What `argmap check` says of a file, within twenty seconds.
  private func complaint(on path: String) throws -> String {
    let outcome = shell(
      "timeout 20 '\(Tool.path)' check '\(path)' >/dev/null 2>'\(folder.path)/err'")
    #expect(outcome == 2)
    return try folder.read("err")
  }

  @Test func `a device without end`() throws {
    #expect(try complaint(on: "/dev/zero").contains("/dev/zero is larger than 256 MiB"))
  }

  @Test func `a file of 5 GB`() throws {
    _ = shell("truncate -s 5G '\(folder.path)/large.argdown'")
    #expect(try complaint(on: folder.path + "/large.argdown").contains("is larger than 256 MiB"))
    let including = try folder.write("a.argdown", "@include(large.argdown)\n\n[A]: a\n")
    let outcome = try Tool.run("check", including, "--select", "orphan")
    #expect(outcome.status == 1)
    #expect(outcome.output.contains("a.argdown:1:1: error: "))
    #expect(outcome.output.contains("large.argdown is larger than 256 MiB [unreadable-include]"))
  }

  @Test func `a pipe to which nobody writes`() throws {
    _ = shell("mkfifo '\(folder.path)/pipe'")
    #expect(try complaint(on: folder.path + "/pipe").contains("a pipe to which nobody writes"))
  }

  @Test func `a pipe to which somebody writes is a map like others`() throws {
    _ = shell("mkfifo '\(folder.path)/pipe'")
    let writer =
      "(sleep 0.5; echo '[A]: a'; sleep 0.5; echo '  + [B]: b') > '\(folder.path)/pipe' &"
    let check = "'\(Tool.path)' evaluate '\(folder.path)/pipe' > '\(folder.path)/out'"
    #expect(shell("\(writer) \(check)") == 0)
    #expect(try folder.read("out").contains("[B]"))
  }

  @Test func `a folder, and what has NUL bytes`() throws {
    try folder.write("nul.argdown", bytes: [0x61, 0])
    #expect(try complaint(on: folder.path + "/nul.argdown").contains("it has NUL bytes"))
    #expect(try complaint(on: folder.path + "/none.argdown").contains("no such file"))
    let include = try folder.write("a.argdown", "@include(.)\n")
    #expect(try Tool.run("check", include).output.contains("is a folder [unreadable-include]"))
  }

  @Test func `settings larger than any`() throws {
    let map = try folder.write("a.argdown", "[A]: a\n")
    let settings = try folder.write(
      "style.yml", "a: \"" + String(repeating: "x", count: 1 << 20) + "\"\n")
    let outcome = try Tool.run("render", map, "--style", settings)
    #expect(outcome.status == 2 && outcome.complaints.contains("is larger than 1 MiB"))
    let lines = try Tool.run("render", map, "--style", "/dev/zero")
    #expect(lines.status == 2 && lines.complaints.contains("/dev/zero is larger than 1 MiB"))
  }

  @Test func `pictures that nobody could look at`() throws {
    let png = "\\211PNG\\r\\n\\032\\n\\000\\000\\000\\015IHDR"
    _ = shell(
      "cd '\(folder.path)' && printf '\(png)\\000\\001\\000\\000\\000\\000\\020\\000' > bomb.png && "
        + "truncate -s 9M large.png && printf '\(png)\\000\\000\\000\\001\\000\\000\\000\\001' > a.png"
        + " && truncate -s 7M a.png")
    let boxes = (0..<12).map { "  + [A\($0)]: a {images: [a.png]}\n" }.joined()
    let map = try folder.write(
      "a.argdown", "[A]: a {images: [bomb.png, large.png]}\n\(boxes)")
    let outcome = try Tool.run("render", map, "--timeout", "0")
    #expect(outcome.status == 0)
    #expect(outcome.complaints.contains("bomb.png is left out: it is no PNG"))
    #expect(outcome.complaints.contains("large.png is larger than 8 MiB"))
    #expect(outcome.complaints.contains("all pictures together are larger than 64 MiB"))
    #expect(outcome.output.ranges(of: "data:image/png").count == 9)
  }
}
