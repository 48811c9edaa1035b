using BotApp.Basics;

namespace BotApp.Conversation;

/// <summary>A secret that somebody typed: its kind and the advice to give. The secret itself is not stored.</summary>
public sealed record Secret(SecretKind Kind)
{
    public Phrase Message => Kind switch
    {
        SecretKind.Password => new(
            "This looks like a password. It has not been stored. Please delete the message and change the password at once; "
                + "nobody in the office or at a helpdesk may ask for it.",
            "यह पासवर्ड प्रतीत होता है। इसे सहेजा नहीं गया है। कृपया संदेश हटा दें और पासवर्ड तुरंत बदलें; "
                + "कार्यालय अथवा हेल्पडेस्क का कोई व्यक्ति इसे नहीं माँग सकता।"),
        SecretKind.OneTimePassword => new(
            "This looks like an OTP. It has not been stored. Please delete the message and share an OTP with nobody; "
                + "if you did not ask for it, tell the Systems Manager.",
            "यह OTP प्रतीत होता है। इसे सहेजा नहीं गया है। कृपया संदेश हटा दें और OTP किसी को न बताएँ; "
                + "यदि आपने इसे नहीं माँगा था तो सिस्टम प्रबंधक को सूचित करें।"),
        SecretKind.Aadhaar => new(
            "This looks like an Aadhaar number. It has not been stored and is not needed for any request here. Please delete the message.",
            "यह आधार संख्या प्रतीत होती है। इसे सहेजा नहीं गया है और यहाँ किसी अनुरोध में इसकी आवश्यकता नहीं है। कृपया संदेश हटा दें।"),
        SecretKind.Pan => new(
            "This looks like a PAN. It has not been stored and is not needed for any request here. Please delete the message.",
            "यह पैन (PAN) प्रतीत होता है। इसे सहेजा नहीं गया है और यहाँ किसी अनुरोध में इसकी आवश्यकता नहीं है। कृपया संदेश हटा दें।"),
    };
}
