using BotApp.Basics;

namespace BotApp.OfficeDirectory;

/// <summary>Something that the helpdesk's shipped answers say of this office, with its source and the day on which it was true.</summary>
public sealed record OfficeFact(Phrase Text, string Source, DateOnly AsOf);

/// <summary>
/// What the shipped answers say of this office besides its names and addresses. An answer whose fact is not given is not offered.
/// </summary>
/// <param name="Reach">Telephone and mail of the office, said after its address.</param>
/// <param name="Divisions">Which Divisions belong to it, as a sentence.</param>
/// <param name="Circular">The circular that governs SSO-IDs and mapping, as a sentence.</param>
public sealed record OfficeFacts(OfficeFact? Reach = null, OfficeFact? Divisions = null, OfficeFact? Circular = null);
