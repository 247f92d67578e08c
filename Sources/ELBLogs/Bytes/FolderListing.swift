import SystemPackage

#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// The names in a folder, in the order of their bytes; `.` and `..` are left out.
///
/// Names need not be UTF-8: they are kept as the system gives them.
func namesInFolder(_ folder: FilePath) throws(Errno) -> [FilePath.Component] {
  guard let handle = unsafe folder.withPlatformString({ unsafe opendir($0) }) else {
    throw Errno(rawValue: errno)
  }
  defer { unsafe closedir(handle) }
  var names: [FilePath.Component] = []
  errno = 0
  while let entry = unsafe readdir(handle) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { field in
      unsafe field.withMemoryRebound(to: CInterop.PlatformChar.self, capacity: 256) {
        unsafe FilePath.Component(platformString: $0)
      }
    }
    if let name, name.kind == .regular { names.append(name) }
    errno = 0
  }
  guard errno == 0 else { throw Errno(rawValue: errno) }
  return names.sorted { $0.description < $1.description }
}
