namespace BotApp.Uploads;

/// <summary>What an uploaded workbook can be. <see cref="WorkbookClassifier"/> tries the kinds in this order.</summary>
public enum WorkbookKind
{
    /// <summary>A promotion or transfer order that a campaign waits for.</summary>
    OrderList,

    /// <summary>The exported FAQ entries, edited.</summary>
    FaqEntries,

    /// <summary>Offices, people and posts.</summary>
    Directory,

    /// <summary>The mailed workbook of an open batch, returned with results.</summary>
    Results,

    /// <summary>A template filled by a head with applications received on paper.</summary>
    PaperApplications,

    /// <summary>An official template; any other workbook from the computer cell.</summary>
    Template,
}
