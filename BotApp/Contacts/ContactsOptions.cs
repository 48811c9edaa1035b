namespace BotApp.Contacts;

/// <summary><c>Contacts:*</c>.</summary>
public sealed class ContactsOptions
{
    /// <summary>Whether the Systems Manager is asked every April whether the contacts are still right.</summary>
    public bool YearlyReview { get; init; } = true;
}
