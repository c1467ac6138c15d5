import CLibFuzzer
import Foundation
import FuzzTargets

// Tries a target with the texts that libFuzzer finds: `Fuzz TARGET [OPTION …] [FOLDER …]`. Its options
// are those of https://llvm.org/docs/LibFuzzer.html; it keeps what it finds in the first folder.

nonisolated(unsafe) private var target = FuzzTarget.reading

private func take(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
  // What libFuzzer takes for a crash keeps the bytes.
  if let fault = unsafe target.fault(of: bytes) { fatalError(fault) }
  return 0
}

guard CommandLine.argc > 1, let named = FuzzTarget(rawValue: CommandLine.arguments[1]) else {
  print("Name what to try: \(FuzzTarget.allCases.map(\.rawValue).joined(separator: ", "))")
  exit(64)
}
unsafe target = named
// What is read once, as the gazetteer is, takes no text's time.
_ = named.fault(of: [])
var count = CommandLine.argc - 1
// Its own name, then all but the target's.
var arguments = unsafe Optional(CommandLine.unsafeArgv + 1)
unsafe arguments?[0] = CommandLine.unsafeArgv[0]
exit(unsafe LLVMFuzzerRunDriver(&count, &arguments, take))
