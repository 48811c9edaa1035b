using System.Text;

namespace BotApp.Simulator;

/// <summary>
/// Reads the people from the bot's directory file (setting Office:Directory, UTF-8 CSV with the header
/// office,officeKind,post,role,name,designation,upn,aadObjectId,ssoId and the optional officeHindi), and adds one person of the tenant who
/// is not listed.
/// </summary>
public static class DirectoryFileReader
{
    private static readonly Person Newcomer = new(
        Guid.Parse("5eed0000-0000-4000-8000-0000000000ff"),
        "Nikhil Mathew Kuruvilla",
        "Not in the directory",
        "",
        "nikhil.kuruvilla@kochi.example.gov.in",
        null,
        ["Officer"]);

    public static IReadOnlyList<Person> Read(string path) => [.. People(File.ReadAllText(path, Encoding.UTF8)), Newcomer];

    public static IReadOnlyList<Person> People(string csv)
    {
        var rows = Rows(csv);
        if (rows.Count == 0)
        {
            return [];
        }

        var columns = rows[0].Select((name, at) => (name: name.Trim(), at))
            .ToDictionary(column => column.name, column => column.at, StringComparer.OrdinalIgnoreCase);
        string Cell(List<string> row, string name) =>
            columns.TryGetValue(name, out var at) && at < row.Count ? row[at].Trim() : "";

        return [.. rows.Skip(1)
            .Where(row => Guid.TryParse(Cell(row, "aadObjectId"), out _))
            .GroupBy(row => Guid.Parse(Cell(row, "aadObjectId")))
            .Select(same => new Person(
                same.Key,
                Cell(same.First(), "name"),
                Cell(same.First(), "designation"),
                Cell(same.First(), "office"),
                Cell(same.First(), "upn"),
                Cell(same.First(), "ssoId") is { Length: > 0 } ssoId ? ssoId : null,
                [.. same.Select(row => Cell(row, "role")).Distinct(StringComparer.Ordinal)])
            {
                OfficeHindi = Cell(same.First(), "officeHindi"),
            })];
    }

    // RFC 4180: quoted cells may hold commas, line breaks and doubled quotes.
    private static List<List<string>> Rows(string csv)
    {
        List<List<string>> rows = [];
        List<string> row = [];
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < csv.Length; at++)
        {
            var c = csv[at];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < csv.Length && csv[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                quoted = true;
            }
            else if (c is ',' or '\n')
            {
                row.Add(cell.ToString());
                cell.Clear();
                if (c == '\n')
                {
                    rows.Add(row);
                    row = [];
                }
            }
            else if (c is not ('\r' or '\uFEFF'))
            {
                cell.Append(c);
            }
        }

        if (cell.Length > 0 || row.Count > 0)
        {
            row.Add(cell.ToString());
            rows.Add(row);
        }

        rows.RemoveAll(cells => cells.TrueForAll(string.IsNullOrWhiteSpace));
        return rows;
    }
}
