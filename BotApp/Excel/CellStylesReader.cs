using System.Globalization;
using System.Xml;

namespace BotApp.Excel;

/// <summary>Reads the number formats of the cell styles from styles.xml; fonts and borders are not needed.</summary>
public static class CellStylesReader
{
    public static CellStyles Read(Stream stylesXml)
    {
        var formats = new List<int>();
        var codes = new Dictionary<int, string>();
        using var xml = ExcelWorkbook.CreateXmlReader(stylesXml);
        var inCellFormats = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCellFormats = xml.NodeType == XmlNodeType.Element && !xml.IsEmptyElement;
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "xf" && inCellFormats)
            {
                formats.Add(Id(xml));
            }
            else if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "numFmt" && xml.GetAttribute("formatCode") is { } code)
            {
                codes[Id(xml)] = code;
            }
        }

        return new CellStyles(formats, codes);
    }

    private static int Id(XmlReader xml) =>
        int.TryParse(xml.GetAttribute("numFmtId"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : NumberFormat.General;
}
