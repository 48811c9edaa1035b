namespace BotApp.Browser;

/// <summary>The steps of the creation flow in the simulator page.</summary>
internal static class CreationSteps
{
    /// <summary>From the greeting menu to the receipt.</summary>
    public static async Task FilesCreationAsync(this PersonPane officer, string born = "1995-04-12", string mobile = "9847012345")
    {
        await officer.PressesAsync("Create a new SSO-ID");
        await officer.PressesAsync("No, never");
        await officer.FillsAsync("Date of birth", born);
        await officer.FillsAsync("Date of joining", "2021-07-01");
        await officer.FillsAsync("Mobile no.", mobile);
        await officer.FillsAsync("Location", "Kochi");
        await officer.ChoosesAsync("Application needed", "ACES");
        await officer.PressesAsync("Next: scan");
        await officer.HasAsync("Back to the answers");
        await officer.SendsSampleAsync("Service Book page 1.pdf");
        await officer.PressesAsync("Next: check your answers");
        await officer.PressesAsync("Submit");
        await officer.SeesAsync("Request number KCH-");
    }

    /// <summary>The same in Hindi.</summary>
    public static async Task FilesCreationInHindiAsync(this PersonPane officer)
    {
        await officer.SaysAsync("नमस्ते");
        await officer.PressesAsync("नई SSO-ID बनवाएँ");
        await officer.PressesAsync("नहीं, कभी नहीं");
        await officer.FillsAsync("जन्म तिथि", "1995-04-12");
        await officer.FillsAsync("कार्यग्रहण तिथि", "2021-07-01");
        await officer.FillsAsync("मोबाइल नंबर", "9847012345");
        await officer.FillsAsync("स्थान", "Kochi");
        await officer.ChoosesAsync("अपेक्षित एप्लिकेशन", "ACES");
        await officer.PressesAsync("आगे: स्कैन प्रति");
        await officer.HasAsync("उत्तरों पर वापस");
        await officer.SendsSampleAsync("Service Book page 1.pdf");
        await officer.PressesAsync("आगे: अपने उत्तर जाँच लें");
        await officer.PressesAsync("प्रस्तुत करें");
        await officer.SeesAsync("अनुरोध संख्या KCH-");
    }
}
