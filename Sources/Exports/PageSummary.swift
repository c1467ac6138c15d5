public import Briefing

/// The way to the summary of a page in plain words.
public typealias PageSummary = @Sendable (PageAddress) -> String
