namespace BotApp.Faq;

/// <summary>
/// Finds the group of questions with the same meaning that a new question belongs to, so that one answer can serve the whole group.
/// </summary>
public static class QuestionGrouping
{
    /// <summary>Below this, two sentences only share a subject such as "SSO-ID".</summary>
    private const double MinSimilarity = 0.6;

    /// <summary>The group of the first similar question; null when there is none.</summary>
    public static Guid? FindGroup(QuestionFeatures question, IEnumerable<GroupedQuestion> others)
    {
        foreach (var other in others)
        {
            if (question.SimilarityTo(QuestionFeatures.Read(other.Features)) >= MinSimilarity)
            {
                return other.GroupId;
            }
        }

        return null;
    }
}

/// <summary>An open question by its group and its <see cref="QuestionFeatures"/> as stored.</summary>
public sealed record GroupedQuestion(Guid Id, Guid GroupId, string Features);
