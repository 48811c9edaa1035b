using System.ComponentModel.DataAnnotations;

namespace BotApp.OfficeDirectory;

/// <summary><c>Office:*</c>: the two files that describe this office; relative to the content root.</summary>
public sealed class OfficeOptions
{
    [Required]
    public string Profile { get; init; } = "office.kochi.sample.json";

    [Required]
    public string Directory { get; init; } = "directory.kochi.sample.csv";
}
