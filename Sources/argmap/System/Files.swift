import ArgumentModel
import CProcess
import Glibc

/// The file system and the standard streams, as far as the tool needs them.
///
/// The one place that calls the C library.
enum Files {
  /// The bytes of a file that the user names, at most `limit`, or of standard input for `-`.
  ///
  /// A pipe is read to its end, if somebody writes to it.
  static func read(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    if path == "-" {
      return try bytes(from: STDIN_FILENO, of: MapFile.nameOfStandardInput, upTo: limit)
    }
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    var start: [UInt8] = []
    if unsafe fstat(descriptor, &status) == 0, status.kind == S_IFIFO {
      start = try beginning(ofPipe: descriptor, named: path)
    }
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) & ~O_NONBLOCK)
    return try bytes(from: descriptor, of: path, upTo: limit, behind: start)
  }

  /// How long somebody may take to begin to write to a pipe, in tenths of a second.
  private static let patience = 50

  /// What stands in a pipe that was opened without waiting for somebody who writes to it.
  private static func beginning(
    ofPipe descriptor: Int32, named path: String
  ) throws(Failure) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    for _ in 0..<patience {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      // Where somebody has it open, reading says that there is nothing yet; else, that it has ended.
      if count < 0, errno == EAGAIN { return [] }
      var pipe = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = unsafe poll(&pipe, 1, 100)
      if pipe.revents & Int16(POLLHUP) != 0, pipe.revents & Int16(POLLIN) == 0 { return [] }
    }
    throw Failure(
      "\(printable(path)) is a pipe to which nobody writes",
      help: "start what writes to it, or name a file")
  }

  /// What standard input has ready, after a wait if need be; `nil` at its end.
  static func readSome() throws(Failure) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("cannot read standard input: \(reason())") }
      return count == 0 ? nil : Array(buffer[..<count])
    }
  }

  /// The bytes of a file that is no pipe or device, which might never end.
  static func readRegular(_ path: String, upTo limit: Int) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.kind == S_IFREG else {
      throw Failure(
        "\(printable(path)) is \(status.kind == S_IFDIR ? "a folder" : "no regular file")",
        help: "name a file")
    }
    return try bytes(from: descriptor, of: path, upTo: limit)
  }

  private static func bytes(
    from descriptor: Int32, of path: String, upTo limit: Int, behind start: [UInt8] = []
  ) throws(Failure) -> [UInt8] {
    var status = stat()
    if unsafe fstat(descriptor, &status) == 0, status.kind == S_IFDIR {
      throw Failure(
        "\(printable(path)) is a folder", help: "name the files in it: \(printable(path))/*.argdown"
      )
    }
    let tooLarge = Failure(
      "\(printable(path)) is larger than \(limit.asBytes)", help: "divide it into several files")
    guard Int(status.st_size) <= limit else { throw tooLarge }
    expectMuch(from: Int(status.st_size))
    var bytes = start
    bytes.reserveCapacity(max(0, Int(status.st_size)) + 1)
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe Glibc.read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Failure("cannot read \(printable(path)): \(reason())") }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else { throw tooLarge }
    }
  }

  /// Prepares for what is made of a large text: some thirty bytes for each of its own at most.
  private static func expectMuch(from size: Int) {
    guard size >= 1 << 18 else { return }
    argmap_take_memory_in_steps(min(32 * size, 1 << 28))
  }

  /// The names of the files and folders in a folder, in any order.
  ///
  /// Links to folders are left out: they may lead back.
  static func entries(of folder: String) throws(Failure) -> (files: [String], folders: [String]) {
    guard let stream = unsafe opendir(folder) else {
      throw Failure("cannot read \(printable(folder)): \(reason())")
    }
    defer { unsafe closedir(stream) }
    var files: [String] = []
    var folders: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { (bytes) in
        unsafe bytes.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { (name) in
          unsafe String(cString: name)
        }
      }
      var status = stat()
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      guard name != ".", name != "..", unsafe lstat(path, &status) == 0 else { continue }
      if status.kind == S_IFDIR {
        folders.append(name)
      } else if status.kind == S_IFREG
        || (status.kind == S_IFLNK && (!has(path) || isRegular(path)))
      {
        files.append(name)
      }
    }
    return (files, folders)
  }

  /// The path of a file without symbolic links; `nil` if there is none.
  static func realPath(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  /// What is to be written: hands pieces to `sink`, one after the other.
  typealias Content = (_ sink: @escaping ([UInt8]) -> Void) -> Void

  /// What is there already, as one piece.
  static func whole(_ bytes: [UInt8]) -> Content { { sink in sink(bytes) } }

  /// What is handed over, as one piece.
  static func bytes(of content: Content) -> [UInt8] {
    var bytes: [UInt8] = []
    content { bytes += $0 }
    return bytes
  }

  /// Writes a file whole or not at all.
  static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(to: path, whole(bytes))
  }

  /// Writes a file whole or not at all: beside its place, then renamed into it.
  ///
  /// A link is followed; what is no file, a pipe or a device, is written to as it is.
  static func write(to path: String, _ content: Content) throws(Failure) {
    var status = stat()
    let isThere = unsafe stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT != S_IFREG {
      return try write(content, into: path, flags: O_WRONLY)
    }
    let place = isThere ? realPath(path) ?? path : path
    let draft = "\(place).\(getpid()).part"
    if writeNameless(content, to: place, over: draft) { return }
    do throws(Failure) {
      try write(content, into: draft, flags: O_WRONLY | O_CREAT | O_TRUNC)
    } catch {
      unsafe unlink(draft)
      throw Failure(error.message.replacing(printable(draft), with: printable(path)))
    }
    guard unsafe rename(draft, place) == 0 else {
      let reason = reason()
      unsafe unlink(draft)
      throw Failure("cannot write \(printable(path)): \(reason)")
    }
  }

  /// Writes a file that has a name only when it is whole, so that none is left half if the process
  /// is killed; whether that could be done, as it can on most file systems.
  private static func writeNameless(
    _ content: Content, to place: String, over draft: String
  ) -> Bool {
    let folder = place.lastIndex(of: "/").map { String(place[...$0]) } ?? "."
    let descriptor = unsafe argmap_draft(folder)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    guard put(content, into: descriptor) == 0 else { return false }
    func link(to name: String) -> Bool {
      unsafe linkat(
        AT_FDCWD, "/proc/self/fd/\(descriptor)", AT_FDCWD, name, AT_SYMLINK_FOLLOW) == 0
    }
    if link(to: place) { return true }
    guard errno == EEXIST, link(to: draft) else { return false }
    if unsafe rename(draft, place) == 0 { return true }
    unsafe unlink(draft)
    return false
  }

  /// Adds a line to a file that is there; whether it could.
  static func append(_ line: [UInt8], to path: String) -> Bool {
    let descriptor = unsafe open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return put(line, into: descriptor)
  }

  /// The size of a file in bytes; `nil` if there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
  }

  private static func write(
    _ content: Content, into path: String, flags: Int32
  ) throws(Failure) {
    let descriptor = unsafe open(path, flags | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure("cannot write \(printable(path)): \(reason())") }
    let fault = put(content, into: descriptor)
    guard close(descriptor) == 0, fault == 0 else {
      if fault != 0 { errno = fault }
      throw Failure("cannot write \(printable(path)): \(reason())")
    }
  }

  /// Makes sure that `folder` exists, and the folders between it and a file below it.
  static func makeFolders(for file: String, below folder: String) throws(Failure) {
    var folder = folder
    var rest = file.dropFirst(folder.count)
    while true {
      try makeFolder(folder)
      guard let slash = rest.firstIndex(of: "/") else { return }
      folder += rest[...slash]
      rest = rest[rest.index(after: slash)...]
    }
  }

  static func makeFolder(_ path: String) throws(Failure) {
    if isFolder(path) { return }
    // Another process may have made it meanwhile.
    guard unsafe mkdir(path, 0o777) == 0 || isFolder(path) else {
      throw Failure("cannot make the folder \(printable(path)): \(reason())")
    }
  }

  /// Whether there is a folder of that name.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.kind == S_IFDIR
  }

  /// Whether there is a file of that name that is neither folder nor pipe nor device.
  static func isRegular(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.kind == S_IFREG
  }

  /// The value of a variable of the environment.
  static func environment(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Whether there is a file of that name.
  static func has(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

  /// Writes to standard output.
  static func print(_ text: String) throws(Failure) { try print(Array(text.utf8)) }

  /// Writes to standard output; a reader that has gone away, as `head` does, is no fault of ours.
  static func print(_ bytes: [UInt8]) throws(Failure) { try print(whole(bytes)) }

  /// Writes to standard output while it is made.
  static func print(_ content: Content) throws(Failure) {
    let fault = put(content, into: STDOUT_FILENO)
    guard fault == 0 || fault == EPIPE else {
      errno = fault
      throw Failure("cannot write to standard output: \(reason())")
    }
  }

  /// Writes a line to standard error.
  static func complain(_ message: String) { complain(Array("\(message)\n".utf8)) }

  /// Writes to standard error.
  static func complain(_ bytes: [UInt8]) { _ = put(bytes, into: STDERR_FILENO) }

  /// Whether somebody looks on at a terminal.
  static var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Whether standard output is a terminal that wants colour.
  static var wantsColour: Bool {
    unsafe isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
  }

  /// Ends the process.
  static func exit(_ status: ExitStatus) -> Never { Glibc.exit(status.rawValue) }

  /// Ends the process as one that a signal has ended.
  static func exit(signal: Int) -> Never { Glibc.exit(128 + Int32(signal)) }

  /// Makes a reader that goes away an error of writing, not the end of the process.
  static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

  /// Writes to where a descriptor leads; the number of the error after which no more was written,
  /// or 0.
  private static func put(_ content: Content, into descriptor: Int32) -> Int32 {
    var fault: Int32 = 0
    content { piece in
      if fault == 0, !put(piece, into: descriptor) { fault = errno == 0 ? EIO : errno }
    }
    return fault
  }

  /// Writes bytes to where a descriptor leads; whether all were taken.
  static func put(_ bytes: [UInt8], into descriptor: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { (buffer) in
        unsafe Glibc.write(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func reason() -> String {
    switch errno {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "permission denied"
    case ENOSPC: "the disk is full"
    default: unsafe String(cString: strerror(errno))
    }
  }
}

extension stat {
  /// What the file is: `S_IFDIR`, `S_IFREG`, …
  fileprivate var kind: mode_t { st_mode & S_IFMT }
}

/// A text with its control characters made visible, so that a terminal is not led astray.
func printable(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    result.append(isControl(scalar) && scalar != "\t" ? "\u{FFFD}" : scalar)
  }
  return String(result)
}

/// Whether a terminal might obey a character rather than show it.
private func isControl(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
    || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
}
