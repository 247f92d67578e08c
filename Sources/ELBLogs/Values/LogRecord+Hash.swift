extension LogRecord {
  /// A 64-bit hash of the client, the load balancer, the listener, the user agent, the server name,
  /// and the protocol, suite and group as logged.
  ///
  /// Fields that stand side by side in a line are hashed in one piece, with what separates them: in
  /// lines of one kind, equal pieces are cut in the same way. Different records have the same hash
  /// once in 2^64.
  ///
  /// - Parameter seed: Drawn at start: who does not know it cannot make two records of one hash.
  /// - Returns: The hash, which means nothing in another run.
  /// - Complexity: O(*n*) in the lengths of the fields.
  package func fieldHash(seed: UInt64) -> UInt64 {
    switch kind {
    case .albAccess, .classic:
      // elb client:port … "user agent" cipher protocol … "domain"
      let back = agentAndSuiteHash(seed: seed)
      let domain = hash(fields.domain, seed &+ 1)
      return ByteHash.fold(clientHash(seed: seed) ^ seed, back) ^ domain
    case .nlb:
      // elb listener client:port … cipher protocol group domain
      return ByteHash.fold(clientHash(seed: seed) ^ seed, suiteToDomainHash(seed: seed))
    case .albConnection:
      // client … listener protocol cipher … group elb
      let end = max(fields.listener.end, fields.protocol.end, fields.cipher.end)
      let front = hash(fields.client, seed) ^ hash(fields.loadBalancer, seed &+ 1)
      let back = hash(from: fields.listener.start, to: end, seed &+ 2)
      return ByteHash.fold(front ^ seed, back) ^ hash(fields.keyExchange, seed &+ 3)
    }
  }

  /// What stands before the client may be absent: the number of its words tells what is there.
  @inline(__always)
  private func clientHash(seed: UInt64) -> UInt64 {
    let first =
      if !fields.loadBalancer.isEmpty {
        fields.loadBalancer
      } else if !fields.listener.isEmpty {
        fields.listener
      } else {
        fields.client
      }
    return hash(from: first.start, to: fields.client.end, seed)
  }

  @inline(__always)
  private func agentAndSuiteHash(seed: UInt64) -> UInt64 {
    if !fields.userAgent.isEmpty, !fields.cipher.isEmpty, !fields.protocol.isEmpty {
      // The byte before the user agent tells whether it is quoted.
      return hash(from: fields.userAgent.start &- 1, to: fields.protocol.end, seed &+ 2)
    }
    let suite = hash(fields.cipher, seed &+ 3) ^ hash(fields.protocol, seed &+ 4)
    return ByteHash.fold(hash(fields.userAgent, seed &+ 5) ^ seed, suite)
  }

  @inline(__always)
  private func suiteToDomainHash(seed: UInt64) -> UInt64 {
    if !fields.cipher.isEmpty {
      // What ends the piece may be absent: the number of its words tells what is there.
      let end = max(
        fields.cipher.end, fields.protocol.end, fields.keyExchange.end, fields.domain.end)
      return hash(from: fields.cipher.start, to: end, seed &+ 2)
    }
    let suite = hash(fields.protocol, seed &+ 3) ^ hash(fields.keyExchange, seed &+ 4)
    return ByteHash.fold(hash(fields.domain, seed &+ 5) ^ seed, suite)
  }

  @inline(__always)
  private func hash(_ field: ByteRange, _ seed: UInt64) -> UInt64 {
    hash(from: field.start, to: field.end, seed)
  }

  @inline(__always)
  private func hash(from start: UInt32, to end: UInt32, _ seed: UInt64) -> UInt64 {
    line.byteHash(from: start, to: end, seed: seed)
  }
}
