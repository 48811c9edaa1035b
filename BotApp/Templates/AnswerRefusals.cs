using BotApp.Basics;

namespace BotApp.Templates;

/// <summary>A required column is empty.</summary>
public sealed record AnswerMissing(string Header, string Name) : Refusal(
    new Phrase($"“{Header}” is missing.", $"“{Header}” नहीं भरा गया है।"), Name);

/// <summary>The text is too long for a cell or contains characters a workbook cannot store.</summary>
public sealed record AnswerNotStorable(Phrase Reason, string Name) : Refusal(Reason, Name);

/// <summary>The answer is not in the template's drop-down list.</summary>
public sealed record AnswerNotInList(string Answer, IReadOnlyList<string> Choices, string Name) : Refusal(
    new Phrase(
        $"“{Answer}” is not in the list: {string.Join(", ", Choices.Take(10))}{(Choices.Count > 10 ? ", …" : "")}.",
        $"“{Answer}” सूची में नहीं है: {string.Join(", ", Choices.Take(10))}{(Choices.Count > 10 ? ", …" : "")}।"),
    Name);

/// <summary>Not a date between 1900 and 2199.</summary>
public sealed record AnswerNotADate(string Answer, string Name) : Refusal(
    new Phrase(
        $"“{Answer}” is not a date. Please write it as 05-03-2026 (day, month, year).",
        $"“{Answer}” तिथि नहीं है। कृपया इसे 05-03-2026 (दिन, माह, वर्ष) के रूप में लिखें।"),
    Name);

/// <summary>A date whose year has two digits: <paramref name="Likely"/> is an example of the answer, not the answer.</summary>
public sealed record AnswerYearIncomplete(string Answer, DateOnly Likely, string Name) : Refusal(
    new Phrase(
        $"“{Answer}”: please write the year with four digits, for example {Likely:dd-MM-yyyy}.",
        $"“{Answer}”: कृपया वर्ष चार अंकों में लिखें, उदाहरणार्थ {Likely:dd-MM-yyyy}।"),
    Name);

/// <summary>A mark for "as above" stands for another row's value and is never stored as an answer.</summary>
public sealed record AnswerIsDitto(string Answer, string Above, string Name) : Refusal(
    Above.Length > 0
        ? new Phrase(
            $"“{Answer}” stands for the cell above. Please write the value itself: “{Above}”.",
            $"“{Answer}” ऊपर के कक्ष का संकेत है। कृपया मान ही लिखें: “{Above}”।")
        : new Phrase(
            $"“{Answer}” stands for another cell. Please write the value itself.",
            $"“{Answer}” किसी अन्य कक्ष का संकेत है। कृपया मान ही लिखें।"),
    Name);

/// <summary>Not a plain number.</summary>
public sealed record AnswerNotANumber(string Answer, string Name) : Refusal(
    new Phrase($"“{Answer}” is not a number. Please write digits only.", $"“{Answer}” संख्या नहीं है। कृपया केवल अंक लिखें।"), Name);

/// <summary>Not an e-mail address.</summary>
public sealed record AnswerNotAnEmail(string Answer, string Name) : Refusal(
    new Phrase(
        $"“{Answer}” is not an e-mail address. Please write it in full, such as name@gov.in.",
        $"“{Answer}” ई-मेल पता नहीं है। कृपया पूरा पता लिखें, जैसे name@gov.in।"), Name);

/// <summary>Not a telephone number; a mobile number has ten digits.</summary>
public sealed record AnswerNotAPhone(string Answer, string Name) : Refusal(
    new Phrase(
        $"“{Answer}” is not a telephone number. A mobile number has ten digits.",
        $"“{Answer}” दूरभाष संख्या नहीं है। मोबाइल संख्या दस अंकों की होती है।"),
    Name);
