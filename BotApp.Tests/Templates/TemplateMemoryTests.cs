using System.Runtime.CompilerServices;
using BotApp.Support;

namespace BotApp.Templates;

/// <summary>Measures the memory of the whole process, so it runs alone.</summary>
[Collection(SerialTests.Name)]
public sealed class TemplateMemoryTests
{
    private const int Early = 2_000;
    private const int Late = 20_000;

    /// <summary>The median of three runs, because apps of earlier tests may still be collected during a measurement.</summary>
    [SwitchedFact("BOT_FAULTS")]
    public void Memory_use_does_not_grow_with_the_number_of_rows()
    {
        var (template, layout) = TemplateFidelityTests.Load("plain");

        var growth = Enumerable.Range(0, 3).Select(_ => GrowthWhileFilling()).Order().ToList();

        Assert.True(growth[1] < 4 << 20, $"Grew by {string.Join(", ", growth)} bytes between officer {Early} and officer {Late}");

        [MethodImpl(MethodImplOptions.NoInlining)]
        long GrowthWhileFilling()
        {
            var (early, late) = (0L, 0L);
            IEnumerable<TemplateRow> Rows()
            {
                for (var at = 1; at <= Late; at++)
                {
                    if (at == Early)
                    {
                        early = LiveBytes();
                    }
                    else if (at == Late)
                    {
                        late = LiveBytes();
                    }

                    yield return new TemplateRow(new Dictionary<string, string> { [TemplateField.Name] = $"Officer {at}" });
                }
            }

            Assert.False(TemplateWorkbook.Fill(new MemoryStream(template), layout, Rows(), Stream.Null).IsRefused(out _, out _));
            return late - early;
        }

        // GetTotalMemory(forceFullCollection: true) collects up to twenty times, which takes half a minute after the apps of other tests.
        static long LiveBytes()
        {
            GC.Collect();
            return GC.GetTotalMemory(forceFullCollection: false);
        }
    }
}
