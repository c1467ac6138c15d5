import Briefing
import Corrections
import Resolution
import Samples

/// From the words of an editor to an archive that is set right.
enum Editing {
  static func fault(correcting bytes: [UInt8]) -> String? {
    do throws(CorrectionsError) {
      let archive = ResolvedArchive(archive: SampleArchive.archive)
      let corrected = try Corrections(
        String(decoding: bytes, as: UTF8.self), file: "corrections.yml"
      )
      .corrected(archive, countries: SampleArchive.profiles).archive
      return corrected.documents.count == archive.archive.documents.count
        ? nil : "a document is gone"
    } catch {
      return error.faults.isEmpty ? "it is refused, and nothing says why" : nil
    }
  }
}
