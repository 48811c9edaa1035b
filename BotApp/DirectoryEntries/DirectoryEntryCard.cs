using BotApp.Basics;
using BotApp.Conversation;
using BotApp.OfficeDirectory;
using BotApp.TextProposals;

namespace BotApp.DirectoryEntries;

/// <summary>One office, post or person for the directory: choose, fill in, look at it, send it for confirmation.</summary>
public static class DirectoryEntryCard
{
    private static readonly Phrase FindBy = new("a part of the office's name", "कार्यालय के नाम का भाग");

    public static CardContent Home(Language language)
    {
        var card = new CardBuilder(language, new Phrase("Add or close one", "एक प्रविष्टि जोड़ें अथवा बंद करें"))
            .Text(new Phrase(
                "What is added takes effect when a second person of the computer cell, or the Systems Manager, has confirmed it. "
                    + "Several at a time are quicker by the directory file.",
                "जोड़ी गई प्रविष्टि कंप्यूटर प्रकोष्ठ के दूसरे अधिकारी अथवा सिस्टम प्रबंधक की पुष्टि के बाद लागू होती है। "
                    + "एक साथ कई प्रविष्टियाँ निर्देशिका फ़ाइल से शीघ्र जुड़ती हैं।"))
            .Note(new Phrase(
                "Somebody who has retired or left is closed at once, and it can be taken back.",
                "सेवानिवृत्त अथवा कार्यालय छोड़ चुके व्यक्ति का अभिलेख तत्काल बंद होता है, और इसे वापस लिया जा सकता है।"));
        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            card.RowButton(kind.AddText(), new AddEntry(kind));
        }

        return card.RowButton<FindPerson>(new Phrase("Close a person", "व्यक्ति को बंद करें"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();
    }

    /// <param name="language">Of the reader.</param>
    /// <param name="typed">As typed so far.</param>
    /// <param name="offices">The offices to choose from.</param>
    /// <param name="why">What is wrong, at its field.</param>
    /// <param name="find">Words of the office that a long list does not show.</param>
    public static CardContent Form(
        Language language, AdditionText typed, IReadOnlyList<Office> offices, Refusal? why = null, string? find = null)
    {
        var card = new CardBuilder(language, typed.What.AddText()).Error(why).Keeps<ProposeAddition>($"{typed.What}");
        var chosen = DirectoryAddition.OfficeOf(typed, offices)?.Id;
        var search = ChoiceSearch.Find(
            [.. offices.OrderByDescending(office => office.Id == chosen)], find, office => $"{office.Name} {office.HindiName}");
        var fields = DirectoryAddition.FieldsOf(typed.What);
        foreach (var field in fields)
        {
            AddInput(card, typed, field, search);
        }

        if (typed.What is EntryKind.Post)
        {
            card.Note(new Phrase(
                "Nobody holds the new post. Who holds it is recorded by office order under “Charge of a head”.",
                "नए पद पर अभी कोई नहीं होता। धारक को कार्यालय आदेश से “प्रमुख का कार्यभार” में दर्ज करें।"));
        }

        if (typed.What is EntryKind.Person)
        {
            card.Note(new Phrase(
                "The Entra object id is the person's sign-in in Teams; the Entra administrator reads it off the user's page. "
                    + "A post that decides on requests is recorded under “Charge of a head”.",
                "Entra ऑब्जेक्ट आईडी से Teams में व्यक्ति की पहचान होती है; Entra प्रशासक इसे उपयोगकर्ता के पृष्ठ पर देखते हैं। "
                    + "अनुरोधों पर निर्णय लेने वाला पद “प्रमुख का कार्यभार” में दर्ज किया जाता है।"));
        }

        card.Submit(new Phrase("Preview", "पूर्वावलोकन"), new PreviewAddition(typed.What));
        if (fields.Contains(DirectoryColumn.Office))
        {
            card.FindButton(search, new AddEntry(typed.What));
        }

        return card.ButtonWithInputs<EditDirectory>(new Phrase("Back", "वापस")).Build();
    }

    public static CardContent Preview(Language language, AdditionView view)
    {
        var card = new CardBuilder(language, new Phrase("Nothing has been added yet", "अभी कुछ जोड़ा नहीं गया"))
            .Keeps<ProposeAddition>($"{view.Text.What}")
            .Facts((new Phrase("To be added", "जोड़ा जाएगा"), view.Addition.What.DisplayText()))
            .Facts(AdditionFacts.Of(view.Addition, view.Place));
        if (view.Similar.Count > 0)
        {
            card.Warning(view.Addition.What switch
            {
                EntryKind.Person => new Phrase(
                    "Somebody of this name is known already: is it the same person?",
                    "इस नाम के व्यक्ति पहले से ज्ञात हैं: क्या ये वही व्यक्ति हैं?"),
                EntryKind.Office or EntryKind.Post => new Phrase(
                    "The office has a post of this role already: is a further one meant?",
                    "कार्यालय में इस भूमिका का पद पहले से है: क्या एक और पद अभिप्रेत है?"),
            });
            foreach (var similar in view.Similar)
            {
                card.Text(similar);
            }
        }

        return card
            .Submit(new Phrase("Send for confirmation", "पुष्टि हेतु भेजें"), new ProposeAddition(view.Text))
            .Button(new Phrase("Change", "बदलें"), new ReviseAddition(view.Text))
            .Button<EditDirectory>(new Phrase("Cancel", "छोड़ें"))
            .Build();
    }

    public static CardContent Sent(Language language, DirectoryAddition addition, TextConfirmers confirmers) =>
        new CardBuilder(language, new Phrase("Sent for confirmation", "पुष्टि हेतु प्रेषित"))
            .Facts((addition.What.DisplayText(), Phrase.Same(addition.Name)))
            .Status(confirmers.Sentence)
            .Text(new Phrase(
                "It is in the directory when it is confirmed; you will be told.",
                "पुष्टि होने पर यह निर्देशिका में जुड़ेगी; आपको सूचित किया जाएगा।"))
            .Button<EditDirectory>(new Phrase("Add another", "एक और जोड़ें"))
            .Button<ShowMenu>(new Phrase("Menu", "मेनू"))
            .Build();

    private static void AddInput(CardBuilder card, AdditionText typed, string field, ChoiceSearch<Office> offices)
    {
        var (label, value, required) =
            (DirectoryAddition.LabelOf(typed.What, field), typed.ValueOf(field), DirectoryAddition.IsRequired(field));
        _ = field switch
        {
            DirectoryColumn.Office => card
                .Choice(
                    field,
                    label,
                    offices.Shown.Select(office => (office.ListName, office.Id.ToString("N"))),
                    value,
                    required)
                .FindInput(offices, FindBy),
            DirectoryColumn.OfficeKind => card.Choice(field, label, Titles<OfficeKind>(OfficeKinds.DisplayText), value, required),
            DirectoryColumn.Role => card.Choice(
                field,
                label,
                Enum.GetValues<Role>().Where(DirectoryAddition.IsOffered).Select(role => (role.DisplayText(), role.ToString())),
                value,
                required),
            DirectoryColumn.Designation => card.Choice(
                field, label, Titles<Designation>(Designations.DisplayText).Reverse(), value, required),
            _ => card.TextInput(field, label, value, required, DirectoryAddition.MaxLengthOf(field)),
        };
    }

    private static IEnumerable<(Phrase Title, string Value)> Titles<T>(Func<T, Phrase> words) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => (words(value), value.ToString()));
}
