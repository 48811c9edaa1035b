using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.Requests.FlowWizard;

namespace BotApp.Requests.Forms;

/// <summary>
/// What distinguishes one kind of request, registered once in <see cref="FlowCatalog"/>. Nothing outside a flow's folder asks which kind
/// it has before it: it reads one of these members.
/// </summary>
public abstract class Flow
{
    public abstract RequestKind Kind { get; }

    public abstract Phrase Name { get; }

    /// <summary>The first step: a card that explains or asks, otherwise the form.</summary>
    public virtual ActionLink Start => ActionLink.To(new ShowForm(Kind));

    /// <summary>The first step for the reader of an entry of the FAQ that leads here.</summary>
    public virtual ActionLink StartAfter(string faqEntryId) => Start;

    /// <summary>The button in the menu; null without one, because phones show no more than five buttons.</summary>
    public virtual Phrase? MenuLabel => null;

    /// <summary>The button on the card of "help me choose".</summary>
    public virtual Phrase WizardLabel => Name;

    /// <summary>Whether "help me choose" shows the advice even when no other flow is needed, instead of opening this one at once.</summary>
    public virtual bool ShowsAdviceFirst => false;

    /// <summary>Whether the head approves it and it is sent in the official template; otherwise it goes straight to the cell.</summary>
    public virtual bool NeedsApproval => false;

    /// <summary>Whether the result is a new SSO-ID; otherwise it is a remark.</summary>
    public virtual bool CreatesSsoId => false;

    /// <summary>The order after which officers have to file it; null when no order calls for it.</summary>
    public virtual OrderKind? CalledForBy => null;

    /// <summary>Whether the head of the office is told of a request that an officer filed, and may mark it to the computer cell.</summary>
    public virtual bool IsEndorsedByHead => false;

    /// <summary>Whether the fields offer the offices of the directory.</summary>
    public virtual bool OffersOffices => false;

    /// <summary>Why this flow is the right one for somebody who answers so; null when it is not needed.</summary>
    public abstract Phrase? Advise(EverHad ever, DoesItWork works, WhatChanged changed);

    public abstract IReadOnlyList<FormField> Fields(FlowContext context, Answers answers);

    /// <summary>The kind of request, told more exactly by its answers.</summary>
    public virtual Phrase NameOf(Answers answers) => Name;

    /// <summary>What the computer cell has to do.</summary>
    public virtual Phrase TaskOf(Answers answers) => NameOf(answers);

    /// <summary>Whether a request with these answers repeats an open one of the same kind.</summary>
    public virtual bool Repeats(Answers open, Answers answers) => true;

    /// <summary>When the officer gave up a charge, which starts the unmapping deadline; null when no charge ended.</summary>
    public virtual DateTimeOffset? RelievedAt(Answers answers, OfficeProfile profile) => null;
}
