using BotApp.Basics;
using BotApp.Requests;
using BotApp.Requests.Forms;

namespace BotApp.Campaigns;

/// <summary>The words of campaigns.</summary>
public static class CampaignText
{
    public static Phrase DisplayText(this CampaignKind kind) => kind switch
    {
        CampaignKind.CheckIn => new("SSO-ID check-in", "SSO-ID की जाँच"),
        CampaignKind.Promotion => new("Update after promotion", "पदोन्नति के पश्चात अद्यतन"),
        CampaignKind.Transfer => new("Charge report after transfer", "स्थानांतरण के पश्चात कार्यभार रिपोर्ट"),
    };

    /// <summary>The request that ends the nudges; null for the check-in, which an answer ends.</summary>
    public static RequestKind? RequestKind(this CampaignKind kind) =>
        OrderOf(kind) is { } order ? FlowCatalog.All.First(flow => flow.CalledForBy == order).Kind : null;

    public static Phrase DisplayText(this CampaignState state) => state switch
    {
        CampaignState.Prepared => new("not started", "आरंभ नहीं हुआ"),
        CampaignState.Running => new("running", "जारी"),
        CampaignState.Paused => new("paused", "रोका गया"),
        CampaignState.Ended => new("ended", "समाप्त"),
    };

    private static OrderKind? OrderOf(CampaignKind kind) => kind switch
    {
        CampaignKind.CheckIn => null,
        CampaignKind.Promotion => OrderKind.Promotion,
        CampaignKind.Transfer => OrderKind.Transfer,
    };

    public static Phrase DisplayText(this CheckInAnswer answer) => answer switch
    {
        CheckInAnswer.Works => new("My SSO-ID works", "मेरी SSO-ID कार्य कर रही है"),
        CheckInAnswer.DoesNotWork => new("My SSO-ID does not work", "मेरी SSO-ID कार्य नहीं कर रही है"),
        CheckInAnswer.NeverHad => new("I never had one", "मेरे पास कभी नहीं थी"),
    };

    public static Phrase DisplayText(this OptOutReason reason) => reason switch
    {
        OptOutReason.AlreadyDone => new("Already done", "पहले ही किया जा चुका है"),
        OptOutReason.NotConcerned => new("The order does not concern me", "आदेश मुझसे संबंधित नहीं है"),
        OptOutReason.Leaving => new("I retire or leave this office", "मैं सेवानिवृत्त हो रहा/रही हूँ अथवा कार्यालय छोड़ रहा/रही हूँ"),
        OptOutReason.Other => new("Another reason", "अन्य कारण"),
    };
}
