import Glibc

/// The file system and the standard streams, as far as the tool needs them.
///
/// The one place that calls the C library.
enum Files {
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

  /// The size of a file in bytes; `nil` if there is none.
  static func size(of path: String) -> Int? {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : nil
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

  /// Why the last call of the C library failed.
  static func reason() -> String {
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
  var kind: mode_t { st_mode & S_IFMT }
}
