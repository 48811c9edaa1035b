using System.Text;
using System.Xml;

namespace BotApp.Excel;

/// <summary>Reads shared and inline strings, rich or plain, without phonetic guides.</summary>
public static class CellTextReader
{
    public static IReadOnlyList<string> ReadSharedStrings(Stream stringsXml)
    {
        var strings = new List<string>();
        using var xml = ExcelWorkbook.CreateXmlReader(stringsXml);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si")
            {
                strings.Add(ReadItem(xml));
            }
        }

        return strings;
    }

    /// <summary>The text of an si or is element; leaves the reader on the end element.</summary>
    public static string ReadItem(XmlReader xml)
    {
        if (xml.IsEmptyElement)
        {
            return "";
        }

        string? only = null;
        StringBuilder? more = null;
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        while (xml.Read() && xml.Depth > depth)
        {
            if (xml.LocalName is "rPh" or "phoneticPr")
            {
                phonetic = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement ? xml.Depth : int.MaxValue;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "t" && xml.Depth < phonetic)
            {
                var text = CellText.Unescape(ExcelWorkbook.ReadText(xml));
                if (only is null)
                {
                    only = text;
                }
                else
                {
                    (more ??= new StringBuilder(only)).Append(text);
                    if (more.Length > CellText.MaxLength)
                    {
                        throw new CellTooLongException();
                    }
                }
            }
        }

        var whole = more?.ToString() ?? only ?? "";
        return whole.Length > CellText.MaxLength ? throw new CellTooLongException() : whole;
    }
}
