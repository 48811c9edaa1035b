using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.Forms;
using BotApp.Requests.Mapping;
using BotApp.Storage;

namespace BotApp.Requests.ChargeReport;

internal sealed class BeginChargeHandler(BotDb db, OfficeProfile profile) : IHandle<BeginCharge>
{
    public async Task<Reply> HandleAsync(Inputs inputs, Turn turn, CancellationToken ct)
    {
        var what = inputs.Choice(BeginCharge.What, ChargeCard.Events);
        if (what == BeginCharge.GstMapping)
        {
            return Reply.GoOnTo<StartMapping>();
        }

        var officers = await db.OfficersUnderAsync(turn, ct);
        if (!Enum.TryParse<ReportKind>(what, out var report) || !Enum.IsDefined(report))
        {
            return ChargeCard.Start(turn.Language, officers, null, new ReportNotChosen());
        }

        var about = turn.Officer;
        if (inputs.Text(BeginCharge.Whom) is not null)
        {
            var whom = inputs.Choice(BeginCharge.Whom, ChargeCard.Whom(officers));
            if (officers.FirstOrDefault(officer => officer.Id.ToString("N") == whom) is not { } chosen)
            {
                return ChargeCard.Start(turn.Language, officers, what, new NotOfYourOffice());
            }

            about = chosen;
        }

        if (!await db.HasDraftAsync(turn.Officer.Id, RequestKind.ChargeReport, ct))
        {
            await db.BeginDraftAsync(turn, new ChargeReportDetails(), about, Answers.None.With(ChargeField.Report, report.ToString()), profile, ct);
            await db.SaveAsync(turn.Now, ct);
        }

        return FillForm.GoOn(RequestKind.ChargeReport);
    }
}
