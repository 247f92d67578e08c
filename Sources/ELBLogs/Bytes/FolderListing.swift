import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The names in a folder, in the order of their bytes; `.` and `..` are left out.
///
/// Names need not be UTF-8: they are kept as the system gives them.
func namesInFolder(_ folder: RawPath) throws(Errno) -> [RawPath] {
  try withFolder(folder) { names, _ in names }
}

/// Lets `body` look at the names in a folder while it is open: what lies there is found sooner than
/// by a path, for which the system walks through all folders above.
func withFolder<Result>(
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
