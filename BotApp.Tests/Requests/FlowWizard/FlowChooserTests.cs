namespace BotApp.Requests.FlowWizard;

[Trait("Size", "fast")]
public sealed class FlowChooserTests
{
    [Fact]
    public void Every_combination_of_answers_leads_to_a_flow()
    {
        foreach (var ever in Enum.GetValues<EverHad>())
        {
            foreach (var works in Enum.GetValues<DoesItWork>())
            {
                foreach (var changed in Enum.GetValues<WhatChanged>())
                {
                    var flows = FlowChooser.Choose(ever, works, changed);

                    Assert.InRange(flows.Count, 1, 2);
                    Assert.All(flows, flow => Assert.True(flow.Why.English.Length > 0 && flow.Why.Hindi.Length > 0));
                    Assert.Equal(flows.Count, flows.Select(flow => flow.Kind).Distinct().Count());
                }
            }
        }
    }

    [Theory]
    [InlineData(EverHad.No, DoesItWork.NotSure, WhatChanged.Nothing, "Creation")]
    [InlineData(EverHad.No, DoesItWork.NotSure, WhatChanged.Promoted, "Creation")]
    [InlineData(EverHad.No, DoesItWork.NotSure, WhatChanged.Moved, "Creation, ChargeReport")]
    [InlineData(EverHad.Yes, DoesItWork.No, WhatChanged.Nothing, "Activation")]
    [InlineData(EverHad.Yes, DoesItWork.No, WhatChanged.Promoted, "Activation, Promotion")]
    [InlineData(EverHad.Yes, DoesItWork.Yes, WhatChanged.Promoted, "Promotion")]
    [InlineData(EverHad.Yes, DoesItWork.Yes, WhatChanged.AdditionalCharge, "ChargeReport")]
    [InlineData(EverHad.Yes, DoesItWork.Yes, WhatChanged.Nothing, "Mapping")]
    [InlineData(EverHad.NotSure, DoesItWork.Yes, WhatChanged.Nothing, "Activation")]
    public void Three_answers_determine_the_flows_in_order(EverHad ever, DoesItWork works, WhatChanged changed, string expected) =>
        Assert.Equal(expected, string.Join(", ", FlowChooser.Choose(ever, works, changed).Select(flow => flow.Kind)));

    [Fact]
    public void An_officer_who_may_have_an_sso_id_is_never_sent_to_creation()
    {
        foreach (var works in Enum.GetValues<DoesItWork>())
        {
            foreach (var changed in Enum.GetValues<WhatChanged>())
            {
                Assert.DoesNotContain(FlowChooser.Choose(EverHad.Yes, works, changed), flow => flow.Kind is RequestKind.Creation);
                Assert.DoesNotContain(FlowChooser.Choose(EverHad.NotSure, works, changed), flow => flow.Kind is RequestKind.Creation);
            }
        }
    }
}
