using System.Globalization;

namespace BotApp.Consolidation;

/// <summary>
/// The measures by which a batch is cut into mails. They travel with each mail in the outbox, so that every try of every part cuts alike,
/// whatever the settings say by then.
/// </summary>
/// <param name="RowsEach">Rows in one copy of the template.</param>
/// <param name="FixedBytes">What every part carries besides scans.</param>
/// <param name="MaxBytes">Of a whole mail as it travels.</param>
public sealed record DispatchCut(int RowsEach, long FixedBytes, long MaxBytes)
{
    /// <summary>True when a mail with nothing but letter, workbook and manifest takes up too much of the limit.</summary>
    public bool IsTight => FixedBytes * DispatchPlan.OnTheWire > MaxBytes * 0.75;

    public static (int Part, DispatchCut Cut) Parse(string topic)
    {
        var numbers = topic.Split('/').Select(number => long.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return ((int)numbers[0], new DispatchCut((int)numbers[1], numbers[2], numbers[3]));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RowsEach}/{FixedBytes}/{MaxBytes}");
}
