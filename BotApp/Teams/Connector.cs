using System.Diagnostics.CodeAnalysis;
using Microsoft.Bot.Connector;

namespace BotApp.Teams;

/// <summary>
/// The Bot Connector of one service address, made once and kept: the SDK would make a client, and with it all serializer contracts, for
/// every turn. The SDK disposes of its client at the end of a turn; this one stays.
/// </summary>
internal sealed class Connector : ConnectorClient
{
    public Connector(Uri service, HttpClient http)
        : base(service, credentials: null, http, disposeHttpClient: false) =>
        Conversations = new ConnectorConversations(this, http);

    public override IConversations Conversations { get; }

    [SuppressMessage("Usage", "CA2215", Justification = "The base would give up the HttpClient that other turns are using.")]
    protected override void Dispose(bool disposing)
    {
    }
}
