using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

internal sealed class BeginChargeReportHandler(BotDb db, OfficeProfile profile) : IActionHandler<BeginChargeReport>
{
    public async Task<Reply> HandleAsync(BeginChargeReport action, Inputs inputs, Turn turn, CancellationToken ct)
    {
        var what = inputs.Choice(BeginChargeReport.What, ChargeReportCard.Events);
        if (what == BeginChargeReport.GstMapping)
        {
            return Reply.RedirectTo<StartMapping>();
        }

        var officers = await db.OfficersUnderAsync(turn, ct);
        if (!Enum.TryParse<ChargeReportKind>(what, out var report) || !Enum.IsDefined(report))
        {
            return ChargeReportCard.Start(turn.Language, officers, null, new ReportNotChosen(), inputs.Text(ChoiceSearch.Words));
        }

        var about = turn.Officer;
        if (inputs.Text(BeginChargeReport.Whom) is not null)
        {
            var whom = inputs.Choice(BeginChargeReport.Whom, ChargeReportCard.Whom(officers));
            if (officers.FirstOrDefault(officer => officer.Id.ToString("N") == whom) is not { } chosen)
            {
                return ChargeReportCard.Start(turn.Language, officers, what, new NotOfYourOffice(), inputs.Text(ChoiceSearch.Words));
            }

            about = chosen;
        }

        if (!await db.HasDraftAsync(turn.Officer.Id, RequestKind.ChargeReport, ct))
        {
            await db.BeginDraftAsync(
                turn,
                new ChargeReportDetails(),
                about,
                Answers.None.With(ChargeReportFields.Report, report.ToString()),
                profile,
                ct);
            await db.SaveAsync(turn.Now, ct);
        }

        return Reply.RedirectTo(new ShowForm(RequestKind.ChargeReport));
    }
}
