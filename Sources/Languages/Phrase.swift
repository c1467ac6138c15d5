/// What the program itself says, each by its key in a language's file: `meetingHeld` is `meeting-held`.
///
/// What only templates and scripts say stands in the file alone.
public enum Phrase: Int, CaseIterable, Sendable {
  case number, ordinal, ordinalWord, theOrdinal, month, monthAlone, monthLetter, date, span, when,
    forWhen
  case partOfYear, monthNotStated, noDateStated, noDateHeading, listAnd, listOr, details, label
  case quotedSentence, quotedName, inferredMark, inferred, pair, head, headOfFile, correctionEntry
  case wherePlace, whereCountry, goalPlace, goalCountry, kind, status, level, stage, bodyKind
  case aBodyKind, placeKind, aPlaceKind, field, settledField, type, countedMeetings
  case countedDocuments, countedCountries, countedNames, countedOfThem, numberAlone
  case numberWithOthers, meetings, timeline, ahead, countries, people, organizations, places
  case agreements, seriesHeading, relations, documents, search, about, aboutHeading, namesHeading
  case namesByLetter, byYear, byMonth, byMention, byLetter, firstMention, listedHere, listedByYear
  case latestOf, mostNamed, latest, latestMeetings, latestDocuments, liesAhead, busiest
  case announced, announcedUndated, noReport, noReportHeading, notAdopted, whatItHolds, doubtful
  case known, theDocument, reports, mentions, named, metWith, ofCountry, ofOrganization, inSeries
  case related, notes, whoTakesPart, disagree, howReported, sources, offices, stepByStep, inTurn
  case twoAlone, withOthers, oneCountry, onePerson, oneSeries, oneAgreement, oneDocument
  case meetingsOfYear, meetingsUndated, documentsOfYear, documentsUndated, moved, gone, notFound
  case kindLabel, dateLabel, firstDay, lastDay, placeLabel, countryLabel, statusLabel, seriesLabel
  case levelLabel, before, after, alsoCalled, acronymLabel, partiesLabel, published, publisher
  case dateline, languageLabel, address, file, length, titleLabel, doubtfulLabel, figures
  case documentsDisagree, workedOut, partlyRead, countedNote, madeFromText, knownBeforehand
  case setByEditor, notStated, officeNotStated, countryNotStated, placeNotStated, ownerNotStated
  case inNoDocument, citedHere, reportsIt, mentionsIt, wordCount, slip, beforeThese
  case meetingSubject, meetingOfBody, meetingHeld, meetingTookPlace, meetingPlanned
  case meetingPlannedOpen, meetingMoved, meetingMovedOpen, meetingOverdue, meetingCancelled
  case meetingCancelledDue, meetingPostponed, meetingPostponedDue, twoHeld, twoPlanned, twoOverdue
  case twoCancelled, twoCancelledDue, twoPostponed, twoPostponedDue, visitHeld, visitPlanned
  case visitOverdue, visitCancelled, visitPostponed, tookPart, areToTakePart, papers, nothingMore
  case personWithOffice, personOfCountry, officeOfCountry, personWithFormerOffice, roleLine
  case report, documentNames, readingOfForeign, textInLanguage, textWithoutMeeting, language
  case otherLanguage, namedIn, countryUnnamed, bodySubject, placeSubject, meetingsOfCountry
  case meetingsOfPerson, meetingsOfBody, meetingsAtPlace, meetingsInSeries, meetingsInYear
  case meetingsAnnounced, timelineMeetings, overdueMeetings, meetingsWithoutDate, documentsInYear
  case documentsWithoutDate, relationMeetings, publishedSome, publishedThis, publishedAll
  case paperStage, anEditor, thePaper, paperParties, paperStep, missingMany, missingFew
  case hasMeetings, hasDocuments, hasOrganizations, hasPeople, hasPlaces, hasAgreements, hasSeries
  case hasRelations, nameCountries, hasPages, namesUnderLetter, archiveHolds, today, aboutSource
  case aboutMarks, aboutOpen, aboutDisagree, aboutNoText, aboutExcerpt, nothingDoubtful, nowOnPage
  case inNoDocumentAnyMore, takenOutByEditor, noPage, note, change, citeAs, stripOfYear
  case stripOfYears, countedStatus, matrixWords, mapWords, lifeWords, tableInText
}
