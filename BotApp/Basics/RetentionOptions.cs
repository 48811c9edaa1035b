using System.ComponentModel.DataAnnotations;

namespace BotApp.Basics;

/// <summary><c>Retention:*</c>: how long each class of data is kept (product specification, "How long things are kept").</summary>
public sealed class RetentionOptions
{
    /// <summary>Days since the last change of a draft or of a form that was left.</summary>
    [Range(1, 3650)]
    public int DraftDays { get; init; } = 30;

    /// <summary>Days that the scans of a refused or withdrawn request are kept.</summary>
    [Range(1, 3650)]
    public int RefusedScanDays { get; init; } = 90;

    /// <summary>Days that the scans of a completed request are kept.</summary>
    [Range(1, 3650)]
    public int CompletedScanDays { get; init; } = 365;

    /// <summary>Days after the decision that the scan of an office order behind a change of charge is kept.</summary>
    [Range(1, 3650)]
    public int OrderScanDays { get; init; } = 365;

    /// <summary>Years after its end that a request is kept, and after the closing that a person is kept who has no request left.</summary>
    [Range(1, 50)]
    public int RequestYears { get; init; } = 10;

    /// <summary>Days for delivered outbox rows, inbox keys, card copies, used links and copies of mails.</summary>
    [Range(1, 3650)]
    public int DeliveryDays { get; init; } = 30;

    /// <summary>Days that an unanswered question is kept since it was asked, and a proposed text since its decision.</summary>
    [Range(1, 3650)]
    public int QuestionDays { get; init; } = 365;

    /// <summary>When the nightly purge runs, IST.</summary>
    public TimeOnly PurgeAt { get; init; } = new(2, 0);
}
