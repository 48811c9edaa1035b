using System.Runtime.CompilerServices;
using BotApp.Support;

namespace BotApp.Consolidation;

/// <summary>Looks at the memory of the whole process, so nothing else may run beside it.</summary>
[Collection(Alone.Name)]
public sealed class TemplateMemoryTests
{
    [Fact]
    public void Memory_does_not_grow_with_the_number_of_officers()
    {
        var (template, layout) = TemplateFidelityTests.Load("plain");
        Fill(2_000);

        Assert.InRange(Fill(40_000), 0, Fill(2_000) + (8 << 20));

        [MethodImpl(MethodImplOptions.NoInlining)]
        long Fill(int count)
        {
            var most = 0L;
            IEnumerable<TemplateRow> Rows()
            {
                for (var at = 1; at <= count; at++)
                {
                    if (at % 1_000 == 0)
                    {
                        most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
                    }

                    yield return new TemplateRow(new Dictionary<string, string> { [TemplateField.Name] = $"Officer {at}" });
                }
            }

            Assert.False(TemplateSheet.Fill(new MemoryStream(template), layout, Rows(), Stream.Null).IsRefused(out _, out _));
            return most;
        }
    }
}
