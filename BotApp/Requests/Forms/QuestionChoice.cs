using BotApp.Basics;

namespace BotApp.Requests.Forms;

/// <summary>One of the answers to choose from: what is read on the card, and what is kept.</summary>
public sealed record QuestionChoice(Phrase Words, string Value);
