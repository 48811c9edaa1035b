using BotApp.Basics;

namespace BotApp.Faq;

/// <summary>An answer to an open question that waits for a second person.</summary>
/// <param name="Proposal">The undecided proposal.</param>
/// <param name="QuestionGroup">The group of questions that it would answer.</param>
/// <param name="Question">The question of the proposed entry.</param>
public sealed record ProposedAnswer(Guid Proposal, Guid QuestionGroup, Phrase Question, string Proposer, DateTimeOffset ProposedAt);
