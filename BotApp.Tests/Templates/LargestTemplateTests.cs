namespace BotApp.Templates;

/// <summary>The same as <see cref="TemplateFidelityTests"/> with the most people that a file may hold, which takes seconds.</summary>
public sealed class LargestTemplateTests
{
    public static TheoryData<string, int> Fillings => TemplateFixtures.WithRows(5_000);

    [Theory]
    [MemberData(nameof(Fillings))]
    public void The_largest_file_is_read_back_and_otherwise_stays_as_it_was(string name, int count)
    {
        TemplateFidelityTests.AssertReadsBack(name, count);
        TemplateFidelityTests.AssertOtherPartsStay(name, count);
        TemplateFidelityTests.AssertRestOfSheetStays(name, count);
    }
}
