namespace BotApp.Requests.FlowWizard;

/// <summary>"Help me choose": three plain answers determine the flows, in order; every combination has a result.</summary>
public static class FlowChooser
{
    public static IReadOnlyList<FlowAdvice> Choose(EverHad ever, DoesItWork works, WhatChanged changed)
    {
        var flows = new List<FlowAdvice>();
        if (ever is EverHad.No)
        {
            flows.Add(new FlowAdvice(RequestKind.Creation, changed is WhatChanged.Promoted
                ? new(
                    "You never had an SSO-ID: apply for it with your new designation (¶3). Nothing needs to be updated then.",
                    "आपकी SSO-ID पहले कभी नहीं बनी है, अतः नए पदनाम के साथ आवेदन करें (पैरा 3)। ऐसी स्थिति में पदनाम अद्यतन कराने की आवश्यकता नहीं होगी।")
                : new("You never had an SSO-ID: apply for it (¶3).", "आपकी SSO-ID पहले कभी नहीं बनी है, अतः इसके लिए आवेदन करें (पैरा 3)।")));
        }
        else if (ever is EverHad.NotSure || works is not DoesItWork.Yes)
        {
            flows.Add(new FlowAdvice(RequestKind.Activation, ever is EverHad.NotSure
                ? new(
                    "Saksham Seva can find out whether you have an SSO-ID. Until then no fresh application may be sent (¶2).",
                    "आपकी SSO-ID है या नहीं, यह सक्षम सेवा बता सकती है। तब तक नया आवेदन न भेजा जाए (पैरा 2)।")
                : new("Your SSO-ID has to be activated or reset (¶2).", "आपकी SSO-ID को सक्रिय अथवा रीसेट कराना है (पैरा 2)।")));
        }

        if (changed is WhatChanged.Promoted && ever is not EverHad.No)
        {
            flows.Add(new FlowAdvice(RequestKind.Promotion, new(
                "After a promotion the designation in the profile is updated (¶4).", "पदोन्नति के बाद प्रोफ़ाइल में पदनाम अद्यतन कराया जाता है (पैरा 4)।")));
        }

        if (changed is WhatChanged.Moved or WhatChanged.AdditionalCharge)
        {
            flows.Add(new FlowAdvice(RequestKind.ChargeReport, changed is WhatChanged.Moved
                ? new(
                    "The computer cell needs your relief and joining reports to unmap and map you (¶5).",
                    "पुरानी मैपिंग हटाने एवं नई मैपिंग करने हेतु कंप्यूटर प्रकोष्ठ को आपकी कार्यमुक्ति एवं कार्यग्रहण रिपोर्ट अपेक्षित है (पैरा 5)।")
                : new(
                    "The additional charge is intimated to the computer cell for mapping (¶5).",
                    "अतिरिक्त कार्यभार की सूचना मैपिंग हेतु कंप्यूटर प्रकोष्ठ को दी जाती है (पैरा 5)।")));
        }

        return flows.Count > 0 ? flows :
        [
            new FlowAdvice(RequestKind.Mapping, new(
                "Your SSO-ID works and nothing has changed, so nothing has to be applied for. If you do not see your work in the GST application, the mapping may be missing (¶6).",
                "आपकी SSO-ID कार्य कर रही है एवं कोई परिवर्तन नहीं हुआ है, अतः किसी आवेदन की आवश्यकता नहीं है। यदि GST एप्लिकेशन में आपका कार्य दिखाई नहीं देता, तो संभवतः मैपिंग नहीं हुई है (पैरा 6)।")),
        ];
    }
}
