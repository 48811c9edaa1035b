namespace BotApp.Templates.Detection;

/// <summary>What a row below the headings is.</summary>
public enum RowKind
{
    /// <summary>No text but serial numbers and fixed values: prepared for data.</summary>
    Blank,

    /// <summary>Explains the columns: "Required", "dd-mm-yyyy", "choose from the list".</summary>
    Hint,

    /// <summary>A sample or an officer.</summary>
    Person,

    /// <summary>A note, a total, a place and date, a signature line.</summary>
    Note,
}
