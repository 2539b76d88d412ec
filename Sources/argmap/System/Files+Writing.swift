import CProcess
import Glibc

extension Files {
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

  /// Writes to where a descriptor leads; the number of the error after which no more was written,
  /// or 0.
  static func put(_ content: Content, into descriptor: Int32) -> Int32 {
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
}
