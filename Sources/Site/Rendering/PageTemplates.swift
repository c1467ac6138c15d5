internal import Languages
internal import Templates

/// The templates of all pages, compiled and checked.
struct PageTemplates: Sendable {
  let home: Template<HomePage>
  let meetings: Template<MeetingsPage>
  let meetingList: Template<PartPage>
  let meeting: Template<MeetingPage>
  let series: Template<SeriesPage>
  let country: Template<CountryPage>
  let relation: Template<RelationPage>
  let organization: Template<SubjectPage>
  let person: Template<PersonPage>
  let place: Template<SubjectPage>
  let agreement: Template<AgreementPage>
  let documents: Template<DocumentsPage>
  let documentList: Template<PartPage>
  let part: Template<PartPage>
  let document: Template<DocumentPage>
  let index: Template<IndexPage>
  let timeline: Template<TimelinePage>
  let ahead: Template<AheadPage>
  let about: Template<AboutPage>
  let moved: Template<MovedPage>
  let search: Template<SearchPage>
  let names: Template<NamesPage>
  let notFound: Template<NotFoundPage>

  /// - Throws: `SiteError.templates` with all that is wrong in any of them.
  init(_ files: TemplateFolder, in language: Language) throws(SiteError) {
    var set = TemplateSet(files.templates + WordTemplates.files(of: language))
    home = set.compile("home.html", for: HomePage.self)
    meetings = set.compile("meetings.html", for: MeetingsPage.self)
    meetingList = set.compile("meetings-of-year.html", for: PartPage.self)
    meeting = set.compile("meeting.html", for: MeetingPage.self)
    series = set.compile("series.html", for: SeriesPage.self)
    country = set.compile("country.html", for: CountryPage.self)
    relation = set.compile("relation.html", for: RelationPage.self)
    organization = set.compile("organization.html", for: SubjectPage.self)
    person = set.compile("person.html", for: PersonPage.self)
    place = set.compile("place.html", for: SubjectPage.self)
    agreement = set.compile("agreement.html", for: AgreementPage.self)
    documents = set.compile("documents.html", for: DocumentsPage.self)
    documentList = set.compile("documents-of-year.html", for: PartPage.self)
    part = set.compile("part.html", for: PartPage.self)
    document = set.compile("document.html", for: DocumentPage.self)
    index = set.compile("register.html", for: IndexPage.self)
    timeline = set.compile("timeline.html", for: TimelinePage.self)
    ahead = set.compile("ahead.html", for: AheadPage.self)
    about = set.compile("about.html", for: AboutPage.self)
    moved = set.compile("moved.html", for: MovedPage.self)
    search = set.compile("search.html", for: SearchPage.self)
    names = set.compile("names.html", for: NamesPage.self)
    notFound = set.compile("not-found.html", for: NotFoundPage.self)
    try files.check(set, in: language)
  }
}
