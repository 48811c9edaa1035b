namespace BotApp.Requests;

public enum RequestKind
{
    /// <summary>A new SSO-ID (circular ¶3).</summary>
    Creation,

    /// <summary>Designation change on promotion (circular ¶4).</summary>
    Promotion,

    /// <summary>Relief, joining, transfer of charge, additional charge (circular ¶5).</summary>
    ChargeReport,

    /// <summary>Mapping in the GST application (circular ¶6).</summary>
    Mapping,

    /// <summary>Saksham Seva was contacted and could not help (circular ¶2).</summary>
    Activation,
}
