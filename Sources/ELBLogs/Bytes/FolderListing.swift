import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// What lies in a folder.
struct FolderEntry {
  /// Its name, which need not be UTF-8: it is kept as the system gives it.
  let name: RawPath
  /// What the system knows about it, or about what a link leads to; else why it tells nothing.
  let status: Result<Stat, Errno>
}

/// What lies in a folder, in the order of the names' bytes; names that begin with a point are left out.
///
/// The system looks each entry up in the folder that is open: from the root it would walk through all
/// folders above for each.
func visibleEntries(of folder: RawPath) throws(Errno) -> [FolderEntry] {
  try withFolder(folder) { names, descriptor in
    names.filter { !$0.bytes.hasPrefix(".") }.map { name in
      FolderEntry(name: name, status: name.status(in: descriptor))
    }
  }
}

/// The names in a folder, in the order of their bytes; `.` and `..` are left out.
func namesInFolder(_ folder: RawPath) throws(Errno) -> [RawPath] {
  try withFolder(folder) { names, _ in names }
}

private func withFolder<Result>(
  _ folder: RawPath, _ body: ([RawPath], FileDescriptor) -> Result
) throws(Errno) -> Result {
  let path = folder.bytes.isEmpty ? RawPath(".") : folder
  guard let handle = unsafe path.withCString({ unsafe opendir($0) }) else {
    throw Errno(rawValue: errno)
  }
  defer { unsafe closedir(handle) }
  var names: [RawPath] = []
  errno = 0
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
      unsafe field.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
        unsafe RawPath(name: $0)
      }
    }
    if !name.bytes.equals("."), !name.bytes.equals("..") { names.append(name) }
    errno = 0
  }
  guard errno == 0 else { throw Errno(rawValue: errno) }
  return body(names.sorted(), FileDescriptor(rawValue: unsafe dirfd(handle)))
}
