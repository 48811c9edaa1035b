namespace BotApp.Requests.Attachments.Opening;

/// <summary>A file and the name under which the browser saves it; its ending is <c>.xlsx</c>, <c>.docx</c> or <c>.eml</c>.</summary>
public sealed record DownloadFile(string Name, byte[] Bytes)
{
    public string MediaType => Path.GetExtension(Name) switch
    {
        ".xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".eml" => "message/rfc822",
        _ => "application/octet-stream",
    };
}
