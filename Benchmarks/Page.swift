import Glibc
import Synchronization

/// What is printed, kept for a page of Markdown: a line that is not indented heads a section.
enum Page {
  private static let lines = Mutex<[String]>([])

  static func add(_ text: String) {
    lines.withLock { lines in
      for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
        lines.append(String(line))
      }
    }
  }

  /// The page.
  static var text: String {
    var page = """
      # Benchmarks

      What `make bench` found, in one run, on \(machine). A pair stands side by side and is run in turn; read the figures as ratios.
      “Whole process” is from the start of a program to its end, with all files read and written. What a heading asks for is what we hold argmap to.
      To repeat it: `make bench`. It needs `dot`; arguebuf is measured where `python3` has it (`pip install arguebuf`), or the Python that `ARGUEBUF_PYTHON` names, and
      the filter where pandoc is installed.

      """
    var isOpen = false
    for line in lines.withLock({ $0 }) where !line.isEmpty {
      if line.hasPrefix("  ") {
        if !isOpen { page += "\n```text\n" }
        isOpen = true
        page += line.dropFirst(2) + "\n"
      } else {
        if isOpen { page += "```\n" }
        isOpen = false
        page += "\n## \(line.prefix(1).uppercased())\(line.dropFirst())\n"
      }
    }
    return page + (isOpen ? "```\n" : "")
  }

  /// The machine, as far as it says what it is.
  private static var machine: String {
    let models = String(decoding: ArgMapBench.read("/proc/cpuinfo"), as: UTF8.self)
      .split(separator: "\n").filter { $0.hasPrefix("model name") }
      .compactMap { $0.split(separator: ":").last?.drop { $0 == " " } }
    let system = String(decoding: ArgMapBench.read("/etc/os-release"), as: UTF8.self)
      .split(separator: "\n").first { $0.hasPrefix("PRETTY_NAME=") }?
      .dropFirst("PRETTY_NAME=".count).filter { $0 != "\"" }
    let cores = sysconf(Int32(_SC_NPROCESSORS_ONLN))
    return "\(cores) cores (\(models.first ?? "of some sort")), \(system ?? "Linux")"
  }
}

/// Prints a line, and keeps it for the page.
func print(_ text: String) {
  Swift.print(text)
  Page.add(text)
}
