import Briefing
import Foundation
import Intake
import Testing

@Suite struct MailTests {
  private static let text = """
    The ministers of Norway and Kenya held talks in Nairobi on 2 July 2025. They spoke of trade, \
    of the ports on the coast and of students. They agreed to meet again in Oslo next year, when a \
    plan for the ports is to be ready, and both sides said that the talks had gone very well.
    """

  @Test func `takes a plain mail, with day and subject where the text states none`() throws {
    let mail = """
      From: Press <press@lakes.example>
      To: desk@example.org
      Date: Wed, 2 Jul 2025 18:30:00 +0300
      Subject: =?utf-8?Q?Talks_in_Nair=C3=B3bi?= =?utf-8?B?IHRvZGF5?=
      Message-ID: <1@lakes.example>
      Content-Type: text/plain; charset=utf-8
      Content-Transfer-Encoding: quoted-printable

      The ministers of Norway and Kenya met in Nair=C3=B3bi and spoke of tra=
      de.
      """
    let source = try Fixtures.source(mail, name: "mail.eml")
    #expect(source.frontMatter == ["title: Talks in Nairóbi today", "date: 2025-07-02"])
    #expect(source.body == "The ministers of Norway and Kenya met in Nairóbi and spoke of trade.\n")
    let piped = try Fixtures.source(mail)
    #expect(piped.text == source.text)
  }

  @Test func `takes no day from a mail that was passed on`() throws {
    let mail = """
      From: a@example.org
      MIME-Version: 1.0
      Date: Thu, 3 Jul 2025 08:00:00 +0000
      Subject: Fwd: RE: Talks

      The ministers of both countries met and spoke of trade and of the ports on the coast.
      """
    let source = try Fixtures.source(mail, name: "mail.eml")
    #expect(source.frontMatter == ["title: Talks"])
  }

  @Test func `prefers plain words to a page, and names what is attached`() throws {
    let base64 = Data("%PDF-1.4 …".utf8).base64EncodedString()
    let mail = """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="one"

      --one
      Content-Type: multipart/alternative; boundary=two

      --two
      Content-Type: text/plain; format=flowed

      \(Self.text.replacing(" They", with: " \nThey"))

      --two
      Content-Type: text/html

      <html><body><p>Another text altogether, which should not be taken.</p></body></html>
      --two--
      --one
      Content-Type: application/pdf; name="talks.pdf"
      Content-Disposition: attachment; filename="talks.pdf"
      Content-Transfer-Encoding: base64

      \(base64)
      --one--
      """.replacing("\n", with: "\r\n")
    let source = try Fixtures.source(mail, name: "mail.eml")
    #expect(source.text.trimmingCharacters(in: .whitespacesAndNewlines) == Self.text)
    #expect(source.attachments == ["talks.pdf"])
  }

  @Test func `takes the page of a mail whose words only lead to it`() throws {
    let page = "<html><body><h1>Talks in Nairobi</h1><p>\(Self.text)</p></body></html>"
    let mail = """
      From: a@example.org
      Mime-Version: 1.0
      Content-Type: multipart/alternative; boundary=x

      --x
      Content-Type: text/plain

      View this in your browser.
      --x
      Content-Type: text/html; charset=utf-8
      Content-Transfer-Encoding: base64

      \(Data(page.utf8).base64EncodedString(options: .lineLength76Characters))
      --x--
      """
    let source = try Fixtures.source(mail, name: "mail.eml")
    #expect(source.body == "# Talks in Nairobi\n\n\(Self.text)\n")
  }

  @Test func `says that a mail has no text but what is attached`() {
    let mail = """
      From: a@example.org
      MIME-Version: 1.0
      Content-Type: application/pdf; name=talks.pdf
      Content-Disposition: attachment

      x
      """
    #expect {
      try Fixtures.source(mail, name: "m.eml")
    } throws: {
      "\($0)" == "m.eml: the mail has no text, but talks.pdf; save what is attached and add that"
    }
  }

  @Test func `takes a text that begins with a line like a mail's for a text`() throws {
    let text = "Date: 2 July 2025\nFrom: Nairobi\n\n\(Self.text)\n"
    #expect(try Fixtures.source(text).text == text)
  }
}
