import ELBLogs
import TLSAudit

/// The ten clients that fail most, with the cause that they fail of most.
func failingClients(below folder: String) async -> [String] {
  let logs = LogFinder.find([.init(folder)])
  let result = await CensusTaker(workers: 4).count(logs)
  let report = ScanReport(result, top: 10, toolVersion: "example 1.0")
  return report.failures.topClients.map { client in
    "\(client.client) failed \(client.failed) times: \(client.causes.first?.cause ?? "-")"
  }
}
