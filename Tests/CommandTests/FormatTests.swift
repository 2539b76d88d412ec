import TestSupport
import Testing

struct FormatTests {
  private static let untidy = "[Solar]:   Solar power\n is cheap.\n    <+ <Costs>\n\n\n* x\n"
  private static let tidy = "[Solar]: Solar power is cheap.\n  + <Costs>\n\n* x\n"

  @Test func `a map is formatted in place`() throws {
    let folder = try Folder()
    let path = try folder.write("a.argdown", FormatTests.untidy)
    let outcome = try Tool.run("format", path)
    #expect(outcome.status == 0)
    #expect(outcome.output.isEmpty)
    #expect(try folder.read("a.argdown") == FormatTests.tidy)
    #expect(folder.names == ["a.argdown"])
  }

  @Test func `a formatted map is not written again`() throws {
    let folder = try Folder()
    let path = try folder.write("a.argdown", FormatTests.tidy)
    #expect(shell("touch -d 2001-01-01 '\(path)'") == 0)
    #expect(try Tool.run("format", path).status == 0)
    #expect(shell("test -n \"$(find '\(path)' ! -newermt 2002-01-01)\"") == 0)
  }

  @Test func `standard input is formatted to standard output`() throws {
    let outcome = try Tool.run("format", "-", input: FormatTests.untidy)
    #expect(outcome.status == 0)
    #expect(outcome.output == FormatTests.tidy)
  }

  @Test func `a check lists what would change and writes nothing`() throws {
    let folder = try Folder()
    let untidy = try folder.write("a.argdown", FormatTests.untidy)
    let tidy = try folder.write("b.argdown", FormatTests.tidy)
    let outcome = try Tool.run("format", "--check", untidy, tidy)
    #expect(outcome.status == 1)
    #expect(outcome.output == "\(untidy)\n")
    #expect(try folder.read("a.argdown") == FormatTests.untidy)
    #expect(try Tool.run("format", "--check", tidy).status == 0)
  }

  @Test func `an included file stays where it is`() throws {
    let folder = try Folder()
    try folder.write("b.argdown", FormatTests.untidy)
    let path = try folder.write("a.argdown", "[A]:   b\n\n\n@include(b.argdown)\n")
    #expect(try Tool.run("format", path).status == 0)
    #expect(try folder.read("a.argdown") == "[A]: b\n\n@include(b.argdown)\n")
    #expect(try folder.read("b.argdown") == FormatTests.untidy)
  }

  @Test func `lines are as long as one asks for`() throws {
    let outcome = try Tool.run("format", "-", "--line-length", "12", input: "one two three four\n")
    #expect(outcome.output == "one two\nthree four\n")
    #expect(try Tool.run("format", "-", "--line-length", "x").status == 2)
  }

  @Test func `a fault is told and its block stays as it is`() throws {
    let outcome = try Tool.run("format", "-", input: "[A]   text  too\n\n[B]:   b\n")
    #expect(outcome.status == 1)
    #expect(outcome.output == "[A]   text  too\n\n[B]: b\n")
    #expect(outcome.complaints.contains("[text-after-reference]"))
  }

  @Test func `bytes that are no text are not overwritten`() throws {
    let folder = try Folder()
    let path = try folder.write("a.argdown", bytes: [0x61, 0x20, 0x20, 0xFF, 0x0A])
    let outcome = try Tool.run("format", path)
    #expect(outcome.status == 2)
    #expect(try folder.bytes(of: "a.argdown") == [0x61, 0x20, 0x20, 0xFF, 0x0A])
    #expect(try Tool.run("format", path + "x", path).status == 2)
  }
}
