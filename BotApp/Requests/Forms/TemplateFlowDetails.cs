using BotApp.Basics;
using BotApp.OfficeDirectory;

namespace BotApp.Requests.Forms;

/// <summary>A flow whose approved requests are sent to the computer cell in a copy of an official template (circular ¶3, ¶4).</summary>
public abstract class TemplateFlowDetails : FlowDetails
{
    public override bool NeedsApproval => true;

    /// <summary>The paragraph of the circular that the covering letter cites.</summary>
    public abstract int Paragraph { get; }

    /// <summary>What the scans are called in their file names.</summary>
    public abstract string DocumentName { get; }

    /// <summary>The embedded sample of the template, without extension.</summary>
    public abstract string SampleTemplate { get; }

    /// <summary>What the cell enters as the result of a row.</summary>
    public abstract Phrase ResultLabel { get; }

    /// <summary>A column that only this flow's template has; null for the flow that any other template belongs to.</summary>
    public virtual string? DistinctiveColumn => null;

    /// <summary>Columns without which the template cannot be used, besides the name.</summary>
    public virtual IReadOnlyList<string> RequiredColumns => [];

    /// <summary>Whether applicants are told apart by their SSO-ID; otherwise by name and date of birth.</summary>
    public virtual bool IdentifiesBySsoId => false;

    /// <summary>Updates the officer's record with the result of a completed request.</summary>
    public abstract void ApplyResult(Officer officer, Answers answers, string outcome);
}
