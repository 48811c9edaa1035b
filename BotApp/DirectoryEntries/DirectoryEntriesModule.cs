using BotApp.Conversation;
using BotApp.TextProposals;

namespace BotApp.DirectoryEntries;

public static class DirectoryEntriesModule
{
    public static void AddDirectoryEntries(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddAction<EditDirectory, AddEntryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<AddEntry, AddEntryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<PreviewAddition, AddEntryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ReviseAddition, AddEntryHandler>(ActionAccess.CellOrSystemsManager);
        services.AddAction<ProposeAddition, ProposeAdditionHandler>(ActionAccess.CellOrSystemsManager);
        services.AddScoped<ITextProposalTarget, AdditionProposalHandler>();
    }
}
