namespace BotApp.OfficeDirectory.Duties;

/// <summary>The rule that keeps a person from deciding on a request or from completing it.</summary>
public enum DutyRule
{
    /// <summary>It is about this person, or this person filed it.</summary>
    OwnRequest,

    /// <summary>Name, SSO-ID, mobile number, e-mail or service book point to this person as its applicant.</summary>
    MayBeApplicant,

    /// <summary>The applicant named this person as link officer, or this person acted for the applicant.</summary>
    NamedByApplicant,

    /// <summary>This person uploaded the paper application and its scan is missing.</summary>
    UploadedWithoutScan,

    /// <summary>This person decided on it or endorsed it; only the Systems Manager may also complete it.</summary>
    DecidedBySamePerson,
}
