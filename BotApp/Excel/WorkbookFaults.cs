using System.Text;
using System.Xml;
using BotApp.Basics;

namespace BotApp.Excel;

public static class WorkbookFaults
{
    /// <summary>Converts the exceptions that damaged files cause into one refusal.</summary>
    public static Result<T> Refuse<T>(Func<Result<T>> read) where T : notnull
    {
        try
        {
            return read();
        }
        catch (CellTooLongException)
        {
            return new CellTooLong();
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or EndOfStreamException or DecoderFallbackException
            or FormatException or OverflowException)
        {
            return DamagedWorkbook.From(fault);
        }
    }
}
