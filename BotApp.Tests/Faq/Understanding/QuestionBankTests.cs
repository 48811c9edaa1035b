using BotApp.Support;

namespace BotApp.Faq.Understanding;

/// <summary>Every wording of the question bank of the domain research (section 5).</summary>
[Trait("Size", "fast")]
public sealed class QuestionBankTests
{
    private static readonly FaqIndex Index = new(FaqSeeds.Requests, SampleEntries.All);

    public static TheoryData<string, string> Questions => new()
    {
        { "My SSO-ID is inactive, what do I do?", "inactive-sso-id" },
        { "Meri SSO ID inactive ho gayi hai, kya karun?", "inactive-sso-id" },
        { "I forgot my SSO-ID.", "forgot-sso-id" },
        { "SSO ID bhool gaya", "forgot-sso-id" },
        { "I forgot my password.", "forgot-password" },
        { "password bhul gaya, reset kaise hoga?", "forgot-password" },
        { "Forgot both.", "forgot-both" },
        { "Can I apply again since I lost my old id?", "second-application" },
        { "naya SSO ID bana du kya?", "second-application" },
        { "My account is locked after wrong tries.", "locked-account" },
        { "account lock ho gaya", "locked-account" },
        { "After how many days does the password expire?", "password-expiry" },
        { "Is there self-service reset?", "self-service-reset" },
        { "OTP/SMS goes to my old mobile.", "old-mobile" },
        { "Can a colleague use my id while I am on leave?", "colleague-uses-my-id" },
        { "Do I get a new SSO-ID on transfer to Customs / another zone?", "id-on-transfer" },
        { "What happens to my id at retirement?", "id-at-retirement" },
        { "I was an Inspector in Mumbai before joining Kochi by ICT; apply fresh?", "ict-transfer" },
        { "Can I send you my password so that you check?", "send-you-my-password" },
        { "Somebody may know my password.", "password-known" },
        { "My ICEGATE mail is inactive.", "inactive-icegate-mail" },
        { "Do I still need an ICEGATE id?", "need-icegate-id" },
        { "Where do I check which mail is in the SSO profile?", "which-mail-in-profile" },
        { "My gov.in id is wrong in OIM.", "wrong-mail-in-oim" },
        { "May I use Gmail for the application?", "gmail" },
        { "gov.in password forgotten?", "govin-password" },
        { "Does my mail id change on transfer?", "mail-on-transfer" },
        { "I just joined as Inspector; how do I get an SSO-ID?", "new-sso-id" },
        { "Naya joining hai, SSO ID kaise milegi?", "new-sso-id" },
        { "Where is the template?", "where-is-template" },
        { "May I add a column or change the format?", "change-template" },
        { "Which document?", "creation-document" },
        { "My Service Book is in another office.", "service-book-elsewhere" },
        { "I work in HQ; whom do I give it to?", "hq-whom" },
        { "I work in CC Office / Appeals.", "cco-appeals-whom" },
        { "I work in Audit.", "audit-whom" },
        { "I am a Tax Assistant/Steno/Havildar; do I need one?", "ministerial-staff" },
        { "Can I mail directly to cex15sys.ker@nic.in or Saksham Seva?", "mail-directly" },
        { "How long does it take?", "how-long" },
        { "How do I know it is created?", "how-know-created" },
        { "AC/DC: can I send one mail per officer?", "one-mail-per-officer" },
        { "Which file name / subject?", "file-name" },
        { "Name in Service Book differs from Aadhaar/PAN.", "name-differs" },
        { "I was promoted to Superintendent; must I update?", "promoted" },
        { "Promotion ho gaya, designation change kaise karun?", "promoted" },
        { "Which template?", "promotion-template" },
        { "Which document for promotion?", "promotion-document" },
        { "Ad hoc promotion / MACP only?", "macp" },
        { "Does SSO-ID change on promotion?", "id-on-promotion" },
        { "Promoted and transferred together?", "promoted-and-transferred" },
        { "Reverted/designation wrong in profile.", "wrong-designation" },
        { "I joined a new Range; I see no work in ACES/GST.", "no-work-after-joining" },
        { "naye range mein join kiya, data nahi dikh raha", "no-work-after-joining" },
        { "How do I request mapping in GST?", "gst-mapping-request" },
        { "What must I attach for mapping?", "mapping-attachment" },
        { "Who approves mapping?", "mapping-approver" },
        { "My mapping request is pending.", "mapping-pending" },
        { "Wrong Range/permission mapped.", "wrong-mapping" },
        { "I got additional charge.", "additional-charge" },
        { "additional charge mila hai", "additional-charge" },
        { "I am relieved tomorrow; what about my mapping?", "relieved-mapping" },
        { "The relieved officer is still mapped.", "relieved-still-mapped" },
        { "Going on leave; who works?", "going-on-leave" },
        { "I need view rights for two Ranges.", "two-ranges" },
        { "Who is our ACL Admin?", "who-is-acl-admin" },
        { "Can Division have its own ACL Admin?", "division-acl-admin" },
        { "AIO is very slow.", "slow-aio" },
        { "GST site does not open from home.", "gst-from-home" },
        { "Whom does a taxpayer call?", "taxpayer-helpdesk" },
        { "Is 1800-266-2232 still working?", "toll-free-working" },
        { "This circular is from 2017, is it still valid?", "circular-valid" },
    };

    // This sentence is ambiguous without its heading in the bank, so a choice of two answers is expected.
    [Theory]
    [MemberData(nameof(Questions))]
    public void Every_bank_question_leads_to_its_flow_or_answer(string question, string expected)
    {
        var entry = SampleEntries.All.Single(one => one.Id == expected);

        switch (Index.Classify(question))
        {
            case IntentResult.Flow flow:
                Assert.Equal(entry.Flow, flow.Kind);
                break;
            case IntentResult.Answer answer:
                Assert.Equal(expected, answer.EntryId);
                Assert.NotEmpty(entry.Source);
                Assert.True(entry.Kind is not FaqKind.Unknown || entry.Ask is not null);
                break;
            case IntentResult.DidYouMean offered:
                Assert.Contains(expected, offered.EntryIds);
                break;
            case var other:
                Assert.Fail($"{other}");
                break;
        }
    }

    [Fact]
    public void Every_bank_question_reaches_its_entry_in_Hindi() =>
        Assert.All(Questions.Select(row => (string)row[1]).Distinct(), id =>
        {
            var entry = SampleEntries.All.Single(one => one.Id == id);
            var heard = Index.Classify(entry.Question.Hindi);
            Assert.True(
                heard is IntentResult.Answer answer
                    ? answer.EntryId == id
                    : heard is IntentResult.Flow flow
                        ? flow.Kind == entry.Flow
                        : heard is IntentResult.DidYouMean offered && offered.EntryIds.Contains(id),
                $"{entry.Question.Hindi} was heard as {heard}.");
        });
}
