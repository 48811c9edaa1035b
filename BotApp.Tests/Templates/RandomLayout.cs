namespace BotApp.Templates;

/// <summary>
/// A random sheet from a seed: title rows, headings, rows of notes and hints, samples or people, prepared rows, totals, notes and
/// signature lines, in any number and order. <paramref name="Kept"/> are the texts that every filled copy must still have, in order;
/// <paramref name="Gone"/> those that no filled copy may have.
/// </summary>
public sealed record RandomLayout(byte[] File, IReadOnlyList<string> Kept, IReadOnlyList<string> Gone)
{
    private static readonly string[] Headings =
        [
            "Name of officer", "Designation", "Date of birth", "Mobile no.", "Official e-mail", "Division / Section",
            "Employee code", "Pay level"
        ];

    private static readonly string[] Titles = ["Form for SSO-ID", "Central Tax, Kochi", "Annexure A", "(To be filled by the Section Head)"];

    private static readonly string[][] Hints =
    [
        ["Required", "Required", "Required", "Required", "Optional", "Required", "Optional", "Optional"],
        ["As in Service Book", "Choose from list", "dd-mm-yyyy", "10 digits", "gov.in only", "Select", "If any", "Number"],
        ["Text (50)", "Text (30)", "Date", "Number (10)", "Text (50)", "Text", "Text", "Number"],
        ["officer_name", "desig_code", "birth_date", "mobile_no", "mail_id", "div_code", "emp_code", "pay_level"],
        ["अनिवार्य", "अनिवार्य", "अनिवार्य", "अनिवार्य", "वैकल्पिक", "अनिवार्य", "वैकल्पिक", "वैकल्पिक"],
    ];

    private static readonly string[] Notes =
        [
            "Note: fill in capital letters only",
            "* Do not change any column",
            "NB: one row per officer",
            "नोट: केवल सरकारी ई-मेल लिखें",
            "Instructions: see the circular"
        ];

    private static readonly string[] Footers =
    [
        "Total", "Place: Kochi", "Date:", "Signature of the Section Head", "Certified that the above is true", "Copy to: the computer cell",
        "Name and designation:", "स्थान:", "कुल",
    ];

    public static RandomLayout Make(int seed)
    {
        var random = new Random(seed);
        var sheet = new SheetWriter(random, serial: random.Next(2) == 0, columns: random.Next(4, Headings.Length + 1));
        sheet.Lines(Titles, random.Next(4));
        sheet.Skip(random.Next(3));
        sheet.Table("Sl. No.", Headings, style: 1, keep: false);
        foreach (var _ in Enumerable.Range(0, random.Next(4)))
        {
            if (random.Next(3) == 0)
            {
                sheet.Lines(Notes, 1);
            }
            else
            {
                sheet.Table(random.Next(2) == 0 ? "Help text" : "", Hints[random.Next(Hints.Length)], style: 0, keep: true);
            }
        }

        var people = random.Next(3) switch { 0 => 0, 1 => random.Next(1, 4), _ => random.Next(4, 60) };
        sheet.People(people);
        sheet.Prepared(random.Next(2) == 0 ? 0 : random.Next(2, 12));
        sheet.Skip(random.Next(3));
        sheet.Lines(random.Next(2) == 0 ? Footers : [.. Footers, .. Notes], random.Next(5));
        return new RandomLayout(sheet.ToBytes(), sheet.Kept, sheet.Gone);
    }

    private sealed class SheetWriter(Random random, bool serial, int columns)
    {
        private readonly List<string> _rows = [];
        private readonly List<string> _kept = [];
        private readonly List<string> _gone = [];
        private int _next = 1;

        public IReadOnlyList<string> Kept => _kept;

        public IReadOnlyList<string> Gone => _gone;

        /// <summary>Rows with one text, in any column.</summary>
        public void Lines(string[] texts, int count)
        {
            foreach (var text in texts.OrderBy(_ => random.Next()).Take(count))
            {
                var column = random.Next(columns) + 1;
                _kept.Add(text);
                Add(0, [.. Enumerable.Repeat("", column - 1), text]);
                Skip(random.Next(5) == 0 ? 1 : 0);
            }
        }

        public void Table(string label, string[] texts, int style, bool keep)
        {
            var shown = texts.Take(columns);
            Add(style, [.. serial ? [label] : Array.Empty<string>(), .. shown]);
            if (keep)
            {
                _kept.AddRange(shown);
            }
        }

        public void People(int count)
        {
            for (var one = 1; one <= count; one++)
            {
                var name = $"Person{(char)('A' + (one % 26))}{(char)('A' + (one / 26))} Nair";
                string[] texts =
                    [name, "Inspector", "05-03-1980", $"94470{one:00000}", $"p{one}@gov.in", "Ernakulam", $"E{one}", "7"];
                _gone.Add(name);
                var filled = texts.Take(columns).Select((text, at) => at > 1 && random.Next(4) == 0 ? "" : text);
                Add(2, [.. serial ? [$"{one}"] : Array.Empty<string>(), .. filled]);
            }
        }

        public void Prepared(int count)
        {
            for (var one = 0; one < count; one++, _next++)
            {
                _rows.Add(TemplateBuilder.Row(_next, TemplateBuilder.Blanks(_next, [.. Enumerable.Repeat(2, columns + (serial ? 1 : 0))])));
            }
        }

        public void Skip(int rows) => _next += rows;

        public byte[] ToBytes() => new TemplateBuilder().Sheet("Form", TemplateBuilder.SheetXml(string.Concat(_rows))).ToBytes();

        private void Add(int style, string[] texts) => _rows.Add(TemplateBuilder.Row(_next, TemplateBuilder.Texts(_next++, style, texts)));
    }
}
