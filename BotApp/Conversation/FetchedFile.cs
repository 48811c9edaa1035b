using BotApp.Requests.Proofs;

namespace BotApp.Conversation;

/// <summary>What was fetched: bytes, their SHA-256 in lower-case hex, and the format the bytes themselves show.</summary>
public sealed record FetchedFile(long Length, string Sha256, FileFormat Format);
