using BotApp.Basics;
using BotApp.Dashboard;
using BotApp.Requests;

namespace BotApp.Desk.Tables;

/// <summary>The figures of the chat's card as tables; each number leads to the rows behind it.</summary>
public static class FiguresTable
{
    /// <summary>Pending requests by office and age, the office with most late ones first.</summary>
    public static DeskTable Offices(DashboardView figures) => new(
        DeskTableKeys.Offices,
        HomeText.Pending,
        [
            new DeskColumn(HomeText.Office),
            .. Enum.GetValues<WaitingAge>().Select(age => new DeskColumn(HomeText.Age(age, figures), IsBar: true)),
            new DeskColumn(HomeText.Total),
            new DeskColumn(HomeText.Oldest),
        ],
        [
            .. figures.Offices.Select(office => (IReadOnlyList<DeskCell>)
            [
                new DeskCell(office.Office),
                .. Enum.GetValues<WaitingAge>().Select(age => DeskCell.Of(
                    figures.Pending.Where(line => line.OfficeId == office.OfficeId && line.Age == age).Sum(line => line.Count),
                    Rows(new TableFilter(office.OfficeId, age)))),
                DeskCell.Of(office.Pending, Rows(new TableFilter(office.OfficeId))),
                DeskCell.Of(office.Oldest),
            ]),
        ])
    {
        Chart = HomeText.Chart,
        Note = HomeText.AsOf(figures.At),
        Empty = HomeText.NothingPending,
    };

    public static DeskTable Stages(DashboardView figures) => Counts(
        DeskTableKeys.Stages,
        HomeText.ByStage,
        HomeText.Stage,
        figures.Stages.Select(line => (line.Stage.DisplayText(), line.Count, new TableFilter(Stage: line.Stage))));

    public static DeskTable Kinds(DashboardView figures) => Counts(
        DeskTableKeys.Kinds,
        HomeText.ByKind,
        HomeText.Kind,
        figures.Kinds.Select(line => (line.Kind.DisplayText(), line.Count, new TableFilter(Kind: line.Kind))));

    private static DeskTable Counts(
        string key, Phrase title, Phrase first, IEnumerable<(Phrase Label, int Count, TableFilter Filter)> lines) => new(
        key,
        title,
        [new DeskColumn(first), new DeskColumn(HomeText.Total)],
        [.. lines.Select(line => (IReadOnlyList<DeskCell>)[new DeskCell(line.Label), DeskCell.Of(line.Count, Rows(line.Filter))])])
        {
            Empty = HomeText.NothingPending,
        };

    private static string Rows(TableFilter filter) => $"{DeskTableKeys.Pending}?{filter}";
}
