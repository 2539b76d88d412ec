import CProcess
import Glibc

/// Folders whose files are watched for changes, by inotify.
///
/// Folders are, not files: an editor may write a new file beside the old one and rename it.
struct FileWatcher {
  /// What has changed since somebody asked last.
  struct Changes {
    /// The paths of files and folders that came, went or changed.
    var paths: Set<String> = []
    /// Whether too much has changed for the kernel to tell.
    var isEverything = false

    var isEmpty: Bool { paths.isEmpty && !isEverything }
  }

  private let descriptor: Int32
  private var folders: [Int32: String] = [:]

  /// How long it has to be quiet, and for how long that is waited for, in milliseconds.
  private static let (quiet, patience) = (100, 1000)
  private static let mask =
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB | IN_ONLYDIR

  init() throws(Failure) {
    descriptor = inotify_init1(Int32(IN_CLOEXEC))
    guard descriptor >= 0 else {
      throw Failure(
        "changes cannot be watched for: \(unsafe String(cString: strerror(errno)))",
        help: "inotify has limits: see /proc/sys/fs/inotify")
    }
  }

  /// Watches these folders, as far as they are there, and no others; returns those that are new.
  mutating func watch(_ wanted: Set<String>) throws(Failure) -> Set<String> {
    let old = Set(folders.values)
    var watched: [Int32: String] = [:]
    for folder in wanted {
      let watch = unsafe inotify_add_watch(descriptor, folder, UInt32(Self.mask))
      guard watch >= 0 || errno != ENOSPC else {
        throw Failure(
          "there are more folders to be watched than inotify allows",
          help: "raise /proc/sys/fs/inotify/max_user_watches")
      }
      if watch >= 0 { watched[watch] = folder }
    }
    for watch in folders.keys where watched[watch] == nil { inotify_rm_watch(descriptor, watch) }
    folders = watched
    return Set(watched.values).subtracting(old)
  }

  /// Waits for changes that somebody is concerned with, until it is quiet again; `nil` if nobody
  /// reads standard output any longer.
  mutating func changes(
    where isOfConcern: (_ folder: String, _ name: String, _ isFolder: Bool) -> Bool
  ) throws(Failure) -> Changes? {
    var changes = Changes()
    var end = ContinuousClock.now
    while true {
      let left = (end - .now) / .milliseconds(1)
      if !changes.isEmpty, left <= 0 { return changes }
      var waiting = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: STDOUT_FILENO, events: 0, revents: 0),
      ]
      let time = changes.isEmpty ? -1 : Int32(min(left.rounded(.up), Double(Self.quiet)))
      let count = unsafe poll(&waiting, 2, time)
      if count == 0 { return changes }
      guard count > 0 else { continue }
      if waiting[1].revents != 0 { return nil }
      let wasEmpty = changes.isEmpty
      try take(into: &changes, where: isOfConcern)
      if wasEmpty { end = .now + .milliseconds(Self.patience) }
    }
  }

  /// Takes in the events that are there.
  private mutating func take(
    into changes: inout Changes, where isOfConcern: (String, String, Bool) -> Bool
  ) throws(Failure) {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe read(descriptor, &buffer, buffer.count)
    guard count >= 0 || errno == EINTR else { throw Failure("changes cannot be read") }
    var rest = buffer.prefix(max(0, count))
    while rest.count >= MemoryLayout<inotify_event>.size {
      let event = unsafe rest.withUnsafeBytes { unsafe $0.loadUnaligned(as: inotify_event.self) }
      rest = rest.dropFirst(MemoryLayout<inotify_event>.size)
      let name = String(decoding: rest.prefix(Int(event.len)).prefix { $0 != 0 }, as: UTF8.self)
      rest = rest.dropFirst(Int(event.len))
      let isFolder = event.mask & UInt32(IN_ISDIR) != 0
      if event.mask & UInt32(IN_Q_OVERFLOW) != 0 { changes.isEverything = true }
      guard let folder = folders[event.wd], !name.isEmpty else { continue }
      guard isOfConcern(folder, name, isFolder) else { continue }
      changes.paths.insert(folder == "/" ? "/\(name)" : "\(folder)/\(name)")
    }
  }
}

/// A moment of the clock of the file system.
struct FileTime {
  private let time: timespec

  /// Now, as a file would have it that changes now.
  static var now: FileTime {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME_COARSE, &time)
    return FileTime(time: time)
  }

  /// Whether there is a file, no folder, that has changed since.
  func isBeforeChange(of path: String) -> Bool {
    var status = stat()
    guard unsafe lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      return false
    }
    let change = status.st_ctim
    return (change.tv_sec, change.tv_nsec) >= (time.tv_sec, time.tv_nsec)
  }
}
