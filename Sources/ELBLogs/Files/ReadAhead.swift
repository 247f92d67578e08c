import Dispatch
import Synchronization

/// Supplies the rest of a file from a thread of its own, while the one that asks cuts and counts lines.
///
/// The thread is ahead by a few pieces of text and no more: then it waits until one is taken. It ends
/// with the file, its damage, or a stop; whoever asks goes on until the piece that says so, or gives up
/// at a stop.
final class ReadAhead: Sendable {
  /// How many pieces there are: one is taken, one waits, one is filled.
  private static let pieceCount = 3

  /// A piece of text, and how far the source was behind it.
  private struct Piece: ~Copyable {
    var text: LineBuffer
    var supply = ByteSource.Supply.more
    var bytesRead = 0
    var bytesSupplied = 0
  }

  /// A place for a piece: of one thread or of the other, as the semaphores say.
  private final class Place: Sendable {
    let piece: Mutex<Piece>

    init(readSize: Int) {
      // A part of a line, which the piece before ends with, has room in front.
      piece = Mutex(Piece(text: LineBuffer(capacity: 2 * readSize, roomInFront: readSize / 16)))
    }
  }

  private let places: [Place]
  private let source: Mutex<ByteSource?>
  private let readSize: Int
  private let emptied = DispatchSemaphore(value: 0)
  private let filled = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)
  private let taken = Atomic<Int>(0)
  private let isGivenUp = Atomic<Bool>(false)

  /// Goes on with a source in another thread.
  init(_ source: consuming ByteSource, readSize: Int) {
    self.source = Mutex(source)
    self.readSize = readSize
    places = (0..<Self.pieceCount).map { _ in Place(readSize: readSize) }
    for _ in places { emptied.signal() }
    // A queue of its own has a thread of its own, however many threads wait.
    DispatchQueue(label: "elbtls.read-ahead").async { [self] in run() }
  }

  /// Appends the next piece to `lines`, or waits for it. Behind one that ends the text comes none.
  func take(into lines: inout LineBuffer)
    -> (supply: ByteSource.Supply, bytesRead: Int, bytesSupplied: Int)
  {
    filled.wait()
    let place = places[taken.wrappingAdd(1, ordering: .relaxed).oldValue % places.count]
    let end = place.piece.withLock { piece in
      lines.append(from: &piece.text)
      return (piece.supply, piece.bytesRead, piece.bytesSupplied)
    }
    emptied.signal()
    return end
  }

  /// Ends the thread, where it has not ended, and gives its source back.
  func end() -> ByteSource? {
    isGivenUp.store(true, ordering: .relaxed)
    emptied.signal()
    ended.wait()
    return source.withLock { $0.take() }
  }

  private func run() {
    source.withLock { kept in
      guard var source = kept.take() else { return }
      var turn = 0
      var supply = ByteSource.Supply.more
      while supply == .more {
        emptied.wait()
        if isGivenUp.load(ordering: .relaxed) { break }
        supply = places[turn % places.count].piece.withLock { fill(&$0, from: &source) }
        turn += 1
        filled.signal()
      }
      kept = consume source
    }
    ended.signal()
  }

  private func fill(_ piece: inout Piece, from source: inout ByteSource) -> ByteSource.Supply {
    // Small members are put together; what somebody is still writing is handed on as it comes. Each
    // read is one as without: how much is salvaged of damaged data may depend on the room for it.
    repeat {
      piece.supply = source.supply(&piece.text, limit: readSize)
    } while piece.supply == .more && piece.text.unread.count <= readSize / 2 && !source.mayWait
    piece.bytesRead = source.bytesRead
    piece.bytesSupplied = source.bytesSupplied
    return piece.supply
  }
}
